"""Staff texts that were taken off their place, since they repeat words that are gone (law 5)."""

from django.db import models

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models import Trajectory


class HeldText(OrganisationModel):
    """A staff text that repeated words which were withdrawn since, with a gap for those words, until someone mends it.

    Where it stood (`field` of the row `row` of the model `kind`) stands meanwhile that it is looked at.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="held_texts")
    kind = models.CharField(max_length=40)
    row = models.UUIDField()
    field = models.CharField(max_length=20)
    text = models.TextField()
    held_on = models.DateField()

    class Meta:
        ordering = ["held_on", "pk"]
        constraints = [models.UniqueConstraint(fields=["organisation", "kind", "row", "field"], name="held_once")]
        indexes = [models.Index(fields=["organisation", "trajectory"], name="held_in_trajectory")]
