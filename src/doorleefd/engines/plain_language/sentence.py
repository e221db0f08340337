"""One sentence, and what can be seen of it without understanding it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from doorleefd.engines.dutch.lemmas import lemma_of
from doorleefd.engines.dutch.sentences import sentences

WORD = re.compile(r"[^\W_]+(?:['’‐-][^\W_]+)*")
BECOMING = frozenset(("wordt", "worden", "werd", "werden"))
PARTICIPLE = re.compile(
    r"(?:ge|be|ver|ont|her|er)[^\W\d_]{3,}(?:d|t|en)|[^\W\d_]{2,6}ge[^\W\d_]{2,}(?:d|t|en)", re.IGNORECASE
)
RARE = 3.5
"""Zipf value under which a word is rare: fewer than about three in a million."""
LONGEST = 48
"""What is longer is no word (an address, a slip); nothing is looked up for it."""


@dataclass(frozen=True)
class Sentence:
    """Where a sentence stands, and its words as matches with offsets in the whole text."""

    start: int
    end: int
    words: tuple[re.Match[str], ...]

    @property
    def spoken(self) -> frozenset[str]:
        return frozenset(word.group().lower() for word in self.words)

    def passive(self) -> re.Match[str] | None:
        """The form of *worden* that makes the sentence passive, if one does."""
        becoming = [word for word in self.words if word.group().lower() in BECOMING]
        if becoming and any(_is_participle(word.group()) for word in self.words):
            return becoming[0]
        return None

    def rare(self) -> Iterator[re.Match[str]]:
        """Words that few people use. A capital within the sentence begins a name, which is not to be replaced."""
        for number, word in enumerate(self.words):
            if word.group().isalpha() and not (number and word.group()[0].isupper()) and is_rare(word.group()):
                yield word


def sentences_in(text: str) -> list[Sentence]:
    """The sentences that have words, in order."""
    found = (Sentence(start, end, tuple(WORD.finditer(text, start, end))) for start, end in sentences(text))
    return [sentence for sentence in found if sentence.words]


def is_rare(word: str) -> bool:
    """Whether both this form and its lemma are rare: `meemaakt` is, `meemaken` is not."""
    return len(word) <= LONGEST and _zipf(word.lower()) < RARE


@lru_cache(maxsize=20_000)
def _zipf(word: str) -> float:
    from wordfreq import zipf_frequency

    return max(zipf_frequency(word, "nl"), zipf_frequency(lemma_of(word), "nl"))


def _is_participle(word: str) -> bool:
    return bool(PARTICIPLE.fullmatch(word)) and len(word) <= LONGEST and lemma_of(word.lower()).endswith("n")
