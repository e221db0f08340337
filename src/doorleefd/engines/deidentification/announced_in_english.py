"""Names that an English sentence announces: "answers to Reg", "First name: Rain", "me n jaz", "kind regards joy"."""

from __future__ import annotations

from functools import lru_cache

from .lexicon import lexicon
from .reading import Reading, is_kin, is_role
from .shipped import in_english_dictionary, words_of_language
from .strange import is_listed
from .word_lists import sections, words

LONGEST = 3
EARLY = 4
SELDOM = 3e-6
BEING = frozenset({"is", "was", "are", "am", "'s"})
CUES = BEING | frozenset({":", ",", "its", "it's", "it", "im", "i'm", "called", "named", "nicknamed", "to", "by", "as"})
QUOTES = frozenset("\"“”‘’'„")
CUES |= frozenset({"and", "n", "&", "+", "'n", "you"})
LABELS = sections("english")["labels"] | sections("english")["naming"]
ALSO_VERBS = frozenset({"will", "may", "can", "mark", "drew", "grant", "hope", "joy", "chance"})


def announced_until(reading: Reading, place: int) -> int | None:
    """The last token of the person that the words before announce; None if they announce none."""
    token = reading.tokens[place]
    if not (token.opens or _is_cue(reading.lower(place - 1))):
        return None
    if token.shouted or not token.is_word or token.lower in sections("english")["pronouns"]:
        return None
    if token.capital:
        if _is_speaker(reading, place) or _is_lone(reading, place) or _is_quoted(reading, place):
            return place
        named = _is_named(reading, place) or _is_label(reading, place) or _signs(reading, place)
        return _last_capital(reading, place) if named or _is_told_to(reading, place) else None
    quiet = (
        (_may_be_given(reading, place) and (_is_named(reading, place) or _is_label(reading, place)))
        or _closes_letter(reading, place)
        or _says_who(reading, place)
        or _is_own_relative(reading, place)
        or _is_joined(reading, place)
        or _signs_quietly(reading, place)
        or _begins_row(reading, place)
        or (token.opens and is_unknown_english(token.lower) and _speaks(reading, place + 1))
    )
    if quiet:
        return place
    return _unknown_until(reading, place) if _is_relative(reading, place) else None


@lru_cache(maxsize=20_000)
def _is_cue(before: str) -> bool:
    """Whether this word, right before another, may announce a name; most do not, and are told apart quickly."""
    table = sections("english")
    listed = ("closing", "telling", "pronouns", "size", "aged", "naming")
    return before in CUES or any(before in table[one] for one in listed) or is_kin(before) or is_role(before)


def may_be_called(lower: str) -> bool:
    """Whether a folded word is a first name, be it one that is a word as well."""
    return lower in lexicon().first_names or lower in words("name_words") or lower in sections("english")["names"]


def is_plain_english(word: str) -> bool:
    """Whether a folded word without a hyphen is a plain one of English, and no name that is hardly ever a word."""
    if is_listed(word):
        return in_english_dictionary(word) and word not in words("english_names")
    return word in words_of_language("en") or in_english_dictionary(word)


def is_hardly_english(lower: str) -> bool:
    """ "Deb", "kev": what no dictionary holds though it is written often, or hardly ever is."""
    return not in_english_dictionary(lower) or words_of_language("en").get(lower, 0.0) < SELDOM


def is_unknown_english(lower: str) -> bool:
    """Whether a folded word is none of English at all."""
    return len(lower) > 2 and lower.isalpha() and not is_plain_english(lower)


def _may_be_given(reading: Reading, place: int) -> bool:
    """In lower case: a first name, and nothing after it that it could describe."""
    return may_be_called(reading.lower(place)) and _ends(reading, place)


def _ends(reading: Reading, place: int) -> bool:
    after = reading.lower(place + 1)
    return not after or reading.tokens[place + 1].opens or after in sections("english")["after_name"]


def _is_named(reading: Reading, place: int) -> bool:
    """ "my name is Christian", "she is called Easter", "answers to Reg", "known to all as Chip", "we call him Bear"."""
    if not reading.touching(place):
        return _follows_possessive(reading, place, "name")
    before, lower = [reading.lower(place - step) for step in (1, 2, 3, 4)], reading.lower(place)
    if before[0] in {"is", "was"} and before[1] in sections("english")["naming"]:
        return True
    if before[0] in {"called", "named", "nicknamed"}:
        told = bool(BEING & set(before[1:3])) or before[0] != "called" or before[1] in {"who", "someone", "somebody"}
        return told and (_is_of_person(before[2]) or not is_plain_english(lower) or may_be_called(lower))
    if before[0] in {"to", "by"} and before[1] in {"answers", "answered", "goes", "went", "go", "answer"}:
        return before[0] == "to" and before[1].startswith("answer") or before[0] == "by" and before[1].startswith("go")
    if before[0] == "as" and "known" in before:
        return True
    return before[0] in sections("english")["pronouns"] and before[1] in {"call", "calls", "called", "named"}


def _is_of_person(word: str) -> bool:
    return word in sections("english")["pronouns"] - {"it"} or word in sections("english")["aged"] or word == "who"


def _follows_possessive(reading: Reading, place: int, word: str) -> bool:
    """ "my name's Will"."""
    gap = reading.text[reading.tokens[place - 1].end : reading.tokens[place].start] if place else ""
    return reading.lower(place - 1) == word and gap.strip() in {"'s", "’s"}


def _is_label(reading: Reading, place: int) -> bool:
    """ "Nickname at work: Bibi", "contact person: T. Noor": a form, filled in."""
    if reading.lower(place - 1) != ":":
        return False
    return any(reading.lower(place - step) in LABELS for step in (2, 3, 4))


def _signs(reading: Reading, place: int) -> bool:
    """ "… for leaving me alone. Penny": the last words of a text, all with a capital, of which the first is a name."""
    rest = range(place, len(reading.tokens))
    if not reading.tokens[place].opens or len(rest) > LONGEST or not may_be_called(reading.lower(place)) or not place:
        return False
    words_left = [look for look in rest if reading.tokens[look].is_word]
    marks = {reading.lower(look) for look in rest} - {reading.lower(look) for look in words_left}
    return marks <= {"."} and all(reading.tokens[look].capital for look in words_left)


def _signs_quietly(reading: Reading, place: int) -> bool:
    """ "… the address is my couch. shanaya": one or two words that are none of English, and the text ends."""
    rest = range(place, len(reading.tokens))
    alone = reading.tokens[place].opens and 0 < len(rest) < LONGEST and place > 0
    return alone and all(is_unknown_english(reading.lower(look)) for look in rest)


def _is_speaker(reading: Reading, place: int) -> bool:
    """ "Precious: did you get a letter?": who speaks, in a chat or an interview."""
    lower = reading.lower(place)
    named = lower in words("name_words") | sections("english")["names"] and lower not in LABELS
    small = lower in sections("languages")["en"] | sections("english")["closing"]
    return reading.tokens[place].opens and named and not small and reading.lower(place + 1) == ":"


def _is_lone(reading: Reading, place: int) -> bool:
    """ "(Conny? Corrie?)": a sentence of one word that is a name, and hardly ever a word."""
    lower = reading.lower(place)
    alone = reading.tokens[place].opens and reading.lower(place + 1) in {"?", ".", ")"}
    return alone and lower in lexicon().first_names and is_hardly_english(lower)


def _is_quoted(reading: Reading, place: int) -> bool:
    """ "they call my son \"Jay\"": one word between quotation marks that is a name."""
    lower = reading.lower(place)
    quoted = reading.lower(place - 1) in QUOTES and reading.lower(place + 1) in QUOTES
    named = may_be_called(lower) and lower not in sections("english")["mass"] | sections("languages")["en"]
    return quoted and (named or is_hardly_english(lower))


def _begins_row(reading: Reading, place: int) -> bool:
    """ "ria en henk are ok": two first names in lower case at the beginning of a sentence, of which one is no word."""
    first, second = reading.lower(place), reading.lower(place + 2)
    joined = reading.tokens[place].opens and reading.lower(place + 1) in {"and", "en", "n", "&"}
    listed = second in lexicon().first_names and is_unknown_english(second) and not reading.closed[place + 2]
    return joined and listed and may_be_called(first)


def _is_told_to(reading: Reading, place: int) -> bool:
    """ "please tell Baker", "then I rang Young": a surname that is a word, right after a verb of telling."""
    lower = reading.lower(place)
    named = lower in reading.lists.last_names and reading.touching(place) and not reading.tokens[place].opens
    return named and reading.lower(place - 1) in sections("english")["telling"]


def _closes_letter(reading: Reading, place: int) -> bool:
    """ "greetings favour", "kind regards, joy": right after the words that end a letter."""
    before = reading.lower(place - 1)
    before = reading.lower(place - 2) if before == "," else before
    before = "bless" if before == "you" and "bless" in (reading.lower(place - 2), reading.lower(place - 3)) else before
    after = reading.lower(place + 1)
    if before not in sections("english")["closing"] or after not in {"", ",", ".", "-", "("}:
        return False
    return may_be_called(reading.lower(place)) or not in_english_dictionary(reading.lower(place))


def _says_who(reading: Reading, place: int) -> bool:
    """ "hi its may", "hello this is grace from …": who is calling, in the first words."""
    before, second = reading.lower(place - 1), reading.lower(place - 2)
    greeting = before in {"its", "it's", "im", "i'm"} or (before in BEING and second in {"this", "it", "i"})
    greeting = greeting or _follows_possessive(reading, place, "it")
    near = {reading.lower(look) for look in range(max(0, place - 5), place)} & sections("english")["greetings"]
    early = near or (place < EARLY and (second == "this" or before in {"im", "i'm"}))
    named = may_be_called(reading.lower(place)) or is_unknown_english(reading.lower(place))
    return greeting and bool(early) and named and _ends(reading, place)


def _is_relative(reading: Reading, place: int) -> bool:
    """Whether "my brother", "her coach" stands right before."""
    before = reading.lower(place - 1)
    known = before in sections("english")["aged"] or is_kin(before) or is_role(before)
    own = reading.lower(place - 2) in {"my", "our", "his", "her", "their", "your"}
    return known and own and reading.touching(place)


def _unknown_until(reading: Reading, place: int) -> int | None:
    """ "my neighbour pak hartono he …": one or two words that are none of English, and nothing that they describe."""
    if not is_hardly_english(reading.lower(place)) or reading.closed[place]:
        return None
    if reading.touching(place + 1) and is_unknown_english(reading.lower(place + 1)) and not reading.closed[place + 1]:
        return place + 1
    if not is_unknown_english(reading.lower(place)):
        return None
    goes_on = _ends(reading, place) or _speaks(reading, place + 1)
    return place if goes_on or reading.lower(place + 1) in sections("english")["pronouns"] else None


def _is_own_relative(reading: Reading, place: int) -> bool:
    """ "my brother drew, he may say …", "her sister hope says no": a name that is a word, after who it is."""
    lower = reading.lower(place)
    if not _is_relative(reading, place) or not may_be_called(lower) or _speaks(reading, place):
        return False
    marked = reading.lower(place + 1) in {",", ".", "(", ")", ""}
    return marked or (lower not in ALSO_VERBS and _ends(reading, place)) or _speaks(reading, place + 1)


def _speaks(reading: Reading, place: int) -> bool:
    return reading.lower(place) in sections("english")["verbs"]


def _is_joined(reading: Reading, place: int) -> bool:
    """ "me n jaz n little moh", "me and kev": no word of a dictionary, beside "me" or somebody already named."""
    look = place - 1
    while reading.lower(look) in sections("english")["size"]:
        look -= 1
    if reading.lower(look) not in {"and", "n", "&", "+", "'n"}:
        return False
    first = reading.lower(look - 1)
    beside = first in {"me", "us", "him", "her"} or look - 1 in reading.persons
    beside = beside or (first in lexicon().first_names and is_unknown_english(first))
    lower = reading.lower(place)
    return beside and len(lower) > 2 and lower.isalpha() and is_hardly_english(lower)


def _last_capital(reading: Reading, place: int) -> int:
    last = look = place
    while look - place < LONGEST and reading.touching(look + 1):
        look += 1
        if reading.is_capital(look):
            last = look
        elif reading.lower(look) not in words("surname_particles"):
            break
    return last
