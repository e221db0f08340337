"""Who reads what people told as they told it (R207, law 3)."""

from django.db import models

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class Reader(OrganisationModel):
    """A colleague who reads the stories of one trajectory before names are out; tellers are told who they are.

    Whoever is not chosen reads them without names, if at all. `Trajectory.readers` is how residents read it.
    A reader who is chosen later reads what was told before too.
    """

    is_counted_from = True

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")
    login = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "login", "trajectory"], name="reads_once"),
        ]
