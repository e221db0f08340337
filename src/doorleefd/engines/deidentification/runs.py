"""Runs of capitalised words, with the particles between them: the candidates for a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .reading import Reading, is_kin, is_ordinary, is_role
from .shipped import in_dictionary, is_compound
from .strange import is_unknown
from .word_lists import words

LINKS = words("name_links")
BEFORE_ARTICLE = frozenset({"in", "op", "uit", "aan", "onder", "bij"})
ARTICLES = frozenset({"'t", "den", "der"})
SURNAME_OPENERS = frozenset(["van", "de", "den", "der", "ter", "ten", "el", "al", "ben", "von", "te", "vander"])


NAMED_BEFORE = {(word, ":") for word in ("naam", "achternaam", "voornaam", "roepnaam", "bijnaam")}


@dataclass(slots=True)
class Run:
    """Tokens from `first` through `last` that may be one name."""

    first: int
    last: int


def runs_of(reading: Reading) -> Iterator[Run]:
    """The runs in order; what a step before closed is in none."""
    place = 0
    while place < len(reading.tokens):
        if not _starts(reading, place):
            place += 1
            continue
        last = _reach(reading, place)
        yield Run(place, last)
        place = last + 1


def _starts(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if token.kind == "clitic" and "-" in token.text:
        return reading.is_capital(place) or token.lower in reading.lists.places
    if token.kind == "clitic":
        return (
            not reading.closed[place]
            and token.lower in {"'t", "'s"}
            and reading.touching(place + 1)
            and reading.is_capital(place + 1)
        )
    if token.lower in LINKS and not token.capital and not reading.closed[place]:
        return _continues_title(reading, place)
    if not reading.is_capital(place):
        return False
    if (token.end - token.start == 1 or token.kind == "initials") and _is_only_initial(reading, place):
        return True
    if token.end - token.start == 1 and token.kind == "word":
        return reading.touching(place + 1) and reading.is_capital(place + 1) and not token.opens
    if token.kind == "initials":
        return reading.touching(place + 1) and _follows_initials(reading, place + 1)
    if not token.opens:
        return token.lower not in words("opening_words") or _heads_name(reading, place)
    if token.lower in words("openings"):
        return token.lower in words("name_words") and reading.lower(place + 1) in words("person_verbs")
    if token.lower in words("opening_words"):
        return _opens_surname(reading, place)
    if reading.word_before(place) in NAMED_BEFORE or _is_named_after(reading, place):
        return True
    if token.lower in words("organisation_heads") and reading.touching(place + 1) and reading.is_capital(place + 1):
        return True
    named = is_name_like(reading, place) or not is_ordinary(token.lower) or is_unknown(token.lower)
    named = (named and token.lower not in words("titles")) or is_coined(reading, place)
    return named or _before_surname(reading, place) or is_nickname(reading, place)


def _is_named_after(reading: Reading, place: int) -> bool:
    """ "Schenk, heette die man" and "een atelier: Draad en Daad"."""
    if reading.word_before(place)[1] == ":" and reading.word_before(place)[0] in words("organisation_heads"):
        return True
    return reading.lower(place + 1) == "," and reading.lower(place + 2) in {"heet", "heette", "heten"}


def _continues_title(reading: Reading, place: int) -> bool:
    """ "dokter van Uden": particles in lower case between a title and a capital."""
    before, mark = reading.word_before(place)
    if before not in words("titles") or mark not in {"", "."}:
        return False
    look = place + 1
    while look < place + 3 and reading.lower(look) in LINKS and reading.touching(look):
        look += 1
    held = reading.touching(look) and reading.is_capital(look)
    if not held or reading.tokens[look].opens or reading.lower(look) in reading.lists.first_names:
        return False
    if before in words("short_titles"):
        return True
    return reading.lower(look) in reading.lists.last_names or (
        look == place + 1 and not is_ordinary(reading.lower(look))
    )


def _is_only_initial(reading: Reading, place: int) -> bool:
    """ "mevrouw K. belde", "Mr P. who …": one letter for a whole name, after a title."""
    before, mark = reading.word_before(place)
    titled = before in words("titles") and mark in {"", "."}
    beside = reading.touching(place) and (reading.lower(place - 1) == before or reading.touching(place - 1))
    return titled and beside and len(reading.tokens[place].text.rstrip(".")) == 1 and reading.lower(place)[0] != "i"


def _follows_initials(reading: Reading, place: int) -> bool:
    lower = reading.lower(place)
    if lower in words("surname_particles"):
        return any(reading.is_capital(place + step) and reading.touching(place + step) for step in (1, 2, 3))
    return reading.is_capital(place) and (lower not in words("opening_words"))


def _heads_name(reading: Reading, place: int) -> bool:
    """A capital on "De" or "Van" inside a sentence begins a name if a capital follows."""
    lower = reading.lower(place)
    if lower in SURNAME_OPENERS | {"het", "in", "op", "uit"}:
        look = place + 1
        while look < place + 3 and reading.lower(look) in LINKS and reading.touching(look):
            look += 1
        return reading.is_capital(look) and reading.touching(look) and not reading.closed[look]
    if reading.touching(place + 1) and reading.is_capital(place + 1):
        return True
    return lower in reading.lists.own_first_names


def _opens_surname(reading: Reading, place: int) -> bool:
    """ "Van Dijk zei …" at the beginning of a sentence; "Van Ahmed kreeg ik …" is not."""
    if reading.lower(place) in words("own_openers"):
        return reading.lower(place + 1) in words("person_verbs") and reading.lower(place + 2) not in words("after_verb")
    if reading.lower(place) not in SURNAME_OPENERS:
        return False
    look = place + 1
    while look < place + 3 and reading.lower(look) in LINKS and reading.touching(look):
        look += 1
    if not (reading.is_capital(look) and reading.touching(look)):
        return False
    if reading.lower(place) == "van" and look > place + 1 and reading.lower(place + 1) in {"der", "den", "'t"}:
        return True
    if reading.lower(look) not in reading.lists.last_names:
        return False
    if reading.lower(look) in reading.lists.first_names and look == place + 1 and reading.lower(place) == "van":
        return False
    return reading.lower(look + 1) in words("person_verbs") and reading.lower(look + 2) not in {"ik", "wij", "we"}


def is_coined(reading: Reading, place: int) -> bool:
    """ "Woonbron doet niets": a compound in no dictionary acts, without an article, and is no plural."""
    lower = reading.lower(place)
    if in_dictionary(lower) or not is_compound(lower) or lower.endswith(("en", "s", *words("generic_ends"))):
        return False
    acting = reading.lower(place + 1) in words("person_verbs") - {"is", "was"} | {"doet", "wil", "moet"}
    return acting and reading.lower(place + 2) not in words("after_verb") and not (is_role(lower) or is_kin(lower))


def is_nickname(reading: Reading, place: int) -> bool:
    """ "Krekel belde mij": a plain word that opens a sentence and speaks, and is no role, relative or plural."""
    lower = reading.lower(place)
    if reading.lower(place + 1) not in words("speech_verbs") or reading.lower(place + 2) in words("after_verb"):
        return False
    return not (is_role(lower) or is_kin(lower) or lower.endswith(("en", "s", *words("generic_ends"))))


def is_name_like(reading: Reading, place: int) -> bool:
    """Whether the lists know a token as a name or place that a sentence may well begin with."""
    lower = reading.lower(place)
    return is_sure_name(reading, lower) or lower in words("name_words") or lower in reading.lists.places


def is_sure_name(reading: Reading, lower: str) -> bool:
    """A first name, double ones too ("pieter-jan"), that is no plain word."""
    if lower in words("name_words"):
        return False
    if lower in words("sure_names"):
        return True
    if "-" in lower:
        parts = lower.split("-")
        return len(parts) == 2 and all(part in reading.lists.first_names for part in parts)
    if lower not in reading.lists.first_names or lower in words("opening_words"):
        return False
    return not is_ordinary(lower) or lower in reading.lists.own_first_names


def _before_surname(reading: Reading, place: int) -> bool:
    """A plain word that opens a sentence counts when a surname follows at once ("Roos Jansen")."""
    follower = reading.lower(place + 1)
    return (
        reading.lower(place) in reading.lists.first_names
        and reading.touching(place + 1)
        and reading.is_capital(place + 1)
        and follower in reading.lists.last_names
        and follower not in reading.lists.first_names
    )


def _reach(reading: Reading, first: int) -> int:
    last = first
    while last - first < 9:
        ahead = _next_part(reading, first, last)
        if ahead is None:
            return last
        last = ahead
    return last


def _next_part(reading: Reading, first: int, last: int) -> int | None:
    """The token that the run goes on with, past particles; None at its end."""
    look = last + 1
    if not reading.touching(look):
        return None
    if reading.lower(look) == "&" and reading.touching(look + 1) and reading.is_capital(look + 1):
        return look + 1
    if reading.is_capital(look) and not reading.tokens[look].opens:
        return look
    begin = look
    while look < begin + 3 and look < len(reading.tokens) and reading.touching(look) and _links(reading, look):
        look += 1
    if look == begin or not reading.is_capital(look) or not reading.touching(look) or reading.tokens[look].opens:
        return None
    return look if _may_link(reading, first, last, begin, look) else None


def has_inner_capital(text: str) -> bool:
    """Whether a capital stands where no name of a person has one ("LEVgroep", "WSD"); "Dijk-Smeets" has none."""
    return any(sign.isupper() for part in text.split("-") for sign in part[1:])


def _links(reading: Reading, place: int) -> bool:
    if reading.closed[place] or reading.tokens[place].capital:
        return False
    lower = reading.lower(place)
    if lower == "te" and reading.tokens[place - 1].kind == "initials":
        return True
    return lower in LINKS or (lower in BEFORE_ARTICLE and reading.lower(place + 1) in ARTICLES)


def _may_link(reading: Reading, first: int, last: int, begin: int, part: int) -> bool:
    """Whether "van" belongs to a surname and does not say where someone works or lives."""
    token = reading.tokens[part]
    plain = token.lower not in reading.lists.last_names and is_ordinary(token.lower)
    titled = reading.tokens[first].kind == "initials" or reading.lower(first - 1) in words("titles")
    if reading.lower(begin) == "van" and part > begin + 1 and plain and not titled:
        return False
    if reading.lower(begin) == "van" and reading.lower(first) in SURNAME_OPENERS and last > first:
        return False
    if reading.lower(begin) != "van" or part != begin + 1:
        return True
    if token.lower in SURNAME_OPENERS | {"het"} or has_inner_capital(token.text):
        return False
    given = sum(
        reading.is_capital(place) and reading.tokens[place].kind != "initials" for place in range(first, last + 1)
    )
    if given > 1 or (given == 1 and reading.tokens[first].kind == "initials"):
        return False
    return token.lower in reading.lists.last_names or token.lower not in reading.lists.first_names
