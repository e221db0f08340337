"""The word lists of the engine, read once: its own files in `lists/` and what packages ship."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from . import shipped
from .word_lists import phrases, words


def folded(phrase: str) -> tuple[str, ...]:
    """A phrase as lower-case words, to look it up by."""
    return tuple(phrase.lower().replace("’", "'").split())


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases by their first word, longest first, so that looking one up costs one step per word."""

    by_first: dict[str, tuple[tuple[str, ...], ...]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Phrases:
        held: dict[str, set[tuple[str, ...]]] = {}
        for line in lines:
            parts = folded(line)
            if parts:
                held.setdefault(parts[0], set()).add(parts)
        return cls({first: tuple(sorted(found, key=len, reverse=True)) for first, found in held.items()})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All lists together; every set holds lower-case words."""

    first_names: frozenset[str]
    own_first_names: frozenset[str]
    last_names: frozenset[str]
    places: frozenset[str]
    place_phrases: Phrases
    organisations: Phrases
    allowed: Phrases


@cache
def lexicon() -> Lexicon:
    """The lists, read on first use (about half a second)."""
    own = words("first_names")
    places = shipped.shipped_places() | {line.lower() for line in phrases("places")}
    return Lexicon(
        first_names=own | shipped.shipped_first_names(),
        own_first_names=own | shipped.shipped_first_names(("nl_NL",)),
        last_names=words("last_names") | shipped.shipped_last_names(),
        places=places,
        place_phrases=Phrases.of(places),
        organisations=Phrases.of(phrases("organisations")),
        allowed=Phrases.of(phrases("allowed")),
    )
