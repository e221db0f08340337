"""What someone told, for that teller alone (R214)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from doorleefd.collect.actions.recording import sound_of
from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Participation, Teller


@dataclass(frozen=True)
class OwnPart:
    """A question and the words that answer it now."""

    part_id: UUID
    question: str
    words: str
    told_before: tuple[str, ...]
    recording: Recording | None = None
    written_down: str = ""
    """How the words came that an employee wrote down for the teller; empty where the teller wrote them."""
    number: int = 0
    """Which version of the part these words are."""
    is_without_names: bool = False
    """Whether the words as told had their time, and this is what stayed of them."""


@dataclass(frozen=True)
class OwnContribution:
    """What someone told at one time."""

    contribution_id: UUID
    told_on: date
    channel: str
    review: Contribution.Review
    parts: tuple[OwnPart, ...]
    content_note: str = ""
    is_report: bool = False
    """Whether an employee wrote it down of a talk."""
    agreed_on: date | None = None


def participations_of(teller: Teller) -> Sequence[Participation]:
    """Where the teller takes part or took part, newest first."""
    mine = Participation.objects.filter(contributor=teller.contributor)
    return list(mine.select_related("trajectory", "organisation").order_by("-since", "pk"))


def participation_of(pk: UUID, *, teller: Teller) -> Participation:
    """Raises Participation.DoesNotExist when it is someone else's."""
    mine = Participation.objects.filter(contributor=teller.contributor)
    return mine.select_related("trajectory__organisation", "organisation", "contributor").get(pk=pk)


def own_contributions(participation: Participation, *, teller: Teller) -> list[OwnContribution]:
    """The words as told, in order, with earlier versions; of what had its time, what stayed.

    Four queries however many.
    """
    told = Version.objects.of_house().filter(part=OuterRef("part"), kind=Version.Kind.TOLD)
    stayed = Q(kind=Version.Kind.DEIDENTIFIED, is_current=True) & ~Q(Exists(told))
    mine = Version.objects.visible_to(teller, Purpose.RIGHTS).filter(
        Q(kind=Version.Kind.TOLD) | stayed, part__contribution__participation=participation
    )
    ordered = mine.select_related("part__contribution").order_by(
        "part__contribution__told_on", "part__contribution", "part__order", "number"
    )
    by_contribution: dict[UUID, dict[UUID, list[Version]]] = {}
    for version in opened(ordered):
        parts = by_contribution.setdefault(version.part.contribution_id, {})
        parts.setdefault(version.part_id, []).append(version)
    recordings = {each.part_id: each for each in own_recordings(participation, teller=teller)}
    return [_contribution(parts, recordings) for parts in by_contribution.values()]


def own_recordings(participation: Participation, *, teller: Teller) -> list[Recording]:
    """What the teller spoke and is still kept, in order."""
    mine = Recording.objects.visible_to(teller, Purpose.RIGHTS).filter(part__contribution__participation=participation)
    return list(mine.order_by("part__contribution__told_on", "part__contribution", "part__order"))


def own_sound(recording: Recording, *, teller: Teller) -> bytes:
    """The recording, for whoever spoke it."""
    return sound_of(recording, RecordingChunk.objects.visible_to(teller, Purpose.RIGHTS))


def _contribution(parts: dict[UUID, list[Version]], recordings: dict[UUID, Recording]) -> OwnContribution:
    contribution = next(iter(parts.values()))[0].part.contribution
    return OwnContribution(
        contribution_id=contribution.pk,
        told_on=contribution.told_on,
        channel=contribution.get_channel_display(),
        review=Contribution.Review(contribution.review),
        content_note=contribution.heavy,
        is_report=contribution.is_report,
        agreed_on=contribution.agreed_on,
        parts=tuple(
            OwnPart(
                part_id=part_id,
                question=versions[-1].part.question,
                words=versions[-1].words,
                told_before=tuple(version.words for version in versions[:-1] if version.words),
                recording=recordings.get(part_id),
                written_down=versions[-1].get_how_display() if versions[-1].recorded_by_id else "",
                number=versions[-1].number,
                is_without_names=versions[-1].kind == Version.Kind.DEIDENTIFIED,
            )
            for part_id, versions in parts.items()
        ),
    )
