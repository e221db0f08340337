"""The answers of one page about a trajectory, in a row of their own."""

from django.db import models

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class TrajectoryAnswers(OrganisationModel):
    """One row a trajectory at most; none until someone answered. Staff text, never words of a teller."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory"], name="one_%(class)s")]

    @property
    def is_answered(self) -> bool:
        """Whether someone kept this page once."""
        return not self._state.adding
