"""The plan as it stood, kept by version, whom it was agreed with, and what comes after collecting (R163 to R171)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.answered import TrajectoryAnswers
from doorleefd.trajectory.models.trajectory import Trajectory


class PlanVersion(OrganisationModel):
    """The plan as it stood when it was kept (R163, R170)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="plan_versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "number"], name="plan_number")]


class Alignment(OrganisationModel):
    """With whom a version was agreed, when, and what they said of it (R171). Staff text."""

    version = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="alignments")
    who = models.CharField(_("met wie?"), max_length=120)
    on = models.DateField(_("wanneer?"))
    remarks = models.TextField(_("wat zeiden zij?"), blank=True, max_length=2000)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["on", "pk"]
        indexes = [models.Index(fields=["organisation", "version"], name="alignments_of_version")]


class WorkingOut(TrajectoryAnswers):
    """How what was collected is analysed, and how one reports on it (R168)."""

    analysed_how = models.TextField(max_length=2000, blank=True)
    reported_how = models.TextField(max_length=2000, blank=True)
