"""Names without a capital, as people type on a phone or shout in capitals: the words around them decide."""

from __future__ import annotations

from functools import cache

from .mention import EntityType
from .reading import Reading, is_kin, is_ordinary, is_role
from .runs import is_sure_name
from .shipped import in_dictionary
from .word_lists import phrases, words

LINKS = words("quiet_particles")
PLACE_CUES = frozenset(["in", "naar", "uit", "te", "vanuit", "richting", "woon", "woonde", "omgeving"])
SURE_QUIET = words("quiet_names")
NAMING = frozenset(["heet", "heette", "heten", "genaamd"])


def find_quiet_names(reading: Reading) -> None:
    """Mark persons and places in lower case, or in a shouted sentence."""
    place = 0
    while place < len(reading.tokens):
        token = reading.tokens[place]
        if (
            not reading.closed[place]
            and token.is_word
            and token.kind == "word"
            and (token.shouted or not token.capital)
        ):
            last = _person_until(reading, place)
            if last is not None:
                reading.mark(place, last, EntityType.PERSOON)
                place = last
            elif (last := _organisation_until(reading, place)) is not None:
                reading.mark(place, last, EntityType.ORGANISATIE)
                place = last
            elif size := _place_size(reading, place):
                reading.mark(place, place + size - 1, EntityType.PLAATS)
                place += size - 1
        place += 1


def _person_until(reading: Reading, place: int) -> int | None:
    """The last token of the person that begins here; None if none does."""
    lower = reading.lower(place)
    before, mark = reading.word_before(place)
    if before in words("titles") and mark in {"", "."} and reading.touching(place):
        return _surname_until(reading, place, before)
    if _is_quiet_name(reading, lower):
        return _with_surname(reading, place)
    cued = (
        is_kin(before) or is_role(before) or before in NAMING or (before == "ben" and reading.lower(place - 2) == "ik")
    )
    joined = before == "en" and (place - 2) in reading.persons
    if cued and mark == "" and lower in LINKS and reading.lower(place + 1) in words("last_names") | LINKS:
        last = _surname_until(reading, place, before)
        return last if last is not None and reading.lower(last) in words("last_names") else None
    if (cued or joined) and mark == "" and lower in reading.lists.own_first_names:
        ordinary = lower in words("name_words") or lower in words("opening_words") or lower in words("person_verbs")
        if not ordinary or before in NAMING:
            return _with_surname(reading, place)
    return None


def _is_quiet_name(reading: Reading, lower: str) -> bool:
    """A first name that is no word at all, so that it needs no capital."""
    if lower in SURE_QUIET:
        return True
    if len(lower) < 4 or lower not in reading.lists.own_first_names or not is_sure_name(reading, lower):
        return False
    return not is_ordinary(lower) and lower not in reading.lists.places


def _surname_until(reading: Reading, place: int, title: str) -> int | None:
    """The end of a surname after a title: particles and a name, or a word that is no plain word."""
    look = place
    while look < place + 3 and reading.lower(look) in LINKS and reading.touching(look + 1):
        look += 1
    if look >= len(reading.tokens) or reading.closed[look] or not reading.tokens[look].is_word:
        return None
    lower = reading.lower(look)
    if lower in words("opening_words") or lower in words("person_verbs") or lower in words("titles"):
        return None
    named = lower in reading.lists.last_names or _is_known_first(reading, lower)
    if look > place:
        bare = reading.lower(place) == "van" and look == place + 1 and is_ordinary(lower)
        return look if named and (not bare or lower in words("last_names")) else None
    if named and not (is_ordinary(lower) and title in {"heer", "mevrouw", "meester"} and lower in words("name_words")):
        return look if not is_ordinary(lower) or lower in reading.lists.last_names or lower in SURE_QUIET else None
    return look if not is_ordinary(lower) and len(lower) > 2 else None


def _is_known_first(reading: Reading, lower: str) -> bool:
    return lower in reading.lists.own_first_names and lower not in words("opening_words")


def _with_surname(reading: Reading, place: int) -> int:
    """A lower-case surname right after a first name belongs to it."""
    look = place + 1
    while look < place + 4 and reading.lower(look) in LINKS and reading.touching(look):
        look += 1
    if look >= len(reading.tokens) or not reading.touching(look) or reading.closed[look]:
        return place
    lower = reading.lower(look)
    surname = lower in reading.lists.last_names and (not is_ordinary(lower) or look > place + 1)
    if surname and lower not in words("person_verbs") and lower not in words("opening_words"):
        return look
    return place


def _organisation_until(reading: Reading, place: int) -> int | None:
    """ "buurthuis de brug": the last token of an organisation without capitals; None if none begins here."""
    if reading.lower(place) not in words("quiet_heads") or reading.lower(place + 1) not in {"de", "het", "'t"}:
        return None
    if not (reading.touching(place + 1) and reading.touching(place + 2)) or reading.closed[place + 2]:
        return None
    name = reading.lower(place + 2)
    plain = name in words("opening_words") or name in words("not_quiet_names") or is_role(name) or is_kin(name)
    return None if plain or not reading.tokens[place + 2].is_word else place + 2


@cache
def own_places() -> frozenset[str]:
    """The places of the engine's own list, folded."""
    return frozenset(line.lower() for line in phrases("places"))


def _place_size(reading: Reading, place: int) -> int:
    """How many tokens make up the place that begins here; 0 if none does."""
    before, mark = reading.word_before(place)
    if mark or before not in PLACE_CUES | {"van", "bij"}:
        return 0
    size = reading.phrase_at(place, reading.lists.place_phrases)
    if not size or any(reading.closed[place : place + size]):
        return 0
    if size > 1:
        whole = " ".join(reading.lower(place + step) for step in range(size))
        named = whole in own_places() or not all(in_dictionary(reading.lower(place + step)) for step in range(size))
        return size if named and before in PLACE_CUES | {"van"} else 0
    lower = reading.lower(place)
    plain = in_dictionary(lower) or lower in words("place_words") or lower in words("name_words") or len(lower) < 4
    return 0 if plain else 1
