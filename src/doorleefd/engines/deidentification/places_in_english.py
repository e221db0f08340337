"""Places in an English sentence that its grammar alone does not show: "from guinea", "near lisse", "at Merelhof"."""

from __future__ import annotations

from functools import cache

from .announced_in_english import is_hardly_english, is_plain_english
from .lexicon import Phrases, lexicon
from .mention import EntityType
from .reading import Reading, phrases_of
from .shipped import in_dictionary, shipped_countries
from .streets import STRONG_ENDS, WEAK_ENDS
from .word_lists import sections, words

SHORTEST_STREET = 6
SHORTEST_LOOSE = 5
LOOKED_BACK = 4


@cache
def _countries() -> Phrases:
    return phrases_of(shipped_countries())


@cache
def _short_names() -> frozenset[str]:
    """ "capelle" of "capelle aan den ijssel"."""
    return frozenset(line.split()[0] for line in lexicon().places if " aan " in line or " bij " in line)


def mark_place(reading: Reading, place: int) -> bool:
    """Mark the country, town or street that begins here, if what stands around it says so; whether there was one."""
    size = _country_size(reading, place) or _town_size(reading, place)
    if size:
        reading.mark(place, place + size - 1, EntityType.PLAATS)
        return True
    if _is_dutch_street(reading, place):
        reading.mark(place, place, EntityType.ADRES)
        return True
    return False


def _is_cued(reading: Reading, place: int) -> bool:
    return reading.touching(place) and reading.lower(place - 1) in sections("english")["toward"]


def _country_size(reading: Reading, place: int) -> int:
    """ "From: Vietnam", "we fled iraq", "from turkey": with a capital, or after a word of coming and going."""
    size = reading.phrase_at(place, _countries())
    token = reading.tokens[place]
    if not size or any(reading.closed[place : place + size]) or (token.capital and token.shouted):
        return 0
    return size if token.capital or _is_cued(reading, place) or not is_plain_english(token.lower) else 0


def _town_size(reading: Reading, place: int) -> int:
    """ "near lisse", "from ter apel", "37, zoetermeer": without a capital, and no word of English."""
    token = reading.tokens[place]
    size = reading.phrase_at(place, reading.lists.place_phrases) or int(token.lower in _short_names())
    if not size or token.capital or token.kind == "clitic" or any(reading.closed[place : place + size]):
        return 0
    if size > 1:
        known = all(is_plain_english(reading.lower(place + step)) for step in range(size))
        return size if _is_cued(reading, place) and not known else 0
    if is_plain_english(token.lower) and not is_hardly_english(token.lower):
        return int(token.lower in words("place_words") and _is_lived_in(reading, place))
    loose = len(token.lower) >= SHORTEST_LOOSE and token.lower not in reading.lists.first_names
    return int(_is_cued(reading, place) or (loose and not in_dictionary(token.lower)))


def _is_lived_in(reading: Reading, place: int) -> bool:
    """ "i live in goes, my sister in …": a Dutch town that is a word of English."""
    dwelt = {reading.lower(look) for look in range(max(0, place - LOOKED_BACK), place)} & sections("english")[
        "dwelling"
    ]
    return (
        bool(dwelt)
        and _is_cued(reading, place)
        and reading.lower(place + 1) in {"", ".", ",", "and", "but", "since", "now"}
    )


def _is_dutch_street(reading: Reading, place: int) -> bool:
    """ "Turfkade, Asterweg 61", "Merelhof is dark": in English nothing but a name ends so."""
    token = reading.tokens[place]
    ended = len(token.lower) > SHORTEST_STREET and token.lower.endswith(STRONG_ENDS + WEAK_ENDS)
    return ended and token.capital and not token.shouted and not is_plain_english(token.lower)
