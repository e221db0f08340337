"""`doorleefd deidentify`: one JSON object a line in, one out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doorleefd.engines.json_lines import Record, answer_lines

from .engine import mentions


def deidentify_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each {"id", "text"} an {"id", "text", "entities": [{"start", "end", "text", "type"}]} (see `answer_lines`).

    The text comes back as told; offsets are code points, end exclusive.
    """
    return answer_lines(lines, _deidentified)


def _deidentified(text: str) -> Record:
    entities = [
        {"start": found.start, "end": found.end, "text": found.text, "type": found.type.value}
        for found in mentions(text)
    ]
    return {"text": text, "entities": entities}
