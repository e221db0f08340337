"""`doorleefd stem`: one JSON object a line in, one out."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from doorleefd.engines.dutch.words import keys_of


class BrokenLine(ValueError):
    """A line that is not an object with a text; its sentence never repeats what stood there."""


def stem_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each {"id", "text"} an {"id", "keys": [...]}, in order; the keys are those of `keys_of`.

    Empty lines are skipped. A broken line gives an {"error", "line"} object, with its number from 1, and the rest
    goes on.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            answer = _stemmed(line)
        except BrokenLine as broken:
            answer = {"error": f"line {number}: {broken}", "line": number}
        yield json.dumps(answer, ensure_ascii=False)


def _stemmed(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        raise BrokenLine("not valid JSON") from None
    if not isinstance(record, dict):
        raise BrokenLine("not a JSON object")
    if not isinstance(record.get("text"), str):
        raise BrokenLine('no "text" that is a string')
    return {"id": record.get("id"), "keys": keys_of(record["text"])}
