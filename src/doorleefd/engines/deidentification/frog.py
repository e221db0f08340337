"""What Frog, a Dutch language engine in a process of its own, says of names: its lines read as mentions.

Frog writes one token a line, tab-separated: number, token, lemma, morphemes, part of speech, certainty, name, chunk,
head, relation; a blank line ends a sentence. The name is "O", or "B-PER", "I-PER", "B-LOC", "B-ORG" and others.
"""

from collections.abc import Iterable, Iterator

from .mention import EntityType, Mention

NAME_COLUMN = 6
COLUMNS = 7
KINDS = {"PER": EntityType.PERSOON, "LOC": EntityType.PLAATS, "ORG": EntityType.ORGANISATIE}


def mentions_in(lines: Iterable[str], text: str) -> list[Mention]:
    """The names in Frog's lines with their places in `text`; a token that is not found there is left out."""
    found: list[Mention] = []
    for start, end, tag in _placed(lines, text):
        begins, _dash, kind = tag.partition("-")
        known = KINDS.get(kind[:3])
        if known is None:
            continue
        last = found[-1] if found else None
        if begins == "I" and last and last.type is known and not text[last.end : start].strip():
            found[-1] = Mention(last.start, end, text[last.start : end], known)
        else:
            found.append(Mention(start, end, text[start:end], known))
    return found


def together(own: Iterable[Mention], theirs: Iterable[Mention]) -> list[Mention]:
    """The mentions of this engine, and those of Frog that touch none of them, in order."""
    kept = sorted(own, key=lambda mention: mention.start)
    taken = [(mention.start, mention.end) for mention in kept]
    extra = [mention for mention in theirs if all(mention.end <= start or end <= mention.start for start, end in taken)]
    return sorted([*kept, *extra], key=lambda mention: mention.start)


def _placed(lines: Iterable[str], text: str) -> Iterator[tuple[int, int, str]]:
    at = 0
    for line in lines:
        columns = line.rstrip("\r\n").split("\t")
        if len(columns) < COLUMNS:
            continue
        token = columns[1]
        start = text.find(token, at)
        if start < 0:
            continue
        at = start + len(token)
        yield start, at, columns[NAME_COLUMN]
