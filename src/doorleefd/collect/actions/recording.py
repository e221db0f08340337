"""Recordings: sealed in chunks, heard whole, and forgotten when the teller or the time says so (R208, R211)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models import Contribution, Part, Recording, RecordingChunk, Version
from doorleefd.collect.tellings import Recorded
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.sealing import opened, seal_bytes
from doorleefd.people.models import Participation, Teller

CHUNK_BYTES = 64 * 1024


class NotYours(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


class NotWhole(RuntimeError):
    """A chunk of a recording is missing. Never a user's error."""


def sealed_in_chunks(
    recorded: Recorded, *, part: Part, key_id: UUID, key: bytes
) -> tuple[Recording, list[RecordingChunk]]:
    """A recording of a part and its pieces, ready to be stored."""
    pieces = [recorded.sound[at : at + CHUNK_BYTES] for at in range(0, len(recorded.sound), CHUNK_BYTES)]
    organisation = part.organisation
    recording = Recording(organisation=organisation, part=part, media_type=recorded.media_type, chunks=len(pieces))
    chunks = []
    for number, piece in enumerate(pieces):
        chunk = RecordingChunk(organisation=organisation, recording=recording, number=number, key_id=key_id)
        chunk.sound = seal_bytes(piece, bound_to=chunk.bound_to, key=key)
        chunks.append(chunk)
    return recording, chunks


def sound_of(recording: Recording, chunks: QuerySet[RecordingChunk]) -> bytes:
    """The whole recording, from chunks that were asked for someone; empty once its key is destroyed.

    Raises NotWhole, and InvalidTag when a chunk stands in the place of another.
    """
    pieces = opened(chunks.filter(recording=recording).order_by("number"))
    if pieces and [piece.number for piece in pieces] != list(range(recording.chunks)):
        raise NotWhole
    return b"".join(piece.sound for piece in pieces)


def sounds_of(parts: Iterable[UUID]) -> dict[UUID, bytes]:
    """The sound of each part that has a recording, to compare it with what is sent once more."""
    found: dict[UUID, list[bytes]] = defaultdict(list)
    chunks = RecordingChunk.objects.of_house().filter(recording__part__in=parts).select_related("recording")
    for chunk in opened(chunks.order_by("recording", "number")):
        found[chunk.recording.part_id].append(chunk.sound)
    return {part: b"".join(pieces) for part, pieces in found.items()}


@action(may="collect.forget_recordings", audit="recording removed", on="participation")
def forget_recordings(*, by: Teller, participation: Participation, now: datetime) -> None:
    """Remove someone's recordings, and what was told in nothing but sound. Raises NotYours."""
    if participation.contributor != by.contributor:
        raise NotYours
    mine = Recording.objects.of_house().filter(part__contribution__participation=participation)
    told_in = set(mine.values_list("part__contribution", flat=True))
    mine.delete()
    with_words = Version.objects.of_house().filter(part__contribution__in=told_in, length__gt=0)
    without = told_in - set(with_words.values_list("part__contribution", flat=True))
    Contribution.objects.of_house().filter(pk__in=without).delete()
