"""Who read the stories of a trajectory and does so no more, or not since a choice on a later day."""

from django.db import models

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class ReadingEnded(OrganisationModel):
    """How often a colleague was taken from the readers of a trajectory, or from earlier stories alone, and on which day
    for the last time, so that a restore does not give them back. It stays when that one is chosen again: what was
    read before ended then.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")
    login = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    times = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "login", "trajectory"], name="reading_ended_once"),
        ]
