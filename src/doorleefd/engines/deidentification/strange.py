"""Words that Dutch does not know: in no dictionary, no compound, no slip of the pen. Mostly such a word is a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from .lexicon import lexicon
from .shipped import frequency, frequent_words, in_dictionary, is_compound
from .word_lists import words

CURRENT = 3e-6
SHORTEST = 4
SLIPPED = 8e-7
KIND_OF_SCHOOL = 1e-8
LETTERS = "abcdefghijklmnopqrstuvwxyzë"
WORD_ENDINGS = tuple(sorted(words("word_endings")))
TWICE = re.compile(r"(.)\1+")
SOUNDS = (
    ("ij", "ei"), ("ou", "au"), ("dt", "t"), ("d", "t"), ("ch", "g"), ("c", "k"), ("ph", "f"), ("v", "f"), ("z", "s"),
    ("y", "i"),
)  # fmt: skip
ENDINGS = ("tje", "tjes", "je", "jes", "s", "en", "n", "e", "t", "er", "ers", "'s", "'er")
BEGINNINGS = ("her", "ge", "ver", "be", "ont", "on", "mede", "oud", "ex", "af", "aan", "uit", "op", "in", "mee", "door")


@lru_cache(maxsize=100_000)
def is_strange(word: str) -> bool:
    """Whether a folded word looks like a name, since it is no Dutch word and near to none.

    Long words are compounds or slips rather than names; chat words ("ofzo") stand in a list.
    """
    if not SHORTEST <= len(word) <= 14 or not word.replace("'", "").isalpha() or word in words("chat_words"):
        return False
    if frequency(word) > CURRENT or (len(word) > 6 and word.endswith(WORD_ENDINGS)) or not is_unknown(word):
        return False
    return not _is_slip(word)


@lru_cache(maxsize=100_000)
def is_unknown(word: str) -> bool:
    """Whether a folded word is no Dutch word, no form of one and no compound, however often it is written."""
    if word in words("chat_words") or in_dictionary(word) or is_compound(word):
        return False
    bare = {word.removesuffix(end) for end in ENDINGS} | {word.removeprefix(begin) for begin in BEGINNINGS}
    return not any(len(part) > 3 and part != word and in_dictionary(part) and not is_listed(part) for part in bare)


def is_named_school(word: str) -> bool:
    """ "regenboogschool": a compound that makes no kind of school."""
    return len(word) > 8 and word.endswith("school") and not in_dictionary(word) and frequency(word) < KIND_OF_SCHOOL


def is_listed(word: str) -> bool:
    """Whether a list of names holds a folded word."""
    lists = lexicon()
    return word in lists.first_names or word in lists.last_names or word in lists.places


def _is_slip(word: str) -> bool:
    """ "beweindvoerder", "begelijder": one letter off from a current word, or the same by sound."""
    if sounded(word) in _sounds() or any(_is_plain(near) for near in _one_off(word)):
        return True
    return any(_is_plain(word[:cut]) and _is_plain(word[cut:]) for cut in range(2, len(word) - 1))


def _one_off(word: str) -> Iterator[str]:
    """Every string one slip away: a letter left out, doubled, swapped or wrong."""
    for cut in range(len(word)):
        head, tail = word[:cut], word[cut:]
        yield head + tail[1:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in LETTERS:
            yield head + letter + tail
            yield head + letter + tail[1:]


def sounded(word: str) -> str:
    """A word as it sounds, so that spellings of one sound meet: "gezegt" and "gezegd", "ei" and "ij"."""
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return TWICE.sub(r"\1", word)


@cache
def _sounds() -> frozenset[str]:
    return frozenset(sounded(word) for word in frequent_words() if len(word) > SHORTEST and _is_plain(word))


@lru_cache(maxsize=100_000)
def sounds_as_name(word: str) -> bool:
    """ "cobi", "mohammet": no Dutch word, and a first name by its sound."""
    return len(word) > 3 and frequency(word) < CURRENT and is_unknown(word) and sounded(word) in _name_sounds()


@cache
def _name_sounds() -> frozenset[str]:
    return frozenset(sounded(name) for name in lexicon().first_names if len(name) > 3 and not in_dictionary(name))


@lru_cache(maxsize=100_000)
def _is_plain(word: str) -> bool:
    return frequency(word) > SLIPPED and in_dictionary(word) and not is_listed(word)
