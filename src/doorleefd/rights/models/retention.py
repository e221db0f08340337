"""What stops removal for a while, and what was removed: never words."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models import Trajectory


class Hold(OrganisationModel):
    """Nothing of a trajectory goes, or nothing of the organisation at all, until it is lifted: for a Woo request, or a
    question that a court or a supervisor asked. `by` is empty where a restore set it again.
    """

    class Ground(models.TextChoices):
        WOO = "woo", _("Woo-verzoek")
        COURT = "court", _("vraag van een rechter of toezichthouder")
        OTHER = "other", _("iets anders")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    ground = models.CharField(_("waarvoor?"), max_length=5, choices=Ground)
    reason = models.CharField(_("waarom moet het blijven?"), max_length=300)
    by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    since = models.DateField()
    lifted_on = models.DateField(null=True)
    lifted_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "trajectory"], condition=models.Q(lifted_on=None), name="held_now")
        ]


class Removal(OrganisationModel):
    """How much of one kind went on a day, of which trajectory: the log of the night, without words."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=9)
    day = models.DateField()
    count = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-day", "kind"], name="removals_by_day")]
