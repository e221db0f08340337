"""What lists settle: the names of the trajectory, what is allowed, well-known organisations, places of several words."""

from __future__ import annotations

from .lexicon import Phrases, words
from .mention import EntityType
from .reading import Reading, is_ordinary

AT = frozenset({"bij", "via", "van", "naar", "door", "voor", "met", "in", "op", "aan", "tegen", "stichting", "en", "of", "dat", "hebben", "heeft", "heb", "kreeg"})


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
            if (head,) in allowed.by_first.get(head, ()):
                reading.close(place, place)


def _belongs_to_name(reading: Reading, place: int, size: int) -> bool:
    """"GGZ Oost Brabant" and "gemeente Utrecht" are names, though "GGZ" and "gemeente" are not."""
    token = reading.tokens[place]
    joins = token.lower in {"ggz", "roc", "mbo", "werkplein", "college", "gemeente", "wijkteam", "sociaal", "bureau", "stichting", "provincie"}
    if not joins or not reading.touching(place + size):
        return False
    follower = reading.tokens[place + size]
    return follower.capital and not follower.opens and follower.is_word and not follower.shouted


def find_organisations(reading: Reading) -> None:
    """Mark organisations of the list; one that is a plain word ("Plus") needs its capital and a word such as "bij"."""
    for place, token in enumerate(reading.tokens):
        if reading.closed[place] or token.kind == "mark":
            continue
        size = reading.phrase_at(place, reading.lists.organisations)
        if size and not any(reading.closed[place : place + size]) and _is_named(reading, place, size):
            last = place + size - 1
            while reading.touching(last + 1) and reading.is_capital(last + 1) and _is_branch(reading, last + 1):
                last += 1
            reading.mark(place, last, EntityType.ORGANISATIE)


def _is_branch(reading: Reading, place: int) -> bool:
    return reading.lower(place) in reading.lists.places and not reading.tokens[place].opens


def _is_named(reading: Reading, place: int, size: int) -> bool:
    token = reading.tokens[place]
    if size > 1:
        return True
    plain = is_ordinary(token.lower) or token.lower in reading.lists.first_names
    if not plain:
        return True
    if not token.capital or token.shouted:
        return False
    before, mark = reading.word_before(place)
    if token.text.isupper() and len(token.text) > 2:
        return not token.opens or before == ""
    return mark == "" and before in AT and not token.opens
