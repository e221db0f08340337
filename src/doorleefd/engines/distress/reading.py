"""One sentence and what of the tables stands in it: groups of words, and where the pieces of a rule come together."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from doorleefd.engines.distress.rules import Piece, Rule, groups, rules

NEAR = 3
"""Within so many words a word that excludes a rule counts."""


class Sentence:
    """The words of one sentence, written as the tables write them, and where each stands."""

    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.where: dict[str, set[int]] = {}
        for place, word in enumerate(words):
            for term in _terms_of(word):
                self.where.setdefault(term, set()).add(place)
        self._spans: dict[Piece, list[tuple[int, int]]] = {}

    def groups(self) -> list[str]:
        """The names of the groups of which a word stands here, in the order of the alphabet."""
        likely = {name for term in self.where for name in _groups_by().get(term, ())}
        return sorted(name for name in likely if any(self.spans(piece) for piece in groups()[name]))

    def places(self) -> list[list[tuple[int, int]]]:
        """For each rule that holds here: first and last word of each smallest place with all its pieces."""
        numbers = {number for term in self.where for number in _opened_by().get(term, ())}
        found = (list(self._places_of(rules()[number])) for number in sorted(numbers))
        return [places for places in found if places]

    def _places_of(self, rule: Rule) -> Iterator[tuple[int, int]]:
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


@lru_cache(maxsize=50_000)
def _terms_of(word: str) -> tuple[str, ...]:
    """The words and begins of words of the tables that this word is."""
    exact, begins = _terms()
    return (*((word,) if word in exact else ()), *(begin for begin in begins if word.startswith(begin[:-1])))


@cache
def _terms() -> tuple[frozenset[str], tuple[str, ...]]:
    """Every word of the tables, and every begin of words, with its star."""
    pieces = chain((piece for rule in rules() for piece in (*rule.together, *rule.without)), *groups().values())
    every = {word for piece in pieces for row in piece.rows for word in row}
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


@cache
def _groups_by() -> dict[str, list[str]]:
    """The names of the groups by the first words of their rows."""
    by: dict[str, list[str]] = {}
    for name, pieces in groups().items():
        for word in dict.fromkeys(word for piece in pieces for word in piece.by_first_word):
            by.setdefault(word, []).append(name)
    return by
