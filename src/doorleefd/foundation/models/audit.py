"""What was done, by whom, without the words (law 4, R283)."""

import uuid
from typing import Any, NoReturn

from django.db import models

from doorleefd.foundation.models.login import Login
from doorleefd.foundation.models.organisation import Organisation


class AppendOnly(RuntimeError):
    """Something would change or remove audit rows. A programming error, never a user's."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Rows that can be added and read; sealing and forgetting go around it (`foundation.audit.chain`)."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise AppendOnly(self.model.__name__)

    def delete(self) -> NoReturn:
        raise AppendOnly(self.model.__name__)


class AppendOnlyModel(models.Model):
    """A row that is written once. The database refuses too (`foundation.audit.triggers`)."""

    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnly(type(self).__name__)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise AppendOnly(type(self).__name__)


class AuditEntry(AppendOnlyModel):
    """One action. For tellers and visitors: the day, and neither hour, nor who, nor which row (law 13).

    What staff do for a teller (a story told by telephone) has no hour and no row either; it does say which login.
    `batch` is the number of the batch that a row was sealed in; empty until the night after its day.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    day = models.DateField()
    at = models.DateTimeField(null=True)
    actor_kind = models.CharField(max_length=12)
    login = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True)
    count = models.PositiveIntegerField(default=1)
    batch = models.PositiveIntegerField(null=True, editable=False)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-day", "id"], name="audit_by_day"),
            models.Index(fields=["batch"], name="audit_by_batch"),
            models.Index(fields=["organisation", "actor_kind", "verb", "day"], name="audit_by_verb"),
        ]


class AuditBatch(AppendOnlyModel):
    """The seal on the audit rows of a day, of all organisations: how many, and a digest that holds the one before it.

    It stays when the rows go at the end of their term; `emptied_digest` proves that they went that way.
    """

    number = models.PositiveIntegerField(unique=True)
    day = models.DateField()
    count = models.PositiveIntegerField()
    key_version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, blank=True)
    sealed_on = models.DateField()
    emptied_on = models.DateField(null=True)
    emptied_digest = models.CharField(max_length=64, blank=True)


class AuditPass(models.Model):
    """While a row stands here, and only within the transaction that put it there, audit rows may be moved."""
