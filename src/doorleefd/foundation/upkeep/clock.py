"""Whether the clock of now is believed when it says that something had its time.

Under a clock that is ahead every copy of the keys is too old at once, and so are the stories of the next months.
One that went further since the last minute than by days, because someone set it or the machine stood still, is believed
when it was seen to go on for a day, at once or in parts.
"""

import json
import logging
import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from doorleefd.foundation.keystore import master
from doorleefd.foundation.upkeep.minutely import each_minute

BELIEVED, DOUBTED = "clock-believed", "clock-doubted"
A_DAY = timedelta(days=1)
A_JUMP = timedelta(days=3)
AT_WORK = timedelta(hours=1)
"""So long at most between two askings of a machine that runs."""
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Doubt:
    since: datetime
    last: datetime
    ran: timedelta = timedelta(0)

    def seen_at(self, now: datetime) -> "_Doubt":
        gap = now - self.last
        if gap < timedelta(0):
            return _Doubt(now, now)
        return _Doubt(self.since, now, self.ran + gap if gap <= AT_WORK else self.ran)


def is_believed(now: datetime) -> bool:
    """A house that never asked, or whose mark cannot be read, believes it."""
    last = _last_believed()
    if last and now < last:
        # Nothing has its time under a clock that is behind; the last minute and a doubt stay what they were.
        return True
    if last is None or now - last <= A_JUMP:
        return _believe(now)
    before = _doubt()
    doubt = before.seen_at(now) if before else _Doubt(now, now)
    if doubt.ran >= A_DAY:
        return _believe(now)
    if before is None:
        log.error("the clock went on by %s days; for a day nothing goes because it had its time", (now - last).days)
    _write(DOUBTED, [doubt.since.isoformat(), doubt.last.isoformat(), doubt.ran.total_seconds()])
    return False


each_minute(is_believed)


def was_right_at(moment: datetime) -> None:
    """A house that never asked begins from what was written down elsewhere, and doubts a clock far ahead of that."""
    if _last_believed() is None:
        _believe(moment)


def doubted_since() -> datetime | None:
    """Since when nothing is removed, because the clock jumped ahead; None where it is believed."""
    doubt = _doubt()
    return doubt.since if doubt else None


def _believe(now: datetime) -> bool:
    mark = _mark(BELIEVED)
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch(mode=0o600)
        # The moment of the file itself: a full disk keeps no moment in it.
        os.utime(mark, (now.timestamp(), now.timestamp()))
        _mark(DOUBTED).unlink(missing_ok=True)
    except OSError as error:
        log.error("the mark of the clock is not written: %s", type(error).__name__)
    return True


def _last_believed() -> datetime | None:
    mark = _mark(BELIEVED)
    return datetime.fromtimestamp(mark.stat().st_mtime, UTC) if mark.exists() else None


def _doubt() -> _Doubt | None:
    kept = _read(DOUBTED)
    if not kept:
        return None
    return _Doubt(datetime.fromisoformat(kept[0]), datetime.fromisoformat(kept[1]), timedelta(seconds=kept[2]))


def _write(name: str, kept: list[str | float]) -> None:
    try:
        master.write_private(_mark(name), json.dumps(kept).encode())
    except OSError as error:
        # The rest of this minute's work does not wait for a full disk.
        log.error("the mark of the clock is not written: %s", type(error).__name__)


def _read(name: str) -> list[Any]:
    try:
        kept: list[Any] = json.loads(_mark(name).read_text())
    except (OSError, ValueError):
        return []
    return kept


def _mark(name: str) -> Path:
    return Path(settings.EPOCH_FOLDER) / name
