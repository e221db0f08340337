"""From mentions to a masked text: the same name gets the same pseudonym within one contribution."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .mention import LABELS, EntityType, Mention, Span
from .word_lists import words

NUMBERED = frozenset({EntityType.PERSOON, EntityType.PLAATS, EntityType.ORGANISATIE, EntityType.ADRES})
LEADING_ARTICLE = re.compile(r"^(?:de|het|'t|t)\s+")
NAME_PART = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Masked:
    """A masked text and its spans in order; offsets are code points and exact both ways."""

    text: str
    spans: tuple[Span, ...]

    def told_range(self, start: int, end: int) -> tuple[int, int]:
        """Where a range of the masked text stands in the told text; a cut pseudonym counts whole."""
        edges = [(span.start, span.end, span.told_start, span.told_end) for span in self.spans]
        return _carried(start, edges, to_end=False), _carried(end, edges, to_end=True)

    def masked_range(self, told_start: int, told_end: int) -> tuple[int, int]:
        """Where a range of the told text stands in the masked text; a cut mention counts whole."""
        edges = [(span.told_start, span.told_end, span.start, span.end) for span in self.spans]
        return _carried(told_start, edges, to_end=False), _carried(told_end, edges, to_end=True)


def _carried(offset: int, edges: Iterable[tuple[int, int, int, int]], *, to_end: bool) -> int:
    """An offset carried across the spans; inside one it goes to that span's border."""
    shift = 0
    for start, end, other_start, other_end in edges:
        if offset <= start:
            break
        if offset < end:
            return other_end if to_end else other_start
        shift = other_end - end
    return offset + shift


def masked(text: str, mentions: Sequence[Mention]) -> Masked:
    """The text with each mention replaced by its pseudonym ("[persoon 1]", "[datum]").

    `mentions` are sorted and do not overlap, as `deidentification.mentions` gives them or a reviewer left them.
    Raises ValueError where they overlap or leave the text.
    """
    pseudonyms = _pseudonyms(mentions)
    pieces: list[str] = []
    spans: list[Span] = []
    told = length = 0
    for mention, pseudonym in zip(mentions, pseudonyms, strict=True):
        if not told <= mention.start < mention.end <= len(text):
            raise ValueError("mentions overlap, are unsorted or leave the text")
        pieces += [text[told : mention.start], pseudonym]
        start = length + mention.start - told
        length = start + len(pseudonym)
        told = mention.end
        spans.append(Span(start, length, mention.start, mention.end, mention.type, pseudonym))
    pieces.append(text[told:])
    return Masked("".join(pieces), tuple(spans))


def _key(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).lower().replace("’", "'").split())


def _place_key(text: str) -> str:
    """ "de Zonnebloem" and "Zonnebloem" are one."""
    key = _key(text)
    return LEADING_ARTICLE.sub("", key) or key


def _name_parts(text: str) -> tuple[str, ...]:
    parts = NAME_PART.findall(_key(text))
    return tuple(part for part in parts if part not in words("surname_particles")) or tuple(parts) or (_key(text),)


def _pseudonyms(mentions: Sequence[Mention]) -> list[str]:
    """One pseudonym a mention, numbered by first appearance."""
    persons = _persons({_key(mention.text) for mention in mentions if mention.type is EntityType.PERSOON})
    numbers: dict[tuple[EntityType, str], int] = {}
    counts: dict[EntityType, int] = {}
    found: list[str] = []
    for mention in mentions:
        label = LABELS[mention.type]
        if mention.type in NUMBERED:
            person = mention.type is EntityType.PERSOON
            identity = (mention.type, persons[_key(mention.text)] if person else _place_key(mention.text))
            if identity not in numbers:
                counts[mention.type] = counts.get(mention.type, 0) + 1
                numbers[identity] = counts[mention.type]
            label = f"{label} {numbers[identity]}"
        found.append(f"[{label}]")
    return found


def _persons(names: set[str]) -> dict[str, str]:
    """Each name to the fullest name of the same person: "kees" to "kees de boer", unless two would fit."""
    fullest = sorted(names, key=lambda name: (-len(_name_parts(name)), -len(name), name))
    people: dict[tuple[str, ...], str] = {}
    by_part: dict[str, list[tuple[str, ...]]] = {}
    belongs: dict[str, str] = {}
    for name in fullest:
        parts = _name_parts(name)
        fits = [full for full in _nearest(parts, by_part) if len(full) >= len(parts) and _is_same(parts, full)]
        if len(fits) == 1:
            belongs[name] = people[fits[0]]
            continue
        belongs[name] = name
        if parts not in people:
            people[parts] = name
            for part in parts:
                by_part.setdefault(part, []).append(parts)
    return belongs


def _nearest(parts: tuple[str, ...], by_part: dict[str, list[tuple[str, ...]]]) -> list[tuple[str, ...]]:
    """The full names that may fit: those with the rarest of the parts, so that a long text stays fast."""
    held = [by_part.get(part, []) for part in parts if len(part) > 1]
    return min(held, key=len, default=[])


def _is_same(parts: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each part stands in the full name; an initial stands for a part that begins with it."""
    return all(part in full or (len(part) == 1 and any(held.startswith(part) for held in full)) for part in parts)
