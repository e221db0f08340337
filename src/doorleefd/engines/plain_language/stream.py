"""`doorleefd plain`: one JSON object a line in, one out."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from doorleefd.engines.plain_language.difficulty import difficulty
from doorleefd.engines.plain_language.signals import signals


class BrokenLine(ValueError):
    """A line that is not an object with a text; its sentence never repeats what stood there."""


def plain_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each {"id", "text"} an {"id", "difficulty", "signals": [{"start", "end", "kind", "advice"}]}, in order.

    Offsets are code points, end exclusive. Empty lines are skipped. A broken line gives an {"error", "line"} object,
    with its number from 1, and the rest goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answer = _read(line)
        except BrokenLine as broken:
            answer = {"error": f"line {number}: {broken}", "line": number}
        yield json.dumps(answer, ensure_ascii=False)


def _read(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BrokenLine("not valid JSON") from None
    if not isinstance(record, dict):
        raise BrokenLine("not a JSON object")
    text = record.get("text")
    if not isinstance(text, str):
        raise BrokenLine('no "text" that is a string')
    said = [
        {"start": found.start, "end": found.end, "kind": found.kind.value, "advice": found.advice}
        for found in signals(text)
    ]
    return {"id": record.get("id"), "difficulty": difficulty(text), "signals": said}
