"""A recording lies in pieces, each sealed to its own place in its own recording."""

from typing import Any

from django.db import models
from django.db.models import Q

from doorleefd.collect.models.contribution import Part, words_visible
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose, WordsQuerySet
from doorleefd.foundation.models import OrganisationModel
from doorleefd.foundation.sealing import SealedBytesField, SealedModel, SealedQuerySet
from doorleefd.people.models import Use, permitted


def sound_visible(viewer: Actor, purpose: Purpose, *, to: str) -> Q:
    """Who may hear a teller: that teller, and who reviews the words while the yes to the recording holds (R208).

    `to` leads to the part, and ends in "__".
    """
    if purpose not in (Purpose.REVIEW, Purpose.RIGHTS):
        return NOTHING
    rule = words_visible(viewer, purpose, to=f"{to}contribution__")
    if purpose is Purpose.RIGHTS:
        return rule
    return rule & Q(permitted(Use.RECORDING, participation=f"{to}contribution__participation"))


class RecordingQuerySet(WordsQuerySet["Recording"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        return sound_visible(viewer, purpose, to="part__")


class Recording(OrganisationModel):
    """What someone spoke on a part, until it is written out; its sound stands in chunks."""

    class Media(models.TextChoices):
        MP3 = "audio/mpeg"

    part = models.ForeignKey(Part, on_delete=models.CASCADE, related_name="+")
    media_type = models.CharField(max_length=10, choices=Media)
    chunks = models.PositiveSmallIntegerField()
    # The day of the first review: who corrects the words later, or takes the review back, makes it stay no longer.
    looked_on = models.DateField(null=True)

    objects = RecordingQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "part"], name="one_recording_for_part")]


class RecordingChunkQuerySet(SealedQuerySet["RecordingChunk"]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        return sound_visible(viewer, purpose, to="recording__part__")


class RecordingChunk(SealedModel):
    """A piece of a recording, which opens only as the piece with its own number of its own recording."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    sound: Any = SealedBytesField()

    objects = RecordingChunkQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "recording", "number"], name="chunk_number")]

    @property
    def bound_to(self) -> bytes:
        return self.key_id.bytes + self.recording_id.bytes + self.number.to_bytes(2, "big")
