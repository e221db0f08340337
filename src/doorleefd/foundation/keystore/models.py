"""Wrapped keys. The epoch key that opens them lives in a file, never here."""

import uuid

from django.db import models
from django.utils import timezone


class DataKey(models.Model):
    """The key of one contributor's words, wrapped by the key of its epoch.

    `orphan_since` is set by the nightly sweep when nothing holds this key; a later sweep destroys it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    epoch = models.PositiveIntegerField()
    wrapped = models.BinaryField()
    orphan_since = models.DateTimeField(null=True)


class ErasedKey(models.Model):
    """The id of a data key that was destroyed with what it was for. An older backup is erased again by these.

    Nothing but that random id: without such a backup it leads to nobody.
    """

    id = models.UUIDField(primary_key=True, editable=False)


class ServiceKey(models.Model):
    """A key of the installation with a version: for codes, for notes, for the search index."""

    purpose = models.CharField(max_length=20)
    version = models.PositiveIntegerField()
    epoch = models.PositiveIntegerField()
    wrapped = models.BinaryField()
    made_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purpose", "version"], name="service_key_version")]
