"""Sentences in another language than Dutch: their plain words are closed, so that none is taken for a name.

What stays open (names, places, what no list of that language knows beside a cue) is read as any other sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from .lexicon import lexicon
from .mention import EntityType
from .reading import Reading, is_kin, is_role
from .shipped import in_english_dictionary, words_of_language
from .strange import is_listed
from .word_lists import sections, words

DUTCH = "nl"
ENGLISH = "en"
LEAST_WORDS = 2
CUES = frozenset({"is", "was"})
DUTCH_ARTICLES = frozenset({"de", "het", "'t"})


def close_foreign(reading: Reading) -> None:
    """Close the plain words of every sentence that is not Dutch; mark names in it that are words as well."""
    told = _languages_in(reading, 0, len(reading.tokens))
    if not any(count >= LEAST_WORDS for language, count in told.items() if language != DUTCH):
        return
    main = _language_of(told, otherwise=DUTCH)
    for first, end in _sentences(reading):
        language = _language_of(_languages_in(reading, first, end), otherwise=main)
        if language != DUTCH:
            _read_sentence(reading, first, end, language)


def _read_sentence(reading: Reading, first: int, end: int, language: str) -> None:
    for place in range(first, end):
        if reading.closed[place] or not reading.tokens[place].is_word:
            continue
        if language == ENGLISH and (_opens_as_name(reading, place) or _is_spoken_to(reading, place)):
            reading.mark(place, place, EntityType.PERSOON)
        elif not _may_be_name(reading, place, language):
            reading.close(place, place)


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, as places of tokens."""
    begins = [place for place, token in enumerate(reading.tokens) if token.opens]
    yield from zip(begins, [*begins[1:], len(reading.tokens)], strict=True)


def _languages_in(reading: Reading, first: int, end: int) -> Counter[str]:
    telling = _telling_words()
    return Counter(telling[lower] for place in range(first, end) if (lower := reading.lower(place)) in telling)


def _language_of(told: Counter[str], *, otherwise: str) -> str:
    """The language with most telling words; `otherwise` where that is undecided."""
    language = max(told, key=lambda one: (one != DUTCH, told[one]), default=DUTCH)
    enough = told[language] >= (1 if language == otherwise else LEAST_WORDS)
    if enough and told[language] > told[DUTCH]:
        return language
    return DUTCH if told[DUTCH] > told[otherwise] else otherwise


@cache
def _telling_words() -> dict[str, str]:
    """Each small word that only one language has, to its language."""
    held: dict[str, set[str]] = {}
    for language, found in sections("languages").items():
        for word in found:
            held.setdefault(word, set()).add(language)
    return {word: languages.pop() for word, languages in held.items() if len(languages) == 1}


@lru_cache(maxsize=50_000)
def is_plain(word: str, language: str) -> bool:
    """Whether a folded word is a plain one of that language, and no name that is hardly ever a word."""
    parts = word.replace("'", "-").split("-")
    if len(parts) > 1:
        return is_plain(parts[0], language) and all(len(part) < 3 or is_plain(part, language) for part in parts[1:])
    if is_listed(word):
        return language == ENGLISH and in_english_dictionary(word) and word not in words("english_names")
    return word in words_of_language(language) or (language == ENGLISH and in_english_dictionary(word))


def _may_be_name(reading: Reading, place: int, language: str) -> bool:
    """Whether a token of a sentence in that language is left to the steps that find names."""
    token = reading.tokens[place]
    plain = is_plain(token.lower, language)
    if token.kind == "initials" or token.lower in words("surname_particles"):
        return True
    if _is_small(token.lower, language) and not _is_name_in_sentence(reading, place):
        return False
    if not token.capital or token.shouted:
        return not plain and (is_listed(token.lower) or _is_cued(reading, place))
    if token.lower in sections("english")["calendar"] or token.end - token.start == 1:
        return False
    if not plain:
        return not token.opens or is_listed(token.lower) or not _is_dutch_opening(token.lower)
    if _is_month(reading, place):
        return False
    named = is_listed(token.lower) or token.lower in words("name_words")
    if token.opens:
        return named and _is_free_capital(reading, place + 1, language)
    named = named and reading.lower(place - 1) not in {"the", "a", "an", "this", "your"}
    return named or _is_free_capital(reading, place + 1, language) or _is_free_capital(reading, place - 1, language)


def _is_name_in_sentence(reading: Reading, place: int) -> bool:
    """ "I asked Will": a small word that is a name as well, with a capital that the sentence does not ask for."""
    token = reading.tokens[place]
    return token.capital and not token.opens and not token.shouted and token.lower in words("name_words")


def _is_dutch_opening(lower: str) -> bool:
    return lower in words("opening_words")


def _is_small(lower: str, language: str) -> bool:
    return lower in sections("languages")[language] or lower in sections("languages")[DUTCH]


def _is_free_capital(reading: Reading, place: int, language: str) -> bool:
    """Whether a capital that may belong to the same name stands there, beside its neighbour."""
    if not 0 <= place < len(reading.tokens) or not reading.is_capital(place) or reading.tokens[place].opens:
        return False
    lower = reading.lower(place)
    alone = lower in sections("english")["calendar"] or _is_small(lower, language)
    return not alone and (reading.touching(place) or reading.touching(place + 1))


def _is_month(reading: Reading, place: int) -> bool:
    """ "in May", "since April": a month that is a first name as well."""
    if reading.lower(place) not in {"may", "april", "june", "august"}:
        return False
    after = reading.lower(place + 1)
    return reading.lower(place - 1) in sections("english")["months"] or after.isdigit()


def _is_cued(reading: Reading, place: int) -> bool:
    """Whether the word before asks for a name: "my son liya", "is called jeroen", "my name is selam"."""
    before = reading.lower(place - 1)
    if not reading.touching(place):
        return False
    if before in sections("english")["before"] | sections("english")["places"] | DUTCH_ARTICLES:
        return True
    if is_kin(before) or is_role(before) or before in words("titles"):
        return True
    return before in CUES and reading.lower(place - 2) in {"name", "called"}


def _is_spoken_to(reading: Reading, place: int) -> bool:
    """ "so i asked mo": a first name that is no word, right after a verb of speaking."""
    lower = reading.lower(place)
    named = lower in lexicon().first_names and not is_plain(lower, ENGLISH)
    return named and reading.touching(place) and reading.lower(place - 1) in sections("english")["before"]


def _is_written_large(reading: Reading, place: int) -> bool:
    return place < len(reading.tokens) and reading.tokens[place].capital


def _opens_as_name(reading: Reading, place: int) -> bool:
    """ "Mark from the job centre", "Rose, my supervisor", "Joy left": a word that opens a sentence as a name does."""
    token = reading.tokens[place]
    named = token.lower in lexicon().first_names or token.lower in words("name_words")
    if not named or not token.opens or not token.capital or token.shouted:
        return False
    if not is_plain(token.lower, ENGLISH):
        return False
    after, second = reading.lower(place + 1), reading.lower(place + 2)
    if after == ",":
        return second in sections("english")["after"]
    if after in {"from", "of", "at"}:
        return second in {"the", "my", "our"} or _is_written_large(reading, place + 2)
    return after in sections("english")["verbs"] or (after == "and" and second in {"i", "my"})
