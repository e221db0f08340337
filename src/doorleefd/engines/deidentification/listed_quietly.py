"""Names without a capital that stand in a list, and what stands right behind them."""

from __future__ import annotations

from .reading import Reading
from .shipped import in_dictionary
from .word_lists import words

# First names that are verbs and the like too: "met wil van der storm", and not "ik wil van den bosch".
DOING = frozenset(["wil", "an", "man", "ben"])
BEFORE_SOMEONE = {(word, "") for word in ("is", "met", "door", "van", "heet", "heette", "aan", "bij", "en")}
NEVER = words("opening_words") | words("chat_words") | words("titles")


def has_two_particles(reading: Reading, place: int) -> bool:
    """ "roos van der meer", "met wil van den berg": nothing but a surname follows a first name and "van der"."""
    lower = reading.lower(place)
    linked = reading.lower(place + 1) == "van" and reading.lower(place + 2) in {"der", "den"}
    if not linked or not all(reading.touching(place + step) for step in (1, 2, 3)) or reading.closed[place + 3]:
        return False
    named = lower in reading.lists.first_names or lower in words("quiet_names") or lower in words("name_words")
    does = lower in words("person_verbs") | DOING and reading.word_before(place) not in BEFORE_SOMEONE
    after = reading.lower(place + 3)
    return (
        named
        and not does
        and reading.tokens[place + 3].is_word
        and (after in words("last_names") or after not in words("opening_words"))
    )


def has_known_surname(reading: Reading, place: int) -> bool:
    """ "roos de jong", "sterre van dijk": a name that is a word, a particle and a surname of the Netherlands."""
    lower = reading.lower(place)
    named = lower in words("name_words") and lower not in words("person_verbs") | DOING
    linked = reading.lower(place + 1) in {"de", "van"} and reading.touching(place + 1) and reading.touching(place + 2)
    return named and linked and reading.lower(place + 2) in words("last_names")


def is_short_name(reading: Reading, place: int) -> bool:
    """ "mijn zoon mo heeft": a first name of two letters that is no word, and no "ad hoc"."""
    lower = reading.lower(place)
    known = len(lower) == 2 and lower in reading.lists.first_names and not in_dictionary(lower) and lower not in NEVER
    return known and reading.lower(place + 1) not in {"hoc", "interim", "rem", "al", "en"}
