"""What Frog, a Dutch language engine in a process of its own, says of names: its lines read as mentions.

Frog writes one token a line, tab-separated; a blank line ends a sentence. Number and token come first; how many columns
follow differs by version and by what it skips, but the certainty of the part of speech is the first that is a number
with a point, and the name stands right after it: "O", or "B-PER", "I-PER", "B-LOC", "B-ORG" and others.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .mention import EntityType, Mention
from .word_lists import words

CERTAINTY = re.compile(r"[01]\.\d+")
WINDOW = 60
BESIDE = frozenset({"", " ", ". "})
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
        if begins == "I" and last and last.type is known and text[last.end : start] in BESIDE:
            found[-1] = Mention(last.start, end, text[last.start : end], known)
        else:
            found.append(Mention(start, end, text[start:end], known))
    return [trimmed for one in found if (trimmed := _trimmed(one)) is not None]


def _trimmed(mention: Mention) -> Mention | None:
    """Without the small words that Frog counts to a name at its end ("Verhagen in"); None where nothing is left."""
    parts = mention.text.split(" ")
    while parts and parts[-1] in words("opening_words"):
        parts.pop()
    text = " ".join(parts)
    return replace(mention, end=mention.start + len(text), text=text) if text else None


def together(own: Iterable[Mention], theirs: Iterable[Mention]) -> list[Mention]:
    """The mentions of this engine, and those of Frog that touch none of them, in order."""
    kept = sorted(own, key=lambda mention: mention.start)
    taken = [(mention.start, mention.end) for mention in kept]
    extra = [mention for mention in theirs if all(mention.end <= start or end <= mention.start for start, end in taken)]
    return sorted([*kept, *extra], key=lambda mention: mention.start)


def _placed(lines: Iterable[str], text: str) -> Iterator[tuple[int, int, str]]:
    """Where each token with a letter or digit stands, and its name column."""
    at = 0
    for line in lines:
        columns = line.rstrip("\r\n").split("\t")
        if len(columns) < 2 or not columns[1]:
            continue
        # Frog writes some signs otherwise than they were told: a token that does not come next is left out, and the
        # search stays where it was.
        start = text.find(columns[1], at, at + len(columns[1]) + WINDOW)
        if start < 0:
            continue
        at = start + len(columns[1])
        if any(sign.isalnum() for sign in columns[1]):
            yield start, at, _name_column(columns)


def _name_column(columns: list[str]) -> str:
    """The column right after the certainty; "O" where there is none."""
    certain = next(
        (place for place, held in enumerate(columns) if place > 1 and CERTAINTY.fullmatch(held)), len(columns)
    )
    return columns[certain + 1] if certain + 1 < len(columns) else "O"
