"""Names in an English sentence that are plain words too: "Grace is the nurse", "I asked Hope", "Oak Tree school"."""

from __future__ import annotations

from .lexicon import lexicon
from .mention import EntityType
from .reading import Reading
from .shipped import in_dictionary, in_english_dictionary, words_of_language
from .strange import is_listed
from .word_lists import sections, words

LONGEST = 6
SELDOM = 3e-6
BEING = frozenset({"is", "was"})
AFTER_NAME = frozenset({"has", "had", "who", "by"})
NOT_BEFORE = frozenset({"of", "street", "road", "christmas", "easter", "year"})


def mark_named(reading: Reading, place: int) -> bool:
    """Mark the organisation or person that begins here, if its words are plain ones; whether there was one."""
    last = _organisation_until(reading, place)
    if last is not None:
        reading.mark(place, last, EntityType.ORGANISATIE)
        return True
    if _is_worked_at(reading, place):
        reading.mark(place, place, EntityType.ORGANISATIE)
        return True
    if not _is_person(reading, place):
        return False
    # "Big Sam", "Little Ray": what goes with the name, with a capital of its own.
    before = reading.lower(place - 1) in sections("english")["size"] and reading.touching(place)
    sized = before and reading.tokens[place - 1].capital
    reading.mark(place - sized, place, EntityType.PERSOON)
    return True


def mark_again(reading: Reading, marked: set[str]) -> None:
    """ "Bright has a lawyer", after "my friend Bright": a name that is a word, as it opens another sentence."""
    for place, token in enumerate(reading.tokens):
        if token.opens and token.capital and token.lower in marked and place not in reading.persons:
            after = reading.lower(place + 1)
            goes_on = after in AFTER_NAME or after in sections("english")["verbs"] or after.endswith("ed")
            goes_on = goes_on or reading.text[token.end : token.end + 2] in {"'s", "’s"}
            if goes_on and not token.shouted:
                reading.mark(place, place, EntityType.PERSOON)


def is_plain_english(word: str) -> bool:
    """Whether a folded word without a hyphen is a plain one of English, and no name that is hardly ever a word."""
    if is_listed(word):
        return in_english_dictionary(word) and word not in words("english_names")
    return word in words_of_language("en") or in_english_dictionary(word)


def is_given(lower: str) -> bool:
    """Whether a folded word is a first name, be it one that is a word as well."""
    return lower in lexicon().first_names or lower in words("name_words") or lower in sections("english")["names"]


def _is_person(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    if not token.capital or token.shouted:
        return _is_spoken_to(reading, place) or _is_introduced(reading, place)
    if not is_given(token.lower):
        return not token.opens and _is_no_word(reading, place) and _is_named_inside(reading, place)
    large = reading.touching(place) and reading.tokens[place - 1].capital
    if large and not token.opens and reading.lower(place - 1) in sections("english")["size"]:
        return not _is_written_large(reading, place + 1, beside=place + 1)
    if not is_plain_english(token.lower):
        return False
    return _opens_as_name(reading, place) if token.opens else _is_named_inside(reading, place)


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


def _is_no_word(reading: Reading, place: int) -> bool:
    """ "me and Deb": what no dictionary holds though it is written often, or hardly ever is; no abbreviation."""
    text, lower = reading.tokens[place].text, reading.lower(place)
    if len(lower) < 3 or text.isupper() or not is_plain_english(lower):
        return False
    return not in_english_dictionary(lower) or words_of_language("en").get(lower, 0.0) < SELDOM


def _is_spoken_to(reading: Reading, place: int) -> bool:
    """ "so i asked mo": a first name that is no word, right after a verb of speaking."""
    lower = reading.lower(place)
    named = lower in lexicon().first_names and not is_plain_english(lower)
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
        return second in {"the", "my", "our"} or large
    if after == "and":
        return second in {"i", "my"} or (large and is_given(second))
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
    lone = not token.capital or token.shouted or _is_calendar(reading, place) or len(token.text) < 2
    if lone or (token.opens and token.lower in {"in", "at", "on", "to", "from", "the", "near", "my", "our"}):
        return None
    last = place
    while last - place < LONGEST and reading.touching(last + 1) and reading.is_capital(last + 1):
        last += 1
    if token.opens and last == place and is_plain_english(token.lower) and not is_given(token.lower):
        return None
    head = last + 1
    while head < last + 3 and reading.touching(head) and reading.lower(head) in sections("english")["kinds"]:
        head += 1
    house = reading.touching(head) and reading.lower(head) in sections("english")["houses"]
    return head if house and not reading.tokens[head].capital else None
