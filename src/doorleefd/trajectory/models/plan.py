"""The plan as it stood, kept by version (R163, R170)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class PlanVersion(OrganisationModel):
    """The one-page plan as it stood when it was kept (R163, R170)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="plan_versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    agreed_with = models.CharField(_("afgestemd met"), max_length=200, blank=True)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "number"], name="plan_number")]
