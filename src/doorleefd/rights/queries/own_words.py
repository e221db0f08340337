"""What someone told, for that teller alone (R214)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from doorleefd.collect.actions.recording import sound_of
from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version, WordsOpened
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
    """Whether an employee wrote it, or something of it, down of a talk."""
    is_retold: bool = False
    """Whether that is a correction in what the teller wrote."""
    agreed_on: date | None = None
    seen: str = ""
    """Names the very words that are shown, to be laid beside those of the moment of a yes (`mark_of_words`)."""
    yes_on: date | None = None
    """The day of the yes it rests on, where that is earlier than `told_on`."""
    kept_until: date | None = None
    was_opened: bool = False
    """Of what was set aside: whether anyone opened it to review it."""


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

    Four queries however many, one more where something was set aside.
    """
    mine = _told_or_stayed(teller).filter(part__contribution__participation=participation)
    ordered = mine.select_related("part__contribution__trajectory").order_by(
        "part__contribution__told_on", "part__contribution", "part__order", "number"
    )
    by_contribution: dict[UUID, dict[UUID, list[Version]]] = {}
    for version in opened(ordered):
        parts = by_contribution.setdefault(version.part.contribution_id, {})
        parts.setdefault(version.part_id, []).append(version)
    recordings = {each.part_id: each for each in own_recordings(participation, teller=teller)}
    opened_ones = _opened_of_set_aside(by_contribution)
    return [_contribution(parts, recordings, opened_ones) for parts in by_contribution.values()]


def mark_of_words(contribution: Contribution, *, teller: Teller) -> str:
    """Names which words of this contribution stand there now; one query, and nothing is opened."""
    mine = _told_or_stayed(teller).filter(part__contribution=contribution).order_by("part", "number")
    return _mark({version.part_id: version.pk for version in mine.only("part_id")}.values())


def _told_or_stayed(teller: Teller) -> QuerySet[Version]:
    told = Version.objects.of_house().filter(part=OuterRef("part"), kind=Version.Kind.TOLD)
    stayed = Q(kind=Version.Kind.DEIDENTIFIED, is_current=True) & ~Q(Exists(told))
    return Version.objects.visible_to(teller, Purpose.RIGHTS).filter(Q(kind=Version.Kind.TOLD) | stayed)


def _mark(shown: Iterable[UUID]) -> str:
    return sha256(" ".join(sorted(map(str, shown))).encode()).hexdigest()[:16]


def own_recordings(participation: Participation, *, teller: Teller) -> list[Recording]:
    """What the teller spoke and is still kept, in order."""
    mine = Recording.objects.visible_to(teller, Purpose.RIGHTS).filter(part__contribution__participation=participation)
    return list(mine.order_by("part__contribution__told_on", "part__contribution", "part__order"))


def own_sound(recording: Recording, *, teller: Teller) -> bytes:
    """The recording, for whoever spoke it."""
    return sound_of(recording, RecordingChunk.objects.visible_to(teller, Purpose.RIGHTS))


def _opened_of_set_aside(told: dict[UUID, dict[UUID, list[Version]]]) -> set[UUID]:
    """Which of those that were set aside someone opened to review: many at once are set aside unread."""
    each = [next(iter(parts.values()))[0].part.contribution for parts in told.values()]
    aside = [one for one in each if one.review == Contribution.Review.SET_ASIDE]
    if not aside:
        return set()
    rows = WordsOpened.objects.filter(
        organisation=aside[0].organisation_id, contribution__in=aside, purpose=Purpose.REVIEW
    )
    return set(rows.values_list("contribution", flat=True))


def _contribution(
    parts: dict[UUID, list[Version]], recordings: dict[UUID, Recording], opened_ones: set[UUID]
) -> OwnContribution:
    contribution = next(iter(parts.values()))[0].part.contribution
    return OwnContribution(
        contribution_id=contribution.pk,
        told_on=contribution.told_on,
        channel=contribution.get_channel_display(),
        review=Contribution.Review(contribution.review),
        content_note=contribution.heavy,
        is_report=contribution.is_report,
        is_retold=contribution.is_retold and not contribution.is_of_a_talk,
        agreed_on=contribution.agreed_on,
        seen=_mark(versions[-1].pk for versions in parts.values()),
        yes_on=contribution.yes_on,
        kept_until=contribution.trajectory.keep_until,
        was_opened=contribution.pk in opened_ones,
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
