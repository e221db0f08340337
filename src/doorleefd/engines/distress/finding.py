"""Words that may point at distress, so that a person looks soon (R206). Never a message, never a label on anyone.

It is a suggestion: it names places in a text and keeps no kind, no score. It would rather ask for a look too many than
one too few, and it misses many all the same: see docs/benchmarks.md. It reads Dutch and English, sentence by sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from doorleefd.engines.distress.clues import WORD_OR_STOP, clues_of, sentence_of
from doorleefd.engines.distress.weighing import ENOUGH, weight_of
from doorleefd.engines.dutch import sentences


@dataclass(frozen=True, slots=True)
class Signal:
    """Where words stand: offsets in code points, end exclusive."""

    start: int
    end: int


def asks_for_a_look(texts: Iterable[str]) -> bool:
    """Whether any of these texts holds such words."""
    return any(signals(text) for text in texts)


def signals(text: str) -> list[Signal]:
    """Each place with words of distress, in order, without overlap. Never raises; time in proportion to the length.

    Where a rule of the tables holds the place is its words, elsewhere it is the whole sentence.
    """
    found: list[Signal] = []
    for begin, end in sentences(text):
        tokens = list(WORD_OR_STOP.finditer(text, begin, end))
        sentence = sentence_of([token.group() for token in tokens])
        places = sentence.places()
        if weight_of(clues_of(sentence, len(places))) < ENOUGH:
            continue
        for first, last in joined(place for each in places for place in each) or [(0, len(tokens) - 1)]:
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
