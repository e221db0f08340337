"""Names of people without a capital: how much a word looks like one, how much the words around it ask for one."""

from __future__ import annotations

from enum import IntEnum

from .listed_quietly import has_known_surname, has_two_particles, is_short_name
from .reading import Reading, is_kin, is_ordinary, is_role
from .runs import is_sure_name
from .shipped import frequency, in_dictionary
from .special import is_special
from .strange import is_strange, is_unknown, sounds_as_name
from .word_lists import words

LINKS = words("quiet_particles")
SURE_QUIET = words("quiet_names")
NAMING = frozenset(["heet", "heette", "heten", "genaamd", "roepnaam", "bijnaam", "voornaam", "achternaam"])
CALLED = frozenset(["noemt", "noemen", "noem", "noemde", "noemden", "roepen", "genoemd"])
NAME_IS_MINE = (
    ("heet", "ik"),
    ("heet", "ie"),
    ("heet", "hij"),
    ("heet", "ze"),
    ("is", "mijn", "naam"),
    ("is", "mn", "naam"),
    ("heten", "we"),
    ("noemen", "ze"),
)
NEAR_PERSONS = words("before_persons") | words("before_nicknames") | frozenset(["bij", "en", "dus", "zoals", "alleen"])
AFTER_NO_NAME = words("no_name_after")
NEVER = words("opening_words") | words("chat_words") | words("titles")
BUSY = 6e-5
SHORT_TITLES = frozenset(["mevr", "mvr", "mw", "dhr", "hr"])
VERB_ENDS = ("t", "de", "te", "en")
SELDOM = 6e-6
HARDLY = 5e-7
FOREIGN_LINKS = frozenset(["el", "al", "ben"])
EVERYWHERE = 2e-4


class Look(IntEnum):
    """How much a word in lower case looks like a name."""

    NONE = 0
    POSSIBLE = 1
    LIKELY = 2
    SURE = 3


def person_until(reading: Reading, place: int) -> int | None:
    """The last token of the person that begins here, in lower case or in a shouted sentence; None if none does."""
    before, mark = reading.word_before(place)
    if reading.tokens[place].kind == "abbreviation":
        return _initialled_until(reading, place)
    if before in words("titles") and mark in {"", "."} and reading.touching(place):
        return _surname_until(reading, place, before)
    if _introduces_itself(reading, place):
        return _until_verb(reading, place)
    if has_two_particles(reading, place):
        return place + 3
    if has_known_surname(reading, place):
        return _with_surname(reading, place)
    if _follows_initial(reading, place):
        return place
    return _seen_until(reading, place, before, mark)


def _seen_until(reading: Reading, place: int, before: str, mark: str) -> int | None:
    """The same where nothing but the look of the word, and the words around it, tells: "mijn begeleider joke"."""
    look = look_of(reading, reading.lower(place))
    if mark == "" and is_role(before) and _is_official(reading, place, before):
        return _surname_until(reading, place, before)
    asked = mark == "" and (_is_cued(reading, place, before) or _is_joined(reading, place))
    if asked and is_short_name(reading, place):
        return _with_surname(reading, place)
    if asked and reading.lower(place) in LINKS and reading.lower(place + 1) in words("last_names") | LINKS:
        last = _surname_until(reading, place, before)
        return last if last is not None and reading.lower(last) in words("last_names") else None
    if mark in {",", "("} and _is_apposed(reading, place):
        return _surname_until(reading, place, before)
    if mark in {",", "("} and (is_role(before) or is_kin(before)) and _is_named_apart(reading, place):
        return place
    if look and _is_of_office(reading, place):
        return place
    look = _weighed(reading, place, look)
    if look is Look.SURE or (look and asked):
        return _with_surname(reading, place)
    if _is_dutch_name(reading, reading.lower(place), look) and before and not _is_thing(before):
        return _with_surname(reading, place)
    if look is Look.LIKELY and (_acts(reading, place) or (mark == "" and before in NEAR_PERSONS)):
        return _with_surname(reading, place)
    if look is Look.POSSIBLE and reading.lower(place + 1) in words("speech_verbs") and _acts(reading, place):
        return place
    return None


def _weighed(reading: Reading, place: int, look: Look) -> Look:
    """How much a word looks like a name once the word before it is read: "ik ben willem", and not "een willem"."""
    before, mark = reading.word_before(place)
    lower = reading.lower(place)
    if (before, mark) == ("ben", "") and reading.lower(place - 2) == "ik" and lower in words("often_names"):
        look = max(look, Look.POSSIBLE)
    is_a_thing = before in AFTER_NO_NAME and mark == "" and not _is_listed_name(reading, lower)
    return Look.NONE if look is Look.SURE and is_a_thing else look


def _initialled_until(reading: Reading, place: int) -> int | None:
    """ "h.j. mulder": initials in lower case, and a surname."""
    look = place + 1
    while reading.lower(look) in LINKS and look < place + 4:
        look += 1
    return look if reading.lower(look) in reading.lists.last_names and reading.touching(look) else None


def _follows_initial(reading: Reading, place: int) -> bool:
    """ "a. verhagen": one letter with a full stop, and a surname that is no word."""
    lower, letter = reading.lower(place), reading.lower(place - 2)
    beside = reading.touching(place) and reading.touching(place - 1) and reading.lower(place - 1) == "."
    return beside and len(letter) == 1 and letter.isalpha() and lower in reading.lists.last_names and is_unknown(lower)


def _is_dutch_name(reading: Reading, lower: str, look: Look) -> bool:
    """A first name of the Netherlands that is seldom or never a word."""
    rare = look is Look.POSSIBLE and frequency(lower) < SELDOM and len(lower) > 3
    return (look is Look.LIKELY or rare) and lower in reading.lists.own_first_names


def _is_thing(before: str) -> bool:
    """Whether after this word a plain word is a thing: an article, a preposition, an adjective."""
    return before in AFTER_NO_NAME or before in words("determiners")


def _is_apposed(reading: Reading, place: int) -> bool:
    """ "de nieuwe, van rooijen, dat …": a particle after a mark, and a surname that is no word."""
    look = place
    while reading.lower(look) in LINKS and look < place + 3:
        look += 1
    return look > place and is_unknown(reading.lower(look)) and reading.lower(look + 1) in {",", ")", "."}


def _is_named_apart(reading: Reading, place: int) -> bool:
    """ "die beveiliger, mo, kent hem": a first name between marks."""
    lower = reading.lower(place)
    if lower in words("opening_words") | words("titles") | words("abbreviations"):
        return False
    known = lower in reading.lists.first_names and len(lower) > 1
    return (known or (is_unknown(lower) and len(lower) > 3)) and reading.lower(place + 1) in {",", ".", ")", ""}


def _is_of_office(reading: Reading, place: int) -> bool:
    """ "roos van de leiding": what may be a name, and the place where someone works."""
    first, article, office = (reading.lower(place + step) for step in (1, 2, 3))
    return first in {"van", "bij"} and article in {"de", "het", "'t"} and office in words("offices")


def _is_listed_name(reading: Reading, lower: str) -> bool:
    return lower in reading.lists.first_names or lower in SURE_QUIET


def look_of(reading: Reading, lower: str) -> Look:
    """How much a folded word looks like a name."""
    if lower in SURE_QUIET:
        return Look.SURE
    if len(lower) < 3 or not lower[0].isalpha() or frequency(lower) > EVERYWHERE or lower in NEVER:
        return Look.NONE
    if "-" in lower and is_sure_name(reading, lower):
        return Look.SURE
    listed = lower in reading.lists.first_names
    place = lower in reading.lists.places
    if listed and len(lower) > 3 and is_sure_name(reading, lower) and not is_ordinary(lower) and not place:
        return Look.SURE
    if listed and not in_dictionary(lower) and lower not in words("name_words"):
        return Look.LIKELY
    # An illness that no dictionary knows ("artrose") is marked for a person to see, and never masked by itself.
    if is_special(lower) and not listed:
        return Look.NONE
    if is_strange(lower):
        return Look.POSSIBLE if place else Look.SURE
    if sounds_as_name(lower):
        return Look.LIKELY if place else Look.SURE
    if (listed and lower in words("sure_names")) or (lower in reading.lists.last_names and is_unknown(lower)):
        return Look.LIKELY
    named = listed or lower in words("name_words") or is_unknown(lower)
    return Look.POSSIBLE if named and not _is_busy(lower) else Look.NONE


def _is_busy(lower: str) -> bool:
    """A verb or another word too common to be a name without a capital ("mijn zoon wil")."""
    return frequency(lower) > BUSY or lower in words("person_verbs") or is_role(lower) or is_kin(lower)


def _is_cued(reading: Reading, place: int, before: str) -> bool:
    """A relative, a role or a naming word stands right before, or the word is called a name."""
    if is_kin(before) or is_role(before) or before in NAMING:
        return True
    second = reading.lower(place - 2)
    if before == "ben" and second == "ik":
        return True
    if before in {"mij", "me", "hem", "haar", "ons"} and second in CALLED:
        return True
    return before == "is" and (second in {"naam", "bijnaam", "voornaam"} or is_role(second))


def _is_joined(reading: Reading, place: int) -> bool:
    """ "rima en joud", "rima, layan en joud": right after a person, in a row."""
    return reading.lower(place - 1) in {"en", ",", "of", "&", "/"} and (place - 2) in reading.persons


def _acts(reading: Reading, place: int) -> bool:
    """Whether a verb of a person follows, and no other subject after it."""
    after = reading.lower(place + 1)
    return after in words("person_verbs") and reading.lower(place + 2) not in words("after_verb")


def _introduces_itself(reading: Reading, place: int) -> bool:
    """ "ahmad al khatib heet ik": a name at the beginning of a sentence, before the verb."""
    token = reading.tokens[place]
    if not token.opens or token.lower in NEVER:
        return False
    for ahead in range(place + 1, min(place + 5, len(reading.tokens) - 1)):
        if reading.tokens[ahead].opens:
            return False
        if any(_stands(reading, ahead, phrase) for phrase in NAME_IS_MINE):
            return not any(reading.closed[at] for at in range(place, ahead))
    return False


def _stands(reading: Reading, place: int, phrase: tuple[str, ...]) -> bool:
    return all(reading.lower(place + step) == part for step, part in enumerate(phrase))


def _until_verb(reading: Reading, place: int) -> int:
    last = place
    while last + 1 < len(reading.tokens) and not any(_stands(reading, last + 1, phrase) for phrase in NAME_IS_MINE):
        if reading.tokens[last + 1].kind == "mark":
            break
        last += 1
    return last


def _surname_until(reading: Reading, place: int, title: str) -> int | None:
    """The end of a surname after a title: particles and a name, or a word that is no plain word."""
    look = place
    if reading.lower(look) in {"in", "op", "aan", "uit"} and reading.lower(look + 1) in LINKS:
        look += 1
    while look < place + 3 and reading.lower(look) in LINKS and reading.touching(look + 1):
        look += 1
    if look >= len(reading.tokens) or reading.closed[look] or not reading.tokens[look].is_word:
        return None
    if look > place + 1 and reading.lower(look - 1) != "de":
        return look
    lower = reading.lower(look)
    busy = words("opening_words") | words("person_verbs") | words("titles")
    if lower in busy or not lower[0].isalpha():
        return None
    named = lower in reading.lists.last_names or _is_known_first(reading, lower)
    if look > place:
        bare = reading.lower(place) == "van" and look == place + 1 and is_ordinary(lower)
        bare = bare and title not in words("short_titles")
        known = (named and not bare) or lower in words("last_names") | reading.lists.places
        foreign = reading.lower(look - 1) in FOREIGN_LINKS and _is_rare(lower)
        return look if known or foreign or is_unknown(lower) else None
    plain = is_ordinary(lower) and title in {"heer", "mevrouw", "meester"} and lower in words("name_words")
    if named and not (plain and frequency(lower) > BUSY):
        known = not is_ordinary(lower) or lower in reading.lists.last_names or lower in SURE_QUIET
        return _with_surname(reading, look) if known or look_of(reading, lower) else None
    written = title in SHORT_TITLES and not lower.endswith(VERB_ENDS)
    strange = not is_ordinary(lower) or _is_rare(lower)
    return _with_surname(reading, look) if (written or strange) and len(lower) > 2 else None


def _is_official(reading: Reading, place: int, role: str) -> bool:
    """ "mijn klantmanager slotboom zei", "de consulent van der meer was": after a job, who it is, and what they do."""
    last = _surname_until(reading, place, role)
    return last is not None and reading.touching(last + 1) and reading.lower(last + 1) in words("person_verbs")


def _is_rare(lower: str) -> bool:
    """ "slotboom": in no dictionary and hardly ever written, though it can be read as two words put together."""
    return frequency(lower) < HARDLY and not in_dictionary(lower) and not (is_role(lower) or is_kin(lower))


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
    if lower in words("person_verbs") or lower in words("opening_words") or not reading.tokens[look].is_word:
        return place
    surname = lower in reading.lists.last_names and (not is_ordinary(lower) or look > place + 1)
    if surname or (is_strange(lower) and lower not in reading.lists.places):
        return look
    return place
