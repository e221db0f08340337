"""`doorleefd stem`: one JSON object a line in, one out."""

from collections.abc import Iterable, Iterator

from doorleefd.engines.dutch.words import keys_of
from doorleefd.engines.json_lines import answer_lines


def stem_lines(lines: Iterable[str]) -> Iterator[str]:
    """For each {"id", "text"} an {"id", "keys": [...]}; the keys are those of `keys_of`; see `answer_lines`."""
    return answer_lines(lines, lambda text: {"keys": keys_of(text)})
