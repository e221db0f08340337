"""`doorleefd deidentify`: one JSON object a line in, one out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from .engine import mentions


class BrokenLine(ValueError):
    """A line that is no object with a text; the message says what is wrong, without the words."""


def deidentify_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each {"id", "text"} an {"id", "text", "entities": [{"start", "end", "text", "type"}]}, in order.

    The text comes back as told; offsets are code points, end exclusive. Empty lines are skipped. A broken line gives
    an {"error", "line"} object, with its number from 1, and the rest goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answer = _deidentified(line)
        except BrokenLine as broken:
            answer = {"error": f"line {number}: {broken}", "line": number}
        yield json.dumps(answer, ensure_ascii=False)


def _deidentified(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BrokenLine("not valid JSON") from None
    if not isinstance(record, dict):
        raise BrokenLine("not a JSON object")
    text = record.get("text")
    if not isinstance(text, str):
        raise BrokenLine('no "text" that is a string')
    entities = [
        {"start": found.start, "end": found.end, "text": found.text, "type": found.type.value}
        for found in mentions(text)
    ]
    return {"id": record.get("id"), "text": text, "entities": entities}
