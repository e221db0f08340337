"""JSON lines: one {"id", "text"} a line in, one answer a line out. What the engines' commands share."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Record = dict[str, Any]
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
"""A surrogate without its other half: JSON can name it, UTF-8 cannot write it."""


class BrokenLine(ValueError):
    """A line that is not an object with a text; its sentence never repeats what stood there."""


def answer_lines(lines: Iterable[str], answer: Callable[[str], Record]) -> Iterator[str]:
    """For each {"id", "text"} an object with that id and what `answer` makes of the text, in order.

    Empty lines are skipped. A broken line gives an {"error", "line"} object, with its number from 1, and the rest
    goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = _read(line)
            answered = {"id": record.get("id")} | answer(record["text"])
        except BrokenLine as broken:
            answered = {"error": f"line {number}: {broken}", "line": number}
        yield json.dumps(answered, ensure_ascii=False)


def _read(line: str) -> Record:
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BrokenLine("not valid JSON") from None
    if not isinstance(record, dict):
        raise BrokenLine("not a JSON object")
    if not isinstance(record.get("text"), str):
        raise BrokenLine('no "text" that is a string')
    if HALF_CHARACTER.search(json.dumps([record.get("id"), record["text"]], ensure_ascii=False)):
        raise BrokenLine("half a character, which no file can hold")
    return record
