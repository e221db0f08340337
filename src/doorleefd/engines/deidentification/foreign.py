"""Sentences in another language than Dutch: their plain words are closed, so that none is taken for a name.

What stays open (names, places, what no list of that language knows beside a cue) is read as any other sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from .announced_in_english import is_plain_english
from .named_in_english import is_month, mark_named
from .places_in_english import mark_place
from .reading import Reading, is_kin, is_role
from .shipped import in_dictionary, words_of_language
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
    main = _language_of(told, otherwise=DUTCH)
    if main == DUTCH and not told[DUTCH] and told[ENGLISH] and _tells_surely(reading):
        main = ENGLISH
    if main == DUTCH and not any(count >= LEAST_WORDS for language, count in told.items() if language != DUTCH):
        return
    for first, end in _sentences(reading):
        language = _language_of(_languages_in(reading, first, end), otherwise=main)
        reading.english = reading.english or language == ENGLISH
        if language != DUTCH:
            _read_sentence(reading, first, end, language)


def _read_sentence(reading: Reading, first: int, end: int, language: str) -> None:
    for place in range(first, end):
        if reading.closed[place] or not reading.tokens[place].is_word:
            continue
        if language == ENGLISH and (_is_numbered(reading, place) or _is_closing(reading, place)):
            reading.close(place, place)
        elif language == ENGLISH and (mark_named(reading, place) or mark_place(reading, place)):
            continue
        elif not _may_be_name(reading, place, language):
            reading.close(place, place)


def _is_numbered(reading: Reading, place: int) -> bool:
    """ "Line 4", "Page 3": what has a number, and is no name."""
    return reading.lower(place) in sections("english")["numbered"] and reading.lower(place + 1)[:1].isdigit()


def _is_closing(reading: Reading, place: int) -> bool:
    """ "Love, Maureen": the words that end a letter."""
    return reading.lower(place) in sections("english")["closing"] and reading.lower(place + 1) == ","


def _sentences(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, as places of tokens."""
    begins = [place for place, token in enumerate(reading.tokens) if token.opens]
    yield from zip(begins, [*begins[1:], len(reading.tokens)], strict=True)


def _languages_in(reading: Reading, first: int, end: int) -> Counter[str]:
    telling = telling_words()
    return Counter(telling[lower] for place in range(first, end) if (lower := reading.lower(place)) in telling)


def _language_of(told: Counter[str], *, otherwise: str) -> str:
    """The language with most telling words; `otherwise` where that is undecided."""
    language = max(told, key=lambda one: (one != DUTCH, told[one]), default=DUTCH)
    enough = told[language] >= (1 if language == otherwise else LEAST_WORDS)
    if enough and told[language] > told[DUTCH]:
        return language
    return DUTCH if told[DUTCH] > told[otherwise] else otherwise


def _tells_surely(reading: Reading) -> bool:
    """ "Nickname at work: Bibi": one word of English that is none of Dutch, in a text without any that tells Dutch."""
    telling = telling_words()
    return any(telling.get(token.lower) == ENGLISH and not in_dictionary(token.lower) for token in reading.tokens)


@cache
def telling_words() -> dict[str, str]:
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
    if language == ENGLISH:
        return is_plain_english(word)
    return not is_listed(word) and word in words_of_language(language)


def _may_be_name(reading: Reading, place: int, language: str) -> bool:
    """Whether a token of a sentence in that language is left to the steps that find names."""
    token = reading.tokens[place]
    plain = is_plain(token.lower, language)
    if token.kind == "initials" or token.lower in words("surname_particles"):
        return token.text != "I." or language != ENGLISH
    if _follows_title(reading, place):
        return True
    if _is_small(token.lower, language) and not (
        _is_name_in_sentence(reading, place) or _is_dutch_beside_capital(reading, place)
    ):
        return False
    if not token.capital or token.shouted:
        return not plain and (is_listed(token.lower) or _is_cued(reading, place))
    if token.lower in sections("english")["calendar"] or token.end - token.start == 1:
        return False
    if not plain:
        return not token.opens or is_listed(token.lower) or not _is_dutch_opening(token.lower)
    if is_month(reading, place):
        return False
    named = is_listed(token.lower) or token.lower in words("name_words")
    if token.opens:
        return named and _is_free_capital(reading, place + 1, language)
    named = named and reading.lower(place - 1) not in {"the", "a", "an", "this", "your", "christmas"}
    return named or _is_free_capital(reading, place + 1, language) or _is_free_capital(reading, place - 1, language)


def _follows_title(reading: Reading, place: int) -> bool:
    """ "mrs van dam": a word after a title, with particles between."""
    look = place
    while look > place - 4 and reading.touching(look):
        look -= 1 + (reading.lower(look - 1) == ".")
        if reading.lower(look) in words("short_titles"):
            return reading.tokens[look].text != "MS"
        if reading.lower(look) not in words("surname_particles"):
            return False
    return False


def _is_name_in_sentence(reading: Reading, place: int) -> bool:
    """ "I asked Will": a small word that is a name as well, with a capital that the sentence does not ask for."""
    token = reading.tokens[place]
    return token.capital and not token.opens and not token.shouted and token.lower in words("name_words")


def _is_dutch_beside_capital(reading: Reading, place: int) -> bool:
    """ "at Ons Huis": a small word of Dutch with a capital, in a row of them."""
    token, lower = reading.tokens[place], reading.lower(place)
    dutch = lower in sections("languages")[DUTCH] and lower not in sections("languages")[ENGLISH]
    return (
        dutch
        and token.capital
        and not token.opens
        and not token.shouted
        and any(
            reading.touching(max(place, beside)) and reading.is_capital(beside) and not reading.tokens[beside].opens
            for beside in (place - 1, place + 1)
        )
    )


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


def _is_cued(reading: Reading, place: int) -> bool:
    """Whether the word before asks for a name: "my son liya", "is called jeroen", "my name is selam"."""
    before = reading.lower(place - 1)
    if not reading.touching(place):
        return False
    if before in sections("english")["before"] | sections("english")["places"] | DUTCH_ARTICLES:
        return True
    if is_kin(before) or is_role(before) or before in words("titles") | sections("english")["aged"]:
        return True
    return before in CUES and reading.lower(place - 2) in {"name", "called"}
