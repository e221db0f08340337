"""Names in an English sentence that are plain words too: "Grace is the nurse", "I asked Hope", "Oak Tree school"."""

from __future__ import annotations

from .announced_in_english import (
    announced_until,
    is_hardly_english,
    is_plain_english,
    is_unknown_english,
    may_be_called,
)
from .lexicon import lexicon
from .mention import EntityType
from .reading import Reading, is_role
from .runs import has_inner_capital
from .shipped import in_dictionary
from .strange import is_listed
from .word_lists import sections, words

LONGEST = 6
CELTIC = ("Mc", "Mac", "O'", "O’")
BEING = frozenset({"is", "was"})
AFTER_NAME = frozenset({"has", "had", "who", "by", "and", "can", "will"})
NO_VERB = frozenset(
    {"my", "our", "your", "the", "a", "an", "this", "that", "every", "after", "on", "it", "to", "me", "us"}
)
NOT_BEFORE = frozenset({"of", "street", "road", "christmas", "easter", "year"})


def mark_named(reading: Reading, place: int) -> bool:
    """Mark the organisation or person that begins here, if its words are plain ones; whether there was one."""
    announced = announced_until(reading, place)
    if announced is not None:
        sized = reading.lower(place - 1) in sections("english")["size"] and reading.touching(place)
        reading.mark(place - sized, announced, EntityType.PERSOON)
        return True
    last = _organisation_until(reading, place)
    if last is not None:
        reading.mark(place, last, EntityType.ORGANISATIE)
        return True
    if _is_worked_at(reading, place) or _is_coined(reading, place):
        reading.mark(place, place, EntityType.ORGANISATIE)
        return True
    if _is_full_name(reading, place):
        reading.mark(place, place + 1, EntityType.PERSOON)
        return True
    if not _is_person(reading, place):
        return False
    # "Big Sam", "Little Ray": what goes with the name, with a capital of its own.
    before = reading.lower(place - 1) in sections("english")["size"] and reading.touching(place)
    sized = before and reading.tokens[place - 1].capital
    reading.mark(place - sized, place, EntityType.PERSOON)
    return True


def mark_again(reading: Reading) -> None:
    """ "Bright has a lawyer", after "my friend Bright", and "mo laughs", after "i asked mo": a name in other places."""
    marked = (
        {reading.lower(place) for place in reading.persons} - words("surname_particles") if reading.english else set()
    )
    if not marked:
        return
    masked = {at for mention in reading.mentions for at in range(mention.start, mention.end)}
    for place, token in enumerate(reading.tokens):
        if token.lower in marked and token.start not in masked and _is_again(reading, place):
            reading.mark(place, place, EntityType.PERSOON)


def _is_again(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if not token.capital:
        return not is_plain_english(token.lower) and not in_dictionary(token.lower)
    if not token.opens or token.shouted:
        return False
    after = reading.lower(place + 1)
    if token.lower not in sections("english")["mass"] | sections("languages")["en"] and after not in NO_VERB:
        return True
    acts = after in AFTER_NAME or after in sections("english")["verbs"] or after.endswith("ed")
    is_one = after in BEING and token.lower not in sections("english")["mass"]
    return acts or is_one or reading.text[token.end : token.end + 2] in {"'s", "’s"}


def _is_person(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if token.kind == "initials":
        return False
    if not token.capital or token.shouted:
        return _is_spoken_to(reading, place) or _is_introduced(reading, place)
    if _is_dutch_surname(reading, place):
        return True
    if not may_be_called(token.lower):
        return not token.opens and _is_no_word(reading, place) and _is_named_inside(reading, place)
    large = reading.touching(place) and reading.tokens[place - 1].capital
    if large and not token.opens and reading.lower(place - 1) in sections("english")["size"]:
        return not _is_written_large(reading, place + 1, beside=place + 1)
    if not is_plain_english(token.lower):
        return False
    return _opens_as_name(reading, place) if token.opens else _is_named_inside(reading, place)


def _is_dutch_surname(reading: Reading, place: int) -> bool:
    """ "the clerk, one Bakker", "it was Visser who …": a job in Dutch, and in English nothing but a name."""
    lower = reading.lower(place)
    named = lower in reading.lists.last_names and is_role(lower) and not is_plain_english(lower)
    return named and not reading.tokens[place].opens and not _is_written_large(reading, place + 1, beside=place + 1)


def _is_introduced(reading: Reading, place: int) -> bool:
    """ "the owner is called brouwer": no word of English, right after what announces a name."""
    before = reading.lower(place - 1)
    naming = before in {"called", "named"} or (before in BEING and reading.lower(place - 2) == "name")
    return (
        naming
        and reading.touching(place)
        and len(reading.lower(place)) > 2
        and not is_plain_english(reading.lower(place))
    )


def _is_worked_at(reading: Reading, place: int) -> bool:
    """ "i work nights at vion": no word of English or Dutch, without a capital."""
    lower = reading.lower(place)
    if (
        reading.lower(place - 1) != "at"
        or not reading.touching(place)
        or reading.tokens[place].capital
        or len(lower) < 3
    ):
        return False
    return lower.isalpha() and not (is_plain_english(lower) or in_dictionary(lower) or is_listed(lower))


def _is_coined(reading: Reading, place: int) -> bool:
    """ "a guard for SecuriNed": a capital inside the word."""
    text = reading.tokens[place].text
    return (
        reading.tokens[place].capital and has_inner_capital(text) and not text.isupper() and not text.startswith(CELTIC)
    )


def _is_full_name(reading: Reading, place: int) -> bool:
    """ "the boss jeroen voskuil": a first name in lower case, and a word that is none of English."""
    first, last = reading.tokens[place], reading.lower(place + 1)
    if first.capital or first.lower not in lexicon().first_names or not is_unknown_english(first.lower):
        return False
    beside = reading.touching(place + 1) and not reading.tokens[place + 1].capital and not reading.closed[place + 1]
    return beside and is_unknown_english(last) and not in_dictionary(last) and last not in lexicon().places


def _is_no_word(reading: Reading, place: int) -> bool:
    """ "me and Deb": what no dictionary holds though it is written often, or hardly ever is; no abbreviation."""
    text, lower = reading.tokens[place].text, reading.lower(place)
    if len(lower) < 3 or text.isupper() or not is_plain_english(lower):
        return False
    return is_hardly_english(lower)


def _is_spoken_to(reading: Reading, place: int) -> bool:
    """ "so i asked mo": a first name that is no word, right after a verb of speaking."""
    lower = reading.lower(place)
    named = lower in lexicon().first_names and not is_plain_english(lower) and lower not in words("surname_particles")
    return named and reading.touching(place) and reading.lower(place - 1) in sections("english")["before"]


def _is_named_inside(reading: Reading, place: int) -> bool:
    """ "only me and Poppy": a capital that the sentence does not ask for, on a word that is a name, by itself."""
    lower, before = reading.lower(place), reading.lower(place - 1)
    if _is_calendar(reading, place) or is_month(reading, place) or reading.touching(place) and before in NOT_BEFORE:
        return False
    if before in sections("english")["articled"] or _is_written_large(reading, place - 1, beside=place):
        return False
    if lower in lexicon().places and before in sections("english")["places"] | {"to"}:
        return False
    return not _is_written_large(reading, place + 1, beside=place + 1)


def _is_calendar(reading: Reading, place: int) -> bool:
    return reading.lower(place) in sections("english")["calendar"]


def is_month(reading: Reading, place: int) -> bool:
    """ "in May", "since April": a month that is a first name as well."""
    if reading.lower(place) not in {"may", "april", "june", "august"}:
        return False
    after = reading.lower(place + 1)
    return reading.lower(place - 1) in sections("english")["months"] or after.isdigit()


def _is_written_large(reading: Reading, place: int, *, beside: int) -> bool:
    """Whether a word with a capital of its own stands there, in one piece with its neighbour."""
    if not 0 <= place < len(reading.tokens) or not reading.touching(beside) or reading.lower(place) == "i":
        return False
    token = reading.tokens[place]
    return token.capital and token.is_word and not token.opens and not _is_calendar(reading, place)


def _opens_as_name(reading: Reading, place: int) -> bool:
    """ "Mark from the job centre", "Rose, my supervisor", "Ruby was there": a word that opens a sentence as a name."""
    lower, after, second = (reading.lower(place + step) for step in (0, 1, 2))
    if after == ",":
        return second in sections("english")["after"]
    large = place + 2 < len(reading.tokens) and reading.tokens[place + 2].capital
    if after in {"from", "of", "at"}:
        return second in sections("english")["near_by"] or large
    if after == "and":
        return second in {"i", "my"} or (large and may_be_called(second))
    if after in sections("english")["verbs"]:
        return True
    if after not in BEING | {"has", "had", "who", "can", "will"}:
        return False
    if lower in sections("languages")["en"] - sections("english")["mass"]:
        return False
    # What can be counted needs an article before it: "Ruby was there" is no stone, "Hope is all I have" no person.
    return lower not in sections("english")["mass"] or (after in BEING and _is_said_of_person(reading, place + 2))


def _is_said_of_person(reading: Reading, place: int) -> bool:
    """ "… is the nurse", "… was the only one who", "… is my daughter's name"."""
    if reading.lower(place) not in {"my", "our", "the", "a", "his", "her"}:
        return False
    near = [reading.lower(place + step) for step in (1, 2, 3, 4)]
    return bool(set(near[:3]) & sections("english")["aged"]) or "who" in near or "name" in near


def _organisation_until(reading: Reading, place: int) -> int | None:
    """ "Sunflower daycare", "Oak Tree community centre": capitals, and a small word for what it is."""
    token = reading.tokens[place]
    if token.text in {"Het", "De", "'t", "’t"} and not token.opens and reading.touching(place):
        named = reading.touching(place + 1) and reading.is_capital(place + 1) and not reading.is_capital(place - 1)
        titled = reading.lower(place - 1) in words("titles") | sections("english")["aged"]
        return place + 1 if named and not titled and (place - 1) not in reading.persons else None
    lone = not token.capital or token.shouted or _is_calendar(reading, place) or len(token.text) < 2
    if lone or (token.opens and token.lower in {"in", "at", "on", "to", "from", "the", "near", "my", "our"}):
        return None
    last = place
    while last - place < LONGEST and reading.touching(last + 1) and reading.is_capital(last + 1):
        last += 1
    if token.opens and last == place and is_plain_english(token.lower) and not may_be_called(token.lower):
        return None
    head = last + 1
    while head < last + 3 and reading.touching(head) and reading.lower(head) in sections("english")["kinds"]:
        head += 1
    house = reading.touching(head) and reading.lower(head) in sections("english")["houses"]
    return head if house and not reading.tokens[head].capital else None
