"""A name found once is a name wherever it stands in the same text."""

from __future__ import annotations

from .mention import EntityType
from .reading import Reading, is_ordinary, phrases_of
from .shipped import frequency, in_dictionary
from .tokens import tokens_of
from .word_lists import words

ECHOED = frozenset({EntityType.PERSOON, EntityType.ORGANISATIE, EntityType.PLAATS})


WIDESPREAD = 1e-4
RARE = 1e-5


def find_echoes(reading: Reading) -> None:
    """Mark what repeats a part of a person's name, or a whole place or organisation."""
    names = _names_found(reading)
    if not names:
        return
    _find_surnames(reading)
    for place, token in enumerate(reading.tokens):
        kind = names.get(token.lower)
        if kind is None or reading.closed[place] or token.kind == "mark":
            continue
        rare = kind is EntityType.PERSOON and frequency(token.lower) < RARE and token.lower in reading.lists.first_names
        plain = (is_ordinary(token.lower) and not rare) or len(token.lower) < 3
        if plain and (not token.capital or token.shouted or (token.opens and not _goes_on(reading, place))):
            continue
        reading.mark(place, place, kind)


def find_ages_again(reading: Reading) -> None:
    """ "Mijn oma van 91 … 91!": the number of an age once more, all by itself."""
    found = {one.text for one in reading.mentions if one.type is EntityType.LEEFTIJD and one.text.isdigit()}
    for place, token in enumerate(reading.tokens) if found else ():
        alone = token.opens and reading.lower(place + 1) in {"", ".", "!", "?"}
        if alone and token.text in found and not reading.closed[place]:
            reading.mark(place, place, EntityType.LEEFTIJD)


def _find_surnames(reading: Reading) -> None:
    """ "de vries" once more, after "anneke de vries": a particle and a surname, also when both are plain words."""
    found = [one.text for one in reading.mentions if one.type is EntityType.PERSOON]
    tails = phrases_of(tail for name in found if (tail := _surname_of(name)))
    for place in range(len(reading.tokens)):
        size = reading.phrase_at(place, tails)
        if size and not any(reading.closed[place : place + size]):
            reading.mark(place, place + size - 1, EntityType.PERSOON)


def _surname_of(name: str) -> str:
    """From the first particle on; empty where a name has none."""
    parts = [token.lower for token in tokens_of(name) if token.kind != "mark"]
    begins = next((place for place, part in enumerate(parts) if part in words("surname_particles")), len(parts))
    return " ".join(parts[begins:]) if len(parts) - begins > 1 else ""


def _goes_on(reading: Reading, place: int) -> bool:
    """Whether a plain word that opens a sentence is the name again: "Bloem heeft gebeld", not "Wil je"."""
    after = reading.lower(place + 1)
    if reading.lower(place) in words("opening_words") or after in words("after_verb"):
        return False
    if frequency(reading.lower(place)) < WIDESPREAD:
        return True
    acting = after in words("person_verbs") and reading.lower(place + 2) not in words("after_verb")
    return acting or not in_dictionary(after) or after in {"en", "van", "die", "haar"}


def _names_found(reading: Reading) -> dict[str, EntityType]:
    found: dict[str, EntityType] = {}
    for mention in reading.mentions:
        if mention.type not in ECHOED:
            continue
        parts = [token for token in tokens_of(mention.text) if token.kind == "word"]
        if mention.type is not EntityType.PERSOON and len(parts) != 1:
            continue
        for part in parts:
            long_enough = len(part.text) > 2 or part.text.istitle()
            if long_enough and part.lower not in words("surname_particles") | words("opening_words"):
                found.setdefault(part.lower, mention.type)
    return found
