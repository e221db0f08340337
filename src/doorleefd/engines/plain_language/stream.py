"""`doorleefd plain`: one JSON object a line in, one out."""

from collections.abc import Iterable, Iterator

from doorleefd.engines.json_lines import Record, answer_lines
from doorleefd.engines.plain_language.difficulty import difficulty
from doorleefd.engines.plain_language.signals import signals


def plain_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each {"id", "text"} an {"id", "difficulty", "signals": [{"start", "end", "kind", "advice"}]}.

    Offsets are code points, end exclusive; see `answer_lines`.
    """
    return answer_lines(lines, _weighed)


def _weighed(text: str) -> Record:
    said = [
        {"start": found.start, "end": found.end, "kind": found.kind.value, "advice": found.advice}
        for found in signals(text)
    ]
    return {"difficulty": difficulty(text), "signals": said}
