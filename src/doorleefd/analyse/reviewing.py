"""What identifies in a contribution, proposed by the engine over all its parts at once.

The parts are read as one text, so that one person keeps one pseudonym within the contribution.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from doorleefd.collect.models import Version
from doorleefd.engines.deidentification import Mention, masked, mentions

BETWEEN_PARTS = "\n\n"


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


def proposed(told: Sequence[Version], *, names: Iterable[str] = ()) -> dict[UUID, list[Mark]]:
    """What the machine proposes to mask, for each part (unsealed told versions, in order)."""
    found = mentions(_joined(told), names=tuple(names))
    marks: dict[UUID, list[Mark]] = {version.part_id: [] for version in told}
    for version, begin in _begins(told):
        end = begin + len(version.words)
        for mention in found:
            if begin <= mention.start and mention.end <= end:
                mark = Mark(mention.start - begin, mention.end - begin, mention.type, is_suggestion=True)
                marks[version.part_id].append(mark)
    return marks


def masked_parts(told: Sequence[Version], marks: dict[UUID, list[Mark]]) -> dict[UUID, MaskedPart]:
    """Each part with its marks masked; the same name has the same pseudonym in every part."""
    text = _joined(told)
    whose: dict[int, bool] = {}
    all_marks: list[Mention] = []
    for version, begin in _begins(told):
        for mark in sorted(marks.get(version.part_id, []), key=lambda mark: mark.start):
            start, end = begin + mark.start, begin + mark.end
            all_marks.append(Mention(start, end, text[start:end], mark.type))
            whose[start] = mark.is_suggestion
    result = masked(text, all_marks)
    parts: dict[UUID, MaskedPart] = {}
    shift = 0
    for version, begin in _begins(told):
        end = begin + len(version.words)
        spans = [span for span in result.spans if begin <= span.told_start and span.told_end <= end]
        grown = sum((span.end - span.start) - (span.told_end - span.told_start) for span in spans)
        new_begin, new_end = begin + shift, end + shift + grown
        parts[version.part_id] = MaskedPart(
            words=result.text[new_begin:new_end],
            spans=tuple(
                MaskedSpan(
                    start=span.start - new_begin,
                    end=span.end - new_begin,
                    told_start=span.told_start - begin,
                    told_end=span.told_end - begin,
                    type=span.type,
                    is_suggestion=whose.get(span.told_start, False),
                )
                for span in spans
            ),
        )
        shift += grown
    return parts


def _joined(told: Sequence[Version]) -> str:
    return BETWEEN_PARTS.join(version.words for version in told)


def _begins(told: Sequence[Version]) -> list[tuple[Version, int]]:
    begins: list[tuple[Version, int]] = []
    at = 0
    for version in told:
        begins.append((version, at))
        at += len(version.words) + len(BETWEEN_PARTS)
    return begins
