"""Words that may point at distress, so that a person looks soon (R206). Never a message, never a label on anyone.

It is a suggestion: it names places in a text and keeps no kind, no score. It would rather ask for a look too many than
one too few, and it misses some all the same: see docs/benchmarks.md. It reads Dutch and English.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from doorleefd.engines.distress.rules import Piece, Rule, rules
from doorleefd.engines.dutch import sentences
from doorleefd.engines.dutch.lemmas import folded
from doorleefd.engines.dutch.words import TOKEN

STOP = "."
"""How the tables write the end of a sentence, a comma and the like."""
WORD_OR_STOP = re.compile(rf"{TOKEN.pattern}|[.,;:!?…()]+")
NEAR = 3
"""Within so many words a word that excludes a rule counts."""


@dataclass(frozen=True, slots=True)
class Signal:
    """Where words stand: offsets in code points, end exclusive."""

    start: int
    end: int


def asks_for_a_look(texts: Iterable[str]) -> bool:
    """Whether any of these texts holds such words."""
    return any(signals(text) for text in texts)


def signals(text: str) -> list[Signal]:
    """Each place with words of distress, in order, without overlap. Never raises; time in proportion to the length."""
    found: list[Signal] = []
    for begin, end in sentences(text):
        tokens = list(WORD_OR_STOP.finditer(text, begin, end))
        sentence = Sentence([*(_plain(token.group()) for token in tokens), STOP])
        for first, last in joined(place for rule in sentence.candidates() for place in sentence.places(rule)):
            found.append(Signal(tokens[first].start(), tokens[min(last, len(tokens) - 1)].end()))
    return found


def joined(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """First and last words of each place, those that overlap made one."""
    together: list[tuple[int, int]] = []
    for first, last in sorted(places):
        if together and first <= together[-1][1]:
            together[-1] = (together[-1][0], max(together[-1][1], last))
        else:
            together.append((first, last))
    return together


class Sentence:
    """The words of one sentence and where each stands."""

    def __init__(self, words: list[str]) -> None:
        self.where: dict[str, set[int]] = {}
        for place, word in enumerate(words):
            for term in _terms_of(word):
                self.where.setdefault(term, set()).add(place)
        self._spans: dict[Piece, list[tuple[int, int]]] = {}

    def candidates(self) -> list[Rule]:
        """The rules of which the rarest piece may stand here."""
        numbers = {number for term in self.where for number in _opened_by().get(term, ())}
        return [rules()[number] for number in sorted(numbers)]

    def places(self, rule: Rule) -> Iterator[tuple[int, int]]:
        """First and last word of each smallest place that holds all pieces of a rule."""
        if not all(self.spans(piece) for piece in rule.together):
            return
        spans = [self.spans(piece) for piece in rule.together]
        smallest = None
        for begin in sorted({first for each in spans for first, _ in each}, reverse=True):
            last = _last_of(spans, begin)
            if last is None or last - begin > rule.width or (smallest is not None and last >= smallest):
                continue
            smallest = last
            if not self._excluded(rule, begin, last):
                yield begin, last

    def spans(self, piece: Piece) -> list[tuple[int, int]]:
        """First and last word of each place where a piece stands, in order."""
        if piece not in self._spans:
            found = {
                (place, place + len(row) - 1)
                for first in piece.by_first_word.keys() & self.where.keys()
                for row in piece.by_first_word[first]
                for place in self.where[first]
                if all(place + step in self.where.get(word, ()) for step, word in enumerate(row))
            }
            self._spans[piece] = sorted(found)
        return self._spans[piece]

    def _excluded(self, rule: Rule, first: int, last: int) -> bool:
        return any(
            begin <= last + NEAR and end >= first - NEAR for piece in rule.without for begin, end in self.spans(piece)
        )


def _last_of(spans: list[list[tuple[int, int]]], begin: int) -> int | None:
    """The last word, where each piece takes the first place from `begin` on that no other piece took."""
    taken: list[tuple[int, int]] = []
    for each in spans:
        for number in range(bisect_left(each, (begin, 0)), len(each)):
            first, last = each[number]
            if all(last < start or first > end for start, end in taken):
                taken.append((first, last))
                break
        else:
            return None
    return max(last for _, last in taken)


def _plain(token: str) -> str:
    """As the tables write it: `Zo'n` is `zon`, a comma is a stop."""
    return "".join(letter for letter in folded(token) if letter.isalnum()) or STOP


@lru_cache(maxsize=50_000)
def _terms_of(word: str) -> tuple[str, ...]:
    """The words and begins of words of the tables that this word is."""
    exact, begins = _terms()
    return (*((word,) if word in exact else ()), *(begin for begin in begins if word.startswith(begin[:-1])))


@cache
def _terms() -> tuple[frozenset[str], tuple[str, ...]]:
    """Every word of the tables, and every begin of words, with its star."""
    every = {
        word for rule in rules() for piece in (*rule.together, *rule.without) for row in piece.rows for word in row
    }
    begins = {word for word in every if word.endswith("*")}
    return frozenset(every - begins), tuple(sorted(begins))


@cache
def _opened_by() -> dict[str, list[int]]:
    """The numbers of the rules by the first words of their rarest piece: that whose words few other rules have."""
    common = Counter(word for rule in rules() for piece in rule.together for word in piece.by_first_word)
    opened: dict[str, list[int]] = {}
    for number, rule in enumerate(rules()):
        rarest = min(rule.together, key=lambda piece: max(common[word] for word in piece.by_first_word))
        for word in rarest.by_first_word:
            opened.setdefault(word, []).append(number)
    return opened
