"""Whether a text stands in a language in which nothing was looked for."""

from __future__ import annotations

import unicodedata
from collections import Counter

from doorleefd.engines.deidentification.foreign import telling_words
from doorleefd.engines.deidentification.shipped import in_english_dictionary
from doorleefd.engines.dutch import sentences
from doorleefd.engines.dutch.lemmas import folded, is_known
from doorleefd.engines.dutch.words import TOKEN

READ = frozenset({"nl", "en"})
LEAST_WORDS = 2
"""So many words that only another language has make a sentence one of that language."""
ENOUGH_LETTERS = 8


def holds_unread_language(text: str) -> bool:
    """Whether a part of this text seems to stand in another language than Dutch and English. Never raises."""
    return (
        _is_in_other_letters(text)
        or any(_is_unread(text[begin:end]) for begin, end in sentences(text))
        or _has_hardly_a_word_we_know(text)
    )


def _is_in_other_letters(text: str) -> bool:
    """Whether eight letters or more are of another script than ours: Arabic, Cyrillic, Tigrinya."""
    other = sum(letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN") for letter in text)
    return other >= ENOUGH_LETTERS


def _is_unread(sentence: str) -> bool:
    told = _languages_in(sentence)
    ours = sum(count for language, count in told.items() if language in READ)
    return any(count >= LEAST_WORDS and count > ours for language, count in told.items() if language not in READ)


def _has_hardly_a_word_we_know(text: str) -> bool:
    """Whether more than half of the words are in no list of Dutch or English: Somali, Romanian, Hungarian."""
    words = [word for found in TOKEN.findall(text) if (word := found.lower()).isalpha()]
    strange = sum(not is_known(word) and not in_english_dictionary(word) for word in words)
    return strange >= LEAST_WORDS and strange * 2 > len(words)


def _languages_in(text: str) -> Counter[str]:
    telling = telling_words()
    words = (token.lower() for token in TOKEN.findall(text))
    return Counter(telling[word] for found in words for word in {found, folded(found)} if word in telling)
