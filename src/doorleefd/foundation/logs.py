"""How a line of the log reads: UTC first, then name and value, for a person and for a programme that gathers lines."""

import json
import logging
from datetime import UTC, datetime


class Line(logging.Formatter):
    """`2026-06-15T10:30:00.123Z level=INFO from=doorleefd.ui.errors told="refused: ui:styles"`."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever is in the message: a line break in it is written as two signs."""
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        told = super().format(record)
        return f"{at} level={record.levelname} from={record.name} told={json.dumps(told, ensure_ascii=False)}"
