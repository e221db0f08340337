"""A name found once is a name wherever it stands in the same text."""

from __future__ import annotations

from .mention import EntityType
from .reading import Reading, is_ordinary
from .tokens import tokens_of
from .word_lists import words

ECHOED = frozenset({EntityType.PERSOON, EntityType.ORGANISATIE, EntityType.PLAATS})


def find_echoes(reading: Reading) -> None:
    """Mark what repeats a part of a person's name, or a whole place or organisation."""
    names = _names_found(reading)
    if not names:
        return
    for place, token in enumerate(reading.tokens):
        kind = names.get(token.lower)
        if kind is None or reading.closed[place] or token.kind == "mark":
            continue
        plain = is_ordinary(token.lower)
        if plain and (not token.capital or token.shouted or token.opens):
            continue
        reading.mark(place, place, kind)


def _names_found(reading: Reading) -> dict[str, EntityType]:
    found: dict[str, EntityType] = {}
    for mention in reading.mentions:
        if mention.type not in ECHOED:
            continue
        parts = [token for token in tokens_of(mention.text) if token.kind == "word"]
        if mention.type is not EntityType.PERSOON and len(parts) != 1:
            continue
        for part in parts:
            if len(part.text) > 2 and part.lower not in words("surname_particles") | words("opening_words"):
                found.setdefault(part.lower, mention.type)
    return found
