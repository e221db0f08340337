"""Long work: a row that survives its worker."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models.login import Login
from doorleefd.foundation.models.organisation import OrganisationModel


class Job(OrganisationModel):
    """Work that goes on in the background. `subject_id` names the row it is about; never words (law 13).

    `holder` and `lease_until` say who is at it; a job whose lease ran out is taken up again.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("wacht")
        RUNNING = "running", _("bezig")
        DONE = "done", _("klaar")
        FAILED = "failed", _("niet gelukt")

    kind = models.CharField(max_length=60)
    subject_id = models.UUIDField(default=uuid.uuid4)
    idempotency_key = models.CharField(max_length=80)
    started_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    state = models.CharField(max_length=8, choices=State, default=State.WAITING)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    message = models.CharField(max_length=200, blank=True)
    holder = models.UUIDField(null=True)
    lease_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "kind", "idempotency_key"], name="job_once"),
        ]
        indexes = [models.Index(fields=["organisation", "-created_at"], name="jobs_by_date")]
