"""Told and masked beside each other: both cut in runs, with what differs marked by its type."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise

from doorleefd.analyse.kinds import LABELS, SUSPECTED
from doorleefd.analyse.reviewing import Mark, MaskedPart
from doorleefd.collect.models import Version
from doorleefd.engines.deidentification import EntityType, Suspect


@dataclass(frozen=True)
class Run:
    """A run of words. `state` is "" (nothing), "proposed", "own", "dropped" or "suspected"; `label` is its type."""

    words: str
    start: int
    end: int
    state: str = ""
    type: str = ""
    label: str | Promise = ""
    is_proposal: bool = False

    @property
    def place(self) -> str:
        """The range as a form names it, within its part."""
        return f"{self.start}-{self.end}"

    @property
    def is_marked(self) -> bool:
        """Whether this comes out of the text."""
        return self.state in ("proposed", "own")


@dataclass(frozen=True)
class Beside:
    """One part on the review page. `number` is its place, as the form names it."""

    number: int
    version: Version
    told: list[Run]
    masked: list[Run]

    @property
    def marks(self) -> list[Run]:
        """The runs that a person decides about."""
        return [run for run in self.told if run.state in ("proposed", "own", "dropped")]


def told_runs(words: str, marks: Sequence[Mark], proposals: Sequence[Mark], suspects: Sequence[Suspect]) -> list[Run]:
    """The told words: what comes out, what the computer proposed and a person left in, what deserves a look."""
    found = [
        *(_of_mark(mark) for mark in marks),
        *(_of_mark(mark, dropped=True) for mark in proposals),
        *((suspect.start, suspect.end, "suspected", str(suspect.kind), True) for suspect in suspects),
    ]
    return _runs(words, found)


def masked_runs(part: MaskedPart) -> list[Run]:
    """The words as others will read them."""
    found = [
        (span.start, span.end, "proposed" if span.is_suggestion else "own", str(span.type), span.is_suggestion)
        for span in part.spans
    ]
    return _runs(part.words, found)


Found = tuple[int, int, str, str, bool]


def _of_mark(mark: Mark, *, dropped: bool = False) -> Found:
    state = "dropped" if dropped else "proposed" if mark.is_suggestion else "own"
    return mark.start, mark.end, state, str(mark.type), mark.is_suggestion


def _runs(words: str, found: list[Found]) -> list[Run]:
    """The words in order; of what overlaps, the first in `found` stands."""
    kept: list[Found] = []
    for one in found:
        if not any(one[0] < other[1] and other[0] < one[1] for other in kept):
            kept.append(one)
    runs: list[Run] = []
    at = 0
    for start, end, state, kind, is_proposal in sorted(kept):
        if start > at:
            runs.append(Run(words[at:start], at, start))
        runs.append(Run(words[start:end], start, end, state, kind, _label(state, kind), is_proposal))
        at = end
    if at < len(words):
        runs.append(Run(words[at:], at, len(words)))
    return runs


def _label(state: str, kind: str) -> str | Promise:
    if state == "suspected":
        return SUSPECTED[kind]  # type: ignore[index]
    return LABELS[EntityType(kind)]
