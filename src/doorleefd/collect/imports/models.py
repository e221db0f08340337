"""An import: where a file came from and what came of it; and, for a short while, the file itself, sealed."""

from typing import Any, TypeVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import NOTHING, Purpose
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.sealing import SealedField, SealedModel, SealedQuerySet
from doorleefd.people.models import Basis, Participation
from doorleefd.trajectory.models import Trajectory


class ImportRun(OrganisationModel):
    """One file that is being read in, or was. No words of tellers, and not the name of the file.

    `content_digest` is a keyed digest of the bytes, by which the same file is recognised in a trajectory.
    `left_out` counts rows by `checking.Reason`.
    """

    class State(models.TextChoices):
        CHOOSING = "choosing", _("nog niet ingelezen")
        QUEUED = "queued", _("wordt ingelezen")
        READ_IN = "read_in", _("ingelezen")

    class Letters(models.TextChoices):
        NONE = "none", _("geen brieven")
        WAITING = "waiting", _("brieven wachten")
        MADE = "made", _("brieven gemaakt")
        SKIPPED = "skipped", _("zonder brieven")
        EXPIRED = "expired", _("brieven niet gemaakt")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.PROTECT, related_name="+")
    started_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    state = models.CharField(max_length=8, choices=State, default=State.CHOOSING)
    content_digest = models.CharField(max_length=64)
    attempts = models.PositiveSmallIntegerField(default=0)

    source = models.CharField(_("waar komt dit bestand vandaan?"), max_length=200, blank=True)
    basis = models.CharField(max_length=18, choices=Basis, blank=True)
    text_version = models.CharField(max_length=40, blank=True)
    may_report = models.BooleanField(default=False)
    may_publish = models.BooleanField(default=False)

    rows = models.PositiveIntegerField(default=0)
    people = models.PositiveIntegerField(default=0)
    contributions = models.PositiveIntegerField(default=0)
    left_out = models.JSONField(default=dict)
    dated_otherwise = models.PositiveIntegerField(default=0)
    without_person = models.PositiveIntegerField(default=0)
    read_in_at = models.DateTimeField(null=True)

    letters = models.CharField(max_length=8, choices=Letters, default=Letters.NONE)
    letters_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "trajectory", "content_digest"],
                condition=Q(state="read_in"),
                name="file_read_in_once",
            )
        ]
        indexes = [models.Index(fields=["organisation", "trajectory", "-started_at"], name="imports_of_trajectory")]


class ImportedPerson(OrganisationModel):
    """Someone who came in with an import: from where, for each contributor (R209). Goes when the person goes."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="+")
    participation = models.OneToOneField(Participation, on_delete=models.CASCADE, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["organisation", "run"], name="people_of_import")]


Beside = TypeVar("Beside", bound="BesideRun")


class BesideRunQuerySet(SealedQuerySet[Beside]):
    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """For whoever began the import alone, and only while that login may read in (law 1)."""
        if purpose is Purpose.HANDLE and isinstance(viewer, Login) and viewer.has_perm("imports.read_in"):
            return Q(run__started_by=viewer)
        return NOTHING


class BesideRun(SealedModel):
    """What is kept sealed beside an import under a key of its own, until that key is destroyed."""

    run = models.OneToOneField(ImportRun, on_delete=models.CASCADE, related_name="+")

    objects = BesideRunQuerySet.as_manager()

    class Meta:
        abstract = True


class Upload(BesideRun):
    """The tables of a file, and what was chosen for them. Destroyed once read in, thrown away, or after a day."""

    tables: Any = SealedField()
    choice: Any = SealedField()


class Codes(BesideRun):
    """From what the codes of an import can be worked out again, once, for its letters; then destroyed.

    `origin` holds no code and no words: a secret, and for each person what the file calls them.
    """

    origin: Any = SealedField()
