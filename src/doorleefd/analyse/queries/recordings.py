"""The recordings of a contribution, for whoever reviews it."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from doorleefd.collect.actions.recording import sound_of
from doorleefd.collect.models import Contribution, Recording, RecordingChunk, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened


@dataclass(frozen=True)
class Sound:
    """A whole recording, open: never kept, never in a cache."""

    content: bytes
    media_type: str


def recordings_of(contribution: Contribution, *, viewer: Login) -> list[Recording]:
    """In the order of the questions; one query, and no sound is opened."""
    found = Recording.objects.visible_to(viewer, Purpose.REVIEW).filter(part__contribution=contribution)
    return list(found.select_related("part").order_by("part__order"))


def spoken_in(contributions: Iterable[Contribution], *, viewer: Login) -> set[UUID]:
    """Which of these contributions hold a recording; one query."""
    found = Recording.objects.visible_to(viewer, Purpose.REVIEW)
    found = found.filter(part__contribution__in=[one.pk for one in contributions])
    return set(found.order_by().values_list("part__contribution", flat=True).distinct())


def recording_to_hear(contribution: Contribution, pk: UUID, *, viewer: Login) -> Recording:
    """Raises Recording.DoesNotExist."""
    found = Recording.objects.visible_to(viewer, Purpose.REVIEW).filter(part__contribution=contribution)
    return found.select_related("part").get(pk=pk)


def sound_to_review(recording: Recording, *, viewer: Login) -> Sound:
    """Opened for whoever reviews."""
    chunks = RecordingChunk.objects.visible_to(viewer, Purpose.REVIEW)
    return Sound(sound_of(recording, chunks), recording.media_type)


def typed_beside(recording: Recording, *, viewer: Login) -> Version:
    """The words of the teller to which the heard ones are added, unsealed; empty where nothing was typed."""
    told = _told_at(recording, viewer).exclude(origin=Version.Origin.PERSON)
    return opened(told.order_by("-number")[:1])[0]


def heard_of(recording: Recording, *, viewer: Login) -> str:
    """What was written out of a recording; empty while nobody did, or where the teller changed the words since."""
    current = opened(_told_at(recording, viewer).filter(is_current=True, origin=Version.Origin.PERSON))
    words: str = current[0].words if current else ""
    return words.removeprefix(typed_beside(recording, viewer=viewer).words).strip() if words else ""


def _told_at(recording: Recording, viewer: Login) -> QuerySet[Version]:
    versions = Version.objects.visible_to(viewer, Purpose.REVIEW)
    return versions.filter(part=recording.part_id, kind=Version.Kind.TOLD)
