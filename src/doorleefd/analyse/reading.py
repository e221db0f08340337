"""A text cut for the workbench: sentences as stops, and within them the runs that carry the same marks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from doorleefd.analyse.models import Coding
from doorleefd.engines.dutch import sentences


@dataclass(frozen=True)
class Marked:
    """A range with a theme, by the reader or by another coder. Offsets in code points, end exclusive."""

    start: int
    end: int
    theme: str
    is_own: bool
    by: str = ""


@dataclass(frozen=True)
class Run:
    """Words that carry the same marks. `hue` is "a" or "b", so that neighbours differ; "" without an own mark.

    `label` names the themes of the marks that end here, those of others with their coder.
    """

    start: int
    end: int
    words: str
    hue: str
    label: str
    others: bool


@dataclass(frozen=True)
class Stretch:
    """A sentence, or the white space between two."""

    start: int
    end: int
    is_sentence: bool
    runs: list[Run]


def marked(codings: Iterable[Coding], *, version: UUID, viewer: UUID) -> list[Marked]:
    """The codings of one version as ranges."""
    return [
        Marked(coding.fragment.start, coding.fragment.end, coding.theme.name, coding.by_id == viewer, coding.by.name)
        for coding in codings
        if coding.fragment.version_id == version
    ]


def stretches_of(words: str, marks: list[Marked]) -> list[Stretch]:
    """All of `words`, in order; joined again the runs give the words back."""
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    hues = _hues(marks)
    return [
        Stretch(start, end, is_sentence, list(_runs(words, start, end, marks, edges, hues)))
        for start, end, is_sentence in _stops(words)
    ]


def _stops(words: str) -> Iterator[tuple[int, int, bool]]:
    at = 0
    for start, end in sentences(words):
        if start > at:
            yield at, start, False
        yield start, end, True
        at = end
    if at < len(words):
        yield at, len(words), False


def _hues(marks: list[Marked]) -> dict[tuple[int, int], str]:
    own = sorted({(mark.start, mark.end) for mark in marks if mark.is_own})
    return {place: "ab"[order % 2] for order, place in enumerate(own)}


def _runs(
    words: str, start: int, end: int, marks: list[Marked], edges: list[int], hues: dict[tuple[int, int], str]
) -> Iterator[Run]:
    cuts = [start, *(edge for edge in edges if start < edge < end), end]
    for begin, stop in zip(cuts, cuts[1:], strict=False):
        here = [mark for mark in marks if mark.start <= begin and stop <= mark.end]
        own = [mark for mark in here if mark.is_own]
        yield Run(
            start=begin,
            end=stop,
            words=words[begin:stop],
            hue=hues[(own[-1].start, own[-1].end)] if own else "",
            label=" · ".join(dict.fromkeys(_name(mark) for mark in here if mark.end == stop)),
            others=any(not mark.is_own for mark in here),
        )


def _name(mark: Marked) -> str:
    return mark.theme if mark.is_own else f"{mark.by}: {mark.theme}"
