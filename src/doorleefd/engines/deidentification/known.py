"""What lists settle: the names of the trajectory, what is allowed, well-known organisations."""

from __future__ import annotations

from .lexicon import Phrases
from .mention import EntityType
from .reading import Reading, is_ordinary
from .shipped import in_dictionary
from .word_lists import words

ARTICLES = frozenset(["de", "het", "'t"])
COMPASS = frozenset(["noord", "oost", "zuid", "west"])
ADDRESSING = frozenset(["mevrouw", "meneer", "mw", "mevr", "dhr", "dokter", "juf", "tante", "oom", "meester", "zuster"])


def find_names(reading: Reading, names: Phrases) -> None:
    """Mark the names of the list: any case, but a name that is a plain word only with its capital."""
    for place, token in enumerate(reading.tokens):
        if reading.closed[place] or token.kind == "mark":
            continue
        size = reading.phrase_at(place, names)
        if not size or any(reading.closed[place : place + size]):
            continue
        if size > 1 or token.text != token.lower or not is_ordinary(token.lower):
            if size == 1 and token.opens and token.lower in words("name_words") | words("opening_words"):
                continue
            reading.mark(place, place + size - 1, EntityType.PERSOON)


def close_allowed(reading: Reading, allowed: Phrases) -> None:
    """Close what never is an entity, with its compounds ("Wmo-consulent", "UWV'er")."""
    for place, token in enumerate(reading.tokens):
        if reading.closed[place] or token.kind == "mark":
            continue
        size = reading.phrase_at(place, allowed)
        if size and not _belongs_to_name(reading, place, size):
            reading.close(place, place + size - 1)
        elif "-" in token.text or "'" in token.lower:
            head = token.lower.replace("'", "-").split("-")[0]
            if head not in COMPASS and (head,) in allowed.by_first.get(head, ()):
                reading.close(place, place)


def _belongs_to_name(reading: Reading, place: int, size: int) -> bool:
    """ "GGZ Oost Brabant" and "gemeente Utrecht" are names, though "GGZ" and "gemeente" are not."""
    if reading.tokens[place].capital and reading.lower(place - 1) in ADDRESSING and reading.touching(place):
        return True
    if reading.lower(place) not in words("joining_words"):
        return False
    ahead = place + size
    while (
        ahead < place + size + 3
        and reading.touching(ahead)
        and reading.lower(ahead) in {"van", "de", "der", "den", "'t"}
    ):
        ahead += 1
    after = reading.touching(ahead) and _is_name_part(reading, ahead)
    return after or (reading.touching(place) and _is_name_part(reading, place - 1))


def _is_name_part(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    return token.capital and not token.opens and token.is_word and not token.shouted and not reading.closed[place]


def find_organisations(reading: Reading) -> None:
    """Mark organisations of the list; one that is a plain word ("Plus") needs its capital and a word such as "bij"."""
    for place, token in enumerate(reading.tokens):
        if reading.closed[place] or token.kind == "mark":
            continue
        size = reading.phrase_at(place, reading.lists.organisations)
        if size and not any(reading.closed[place : place + size]) and _is_named(reading, place, size):
            last = place + size - 1
            while _is_branch(reading, last + 1):
                last += 1
            headed = (
                reading.touching(place)
                and reading.is_capital(place - 1)
                and reading.lower(place - 1) in words("organisation_heads")
            )
            article = size > 1 and token.text in {"de", "het"}
            reading.mark(place - headed + article, last, EntityType.ORGANISATIE)


def find_long_places(reading: Reading) -> None:
    """Mark places of several words, from the first capital to the last ("Berkel en Rodenrijs")."""
    for place, token in enumerate(reading.tokens):
        if not token.capital or reading.closed[place]:
            continue
        size = reading.phrase_at(place, reading.lists.place_phrases)
        if size > 1 and reading.is_capital(place + size - 1) and not any(reading.closed[place : place + size]):
            reading.mark(place, place + size - 1, EntityType.PLAATS)


def _is_branch(reading: Reading, place: int) -> bool:
    """ "Vluchtelingenwerk Meierij": a capital that follows at once and is no first name."""
    if not reading.touching(place) or not reading.is_capital(place) or reading.tokens[place].kind == "initials":
        return False
    return not reading.tokens[place].opens and reading.lower(place) not in reading.lists.own_first_names


def _is_named(reading: Reading, place: int, size: int) -> bool:
    token = reading.tokens[place]
    if size > 1:
        asked = reading.word_before(place)[0] in words("before_organisations") and token.lower not in ARTICLES
        return asked or reading.is_capital(place + size - 1) or not in_dictionary(reading.lower(place + size - 1))
    plain = in_dictionary(token.lower) or token.lower in reading.lists.first_names
    if not plain:
        return True
    if not token.capital or token.shouted:
        return False
    before, mark = reading.word_before(place)
    if token.text.isupper() and len(token.text) > 2:
        return not token.opens or before == ""
    if token.lower in reading.lists.first_names and before not in {"bij", "naar"}:
        return False
    return mark == "" and before in words("before_organisations") and not token.opens
