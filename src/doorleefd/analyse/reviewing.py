"""What identifies in a contribution, proposed by the engine over all its parts at once.

The parts are read as one text, so that one person keeps one pseudonym within the contribution.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from doorleefd.collect.models import MaskSpan, Version
from doorleefd.engines.deidentification import EntityType, Mention, Span, Suspect, masked, mentions, suspects
from doorleefd.engines.deidentification.frog import together

BETWEEN_PARTS = "\n\n"
NO_NAMES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Mark:
    """A range of a told part that identifies someone: offsets in code points, end exclusive."""

    start: int
    end: int
    type: str
    is_suggestion: bool = False


@dataclass(frozen=True)
class MaskedSpan:
    """Where a masked part differs from what was told."""

    start: int
    end: int
    told_start: int
    told_end: int
    type: str
    is_suggestion: bool


@dataclass(frozen=True)
class MaskedPart:
    """A part without what identifies."""

    words: str
    spans: tuple[MaskedSpan, ...]


Marks = Mapping[UUID, Sequence[Mark]]


def proposed(
    told: Sequence[Version],
    *,
    names: Mapping[str, str] = NO_NAMES,
    allowed: Collection[str] = (),
    sharper: Sequence[Mention] = (),
) -> dict[UUID, list[Mark]]:
    """What the machine proposes to mask, for each part (unsealed told versions, in order).

    `names` are local names with their type, `allowed` is never proposed, `sharper` is what another engine found.
    """
    text = joined(told)
    kinds = {_folded(name): kind for name, kind in names.items()}
    never = {_folded(word) for word in allowed}
    found = [
        mention
        for mention in together(mentions(text, names=tuple(names), allowed=tuple(allowed)), sharper)
        if _folded(mention.text) in kinds or _folded(mention.text) not in never
    ]
    return {
        version.part_id: [
            Mark(
                mention.start - begin,
                mention.end - begin,
                kinds.get(_folded(mention.text), mention.type),
                is_suggestion=True,
            )
            for mention in found
            if begin <= mention.start and mention.end <= end
        ]
        for version, begin, end in _placed(told)
    }


def suspected(
    told: Sequence[Version], *, names: Collection[str] = (), allowed: Collection[str] = ()
) -> dict[UUID, list[Suspect]]:
    """Words of each part that deserve a look: rare, or of a special category. Never masked by themselves."""
    found = suspects(joined(told), names=tuple(names), allowed=tuple(allowed))
    return {
        version.part_id: [
            Suspect(suspect.start - begin, suspect.end - begin, suspect.text, suspect.kind)
            for suspect in found
            if begin <= suspect.start and suspect.end <= end
        ]
        for version, begin, end in _placed(told)
    }


def without_overlap(marks: Iterable[Mark]) -> list[Mark]:
    """The marks in order; of marks that overlap one remains, over all their words, so that nothing shows."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if kept and mark.start < kept[-1].end:
            last = kept[-1]
            if mark.end > last.end:
                kept[-1] = Mark(last.start, mark.end, last.type)
        else:
            kept.append(mark)
    return kept


def masked_parts(told: Sequence[Version], marks: Marks) -> dict[UUID, MaskedPart]:
    """Each part with its marks masked; the same name has the same pseudonym in every part."""
    text = joined(told)
    by_start: dict[int, Mark] = {}
    all_marks: list[Mention] = []
    for version, begin, _end in _placed(told):
        for mark in without_overlap(marks.get(version.part_id, [])):
            start, end = begin + mark.start, begin + mark.end
            all_marks.append(Mention(start, end, text[start:end], EntityType(mark.type)))
            by_start[start] = mark
    result = masked(text, all_marks)
    parts: dict[UUID, MaskedPart] = {}
    shift = 0
    for version, begin, end in _placed(told):
        spans = [span for span in result.spans if begin <= span.told_start and span.told_end <= end]
        grown = sum((span.end - span.start) - (span.told_end - span.told_start) for span in spans)
        new_begin, new_end = begin + shift, end + shift + grown
        parts[version.part_id] = MaskedPart(
            words=result.text[new_begin:new_end],
            spans=tuple(_within(span, begin, new_begin, by_start[span.told_start]) for span in spans),
        )
        shift += grown
    return parts


def spans_of(rows: Iterable[MaskedSpan | MaskSpan]) -> tuple[Span, ...]:
    """Stored spans as the engine knows them, to carry offsets from told to masked and back."""
    return tuple(
        Span(row.start, row.end, row.told_start, row.told_end, EntityType(row.type), pseudonym="") for row in rows
    )


def _within(span: Span, begin: int, new_begin: int, mark: Mark) -> MaskedSpan:
    return MaskedSpan(
        start=span.start - new_begin,
        end=span.end - new_begin,
        told_start=span.told_start - begin,
        told_end=span.told_end - begin,
        type=span.type,
        is_suggestion=mark.is_suggestion,
    )


def joined(told: Sequence[Version]) -> str:
    """The parts as one text, as the engines read it."""
    return BETWEEN_PARTS.join(version.words for version in told)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _placed(told: Sequence[Version]) -> list[tuple[Version, int, int]]:
    """Each version with where it begins and ends in the joined text."""
    placed: list[tuple[Version, int, int]] = []
    at = 0
    for version in told:
        end = at + len(version.words)
        placed.append((version, at, end))
        at = end + len(BETWEEN_PARTS)
    return placed
