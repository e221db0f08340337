"""Names without a capital, as people type on a phone or shout in capitals: the words around them decide."""

from __future__ import annotations

from functools import cache

from .mention import EntityType
from .quiet_persons import person_until
from .reading import Reading, is_kin, is_role
from .shipped import frequency, in_dictionary
from .special import is_special
from .strange import is_named_school, is_strange, is_unknown
from .word_lists import phrases, words

PLACE_CUES = frozenset(["daarna", "in", "naar", "uit", "te", "vanuit", "richting", "woon", "woonde", "omgeving"])


SELDOM = 6e-6
UNCOMMON = 3e-5
BEFORE_UNKNOWN = {(word, "") for word in ("voor", "van", "naar", "door", "met", "aan", "over")}
ARTICLES = frozenset(["de", "het", "'t", "t"])
CLOSING = words("after_places") | frozenset([".", ",", "", "!", "?", ")"])


def find_quiet_names(reading: Reading) -> None:
    """Mark persons and places in lower case, or in a shouted sentence."""
    place = 0
    while place < len(reading.tokens):
        token = reading.tokens[place]
        if (
            not reading.closed[place]
            and token.is_word
            and token.kind in {"word", "abbreviation"}
            and (token.shouted or not token.capital)
        ):
            last = person_until(reading, place)
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


def _organisation_until(reading: Reading, place: int) -> int | None:
    """ "buurthuis de brug", "bij de regenboog": the last token of an organisation without capitals, or None."""
    if _is_school(reading, place):
        return place + 2
    if reading.lower(place) in ARTICLES and reading.touching(place + 1):
        return place + 1 if _is_named_after_article(reading, place + 1) else None
    if reading.word_before(place) in {("bij", ""), ("via", "")}:
        strange = is_strange(reading.lower(place)) and not is_special(reading.lower(place))
        if strange or _is_seldom(reading, place):
            return place
        named = reading.touching(place + 1) and reading.lower(place + 1) not in words("opening_words")
        if reading.lower(place) == "van" and named:
            return place + 1 + (reading.lower(place + 1) in {"der", "den", "de"} and reading.touching(place + 2))
    if reading.word_before(place) in BEFORE_UNKNOWN and is_unknown(reading.lower(place)) and _is_seldom(reading, place):
        return place
    if _is_of_people(reading, place) and _is_seldom(reading, place):
        return place
    if reading.lower(place) == "stichting" and reading.touching(place + 1):
        after = reading.lower(place + 1)
        busy = after in words("opening_words") or after in words("person_verbs") or reading.closed[place + 1]
        return None if busy or after in ARTICLES or not reading.tokens[place + 1].is_word else place + 1
    if reading.lower(place) in words("quiet_heads") | words("organisation_heads"):
        return _headed_until(reading, place)
    return None


def _is_named_after_article(reading: Reading, place: int) -> bool:
    """ "naar de pelita", "bij het kabouterhuis": the name of an organisation, with an article right before it."""
    before, name = reading.lower(place - 2), reading.lower(place)
    if reading.closed[place]:
        return False
    if is_named_school(name) and before in {"op", "naar", "van"}:
        return True
    cued = before in {"bij", "van", "op", "naar", "in", "via", "(", "vanuit", "to", "at", "from"}
    named = name in words("plain_organisations") or _is_house(name)
    free = not (reading.touching(place + 1) and is_role(reading.lower(place + 1)))
    visited = before in {"bij", "naar"} or (before == "op" and reading.lower(place + 1) in words("attending"))
    return cued and free and (named or (visited and _is_seldom(reading, place)))


def _headed_until(reading: Reading, place: int) -> int | None:
    """ "buurthuis de brug", "bakkerij jansen": what the organisation is comes first, then its name."""
    if reading.lower(place + 1) not in ARTICLES:
        beside = reading.touching(place + 1) and not reading.closed[place + 1]
        return place + 1 if beside and _is_only_name(reading, reading.lower(place + 1)) else None
    if not (reading.touching(place + 1) and reading.touching(place + 2)) or reading.closed[place + 2]:
        return None
    name = reading.lower(place + 2)
    plain = name in words("opening_words") or name in words("not_quiet_names") or is_role(name) or is_kin(name)
    return None if plain or not reading.tokens[place + 2].is_word else place + 2


def _is_school(reading: Reading, place: int) -> bool:
    """ "op het graafschap college"."""
    named = reading.lower(place) in {"het", "'t"} and reading.lower(place + 2) in {"college", "lyceum"}
    return named and reading.lower(place - 1) in {"op", "van", "bij", "naar"} and not reading.closed[place + 1]


def _is_of_people(reading: Reading, place: int) -> bool:
    """ "die lui van rentree", "een meneer van lariks": people, and whom they work for, without an article."""
    who = reading.lower(place - 2)
    return reading.word_before(place) == ("van", "") and (who in words("staff") or is_role(who))


def _is_seldom(reading: Reading, place: int) -> bool:
    """ "bij de pelita", "bij werkkracht": a word that is hardly ever written, and no job, compound thing or plural."""
    lower = reading.lower(place)
    if (
        not reading.touching(place)
        or not lower.isalpha()
        or len(lower) < (3 if is_unknown(lower) else 5)
        or frequency(lower) > SELDOM
        or is_special(lower)
    ):
        return False
    slipped = len(lower) > 7 and is_unknown(lower) and not is_strange(lower)
    if slipped or (reading.touching(place + 1) and reading.is_capital(place + 1)):
        return False
    generic = (
        is_role(lower) or is_kin(lower) or lower.endswith((*words("generic_ends"), *words("compound_tails"), "en", "s"))
    )
    return not (generic or lower in words("chat_words") | words("opening_words") | words("titles"))


def _is_house(word: str) -> bool:
    """ "het kabouterhuis": a compound on "huis" or "hof" that no dictionary knows."""
    return (
        len(word) > 7 and word.endswith(("huis", "hof", "hoeve", "hoek", "horst", "honk")) and not in_dictionary(word)
    )


def _is_only_place(reading: Reading, lower: str) -> bool:
    """A place that is no word, and no name of a person, so that it needs no "in" before it."""
    if len(lower) < 5 or lower not in reading.lists.places or not is_unknown(lower):
        return False
    return lower not in reading.lists.first_names and lower not in reading.lists.last_names


def _is_only_name(reading: Reading, lower: str) -> bool:
    """ "kredietbank limburg", "bakkerij jansen": a place or a surname that is no word."""
    return _is_only_place(reading, lower) or (lower in reading.lists.last_names and is_unknown(lower))


@cache
def own_places() -> frozenset[str]:
    """The places of the engine's own list, folded."""
    return frozenset(line.lower() for line in phrases("places"))


def _place_size(reading: Reading, place: int) -> int:
    """How many tokens make up the place that begins here; 0 if none does."""
    if _is_quarter(reading, place):
        return 1
    before, mark = reading.word_before(place)
    if mark or before not in PLACE_CUES | {"van", "bij"}:
        return int(_is_only_place(reading, reading.lower(place)))
    size = reading.phrase_at(place, reading.lists.place_phrases)
    if not size or any(reading.closed[place : place + size]):
        return 0
    if size > 1:
        whole = " ".join(reading.lower(place + step) for step in range(size))
        named = whole in own_places() or not all(in_dictionary(reading.lower(place + step)) for step in range(size))
        return size if named and before in PLACE_CUES | {"van"} else 0
    lower = reading.lower(place)
    if lower in words("sure_places") or _is_lived_in(reading, place):
        return 1
    if _is_bare_place(reading, place):
        return 1
    plain = in_dictionary(lower) or lower in words("place_words") or lower in words("name_words") or len(lower) < 4
    return 0 if plain else 1


def _is_quarter(reading: Reading, place: int) -> bool:
    """ "ik woon in de rivierenbuurt": a part of a town where someone lives, and no kind of one."""
    lower = reading.lower(place)
    shaped = len(lower) > 8 and lower.endswith(("buurt", "wijk", "kwartier")) and lower.isalpha()
    if not shaped or in_dictionary(lower) or lower in words("no_places"):
        return False
    within = reading.lower(place - 1) in {"de", "het"} and reading.lower(place - 2) in {"in", "uit", "naar"}
    return within and bool({reading.lower(look) for look in range(max(0, place - 7), place - 2)} & words("dwelling"))


def _is_bare_place(reading: Reading, place: int) -> bool:
    """ "in horst bij de champignons": a village that is a seldom word, without an article, and nothing it describes."""
    lower = reading.lower(place)
    seldom = len(lower) > 3 and frequency(lower) < UNCOMMON and lower not in words("no_places")
    return seldom and reading.lower(place - 1) in {"in", "naar", "uit"} and reading.lower(place + 1) in CLOSING


def _is_lived_in(reading: Reading, place: int) -> bool:
    """ "ik woonde in lent": a word of dwelling stands shortly before, and nothing follows that it could describe."""
    dwelt = {reading.lower(look) for look in range(max(0, place - 5), place - 1)} & words("dwelling")
    after = reading.lower(place + 1)
    ends = after in CLOSING or not in_dictionary(after)
    return bool(dwelt) and ends and reading.lower(place) not in words("no_places")
