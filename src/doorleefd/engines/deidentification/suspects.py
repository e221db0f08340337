"""What a reviewer looks at first: rare words that may point at someone, and words of special categories."""

from __future__ import annotations

from collections.abc import Iterable

from .engine import read
from .mention import Suspect, SuspectKind
from .reading import Reading, is_kin, is_ordinary, is_role
from .shipped import frequency
from .special import is_special
from .word_lists import words

RARE = 1e-7
SHORTEST = 4
BEFORE_NOUNS = frozenset(["mijn", "m'n", "mn", "zijn", "z'n", "haar", "ons", "hun", "uw", "het", "een", "van", "om"])


def suspects(text: str, *, names: Iterable[str] = (), allowed: Iterable[str] = ()) -> list[Suspect]:
    """Words that deserve a look and are in no mention; sorted, never overlapping, never masked by themselves (R279)."""
    reading = read(text, names=names, allowed=allowed)
    masked = _masked_starts(reading)
    found = []
    for place, token in enumerate(reading.tokens):
        if not token.is_word or token.start in masked:
            continue
        kind = _kind_of(reading, place)
        if kind is not None:
            found.append(Suspect(token.start, token.end, token.text, kind))
    return found


def _masked_starts(reading: Reading) -> set[int]:
    """Where the tokens inside mentions begin."""
    starts: set[int] = set()
    waiting = iter(reading.mentions)
    mention = next(waiting, None)
    for token in reading.tokens:
        while mention is not None and mention.end <= token.start:
            mention = next(waiting, None)
        if mention is not None and token.end > mention.start:
            starts.add(token.start)
    return starts


def _kind_of(reading: Reading, place: int) -> SuspectKind | None:
    token = reading.tokens[place]
    if is_special(token.lower) or _is_special_as_written(reading, place):
        return SuspectKind.BIJZONDER
    if reading.closed[place] or not token.text[0].isalpha() or token.end - token.start > 40:
        return None
    if is_role(token.lower) or is_kin(token.lower) or token.lower in words("openings"):
        return None
    plain = is_ordinary(token.lower)
    if token.capital and not token.opens and not token.shouted:
        return None if plain and token.lower in words("opening_words") else SuspectKind.ZELDZAAM
    rare = len(token.lower) >= SHORTEST and frequency(token.lower) < RARE and not plain
    return SuspectKind.ZELDZAAM if rare else None


def _is_special_as_written(reading: Reading, place: int) -> bool:
    """ "ALS" and "mijn geloof", not "als" and "ik geloof"; in a sentence all in capitals a capital says nothing."""
    token = reading.tokens[place]
    if token.lower in words("special_capitals"):
        return token.text.isupper() and not token.shouted
    return token.lower in words("special_nouns") and reading.lower(place - 1) in BEFORE_NOUNS
