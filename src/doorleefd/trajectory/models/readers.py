"""Who reads what people told as they told it (R207, law 3)."""

from datetime import date

from django.db import models
from django.db.models import Q

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class Reader(OrganisationModel):
    """A colleague who reads the stories of one trajectory before names are out; tellers are told who they are.

    Whoever is not chosen reads them without names, if at all. `Trajectory.readers` is how residents read it.
    Whoever told something said yes to the readers of that day. So who is chosen later reads what is told from
    `reads_from` on, and what was told earlier only once the privacy officer said yes, on `earlier_since`. Whoever is
    no reader any more has no row; chosen again, that is a new row with a new day.
    """

    is_counted_from = True

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")
    login = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    # None for who was chosen before the page opened and anything was told: then everything.
    reads_from = models.DateField(null=True)
    earlier_since = models.DateField(null=True)
    earlier_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    earlier_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "login", "trajectory"], name="reads_once"),
        ]

    @property
    def waits_for_earlier(self) -> bool:
        """Whether there may be stories that this reader does not open: told before the first day of reading."""
        return self.reads_from is not None and self.earlier_since is None

    def opens(self, told_on: date) -> bool:
        """Whether this reader opens what is told on a day."""
        return not self.waits_for_earlier or self.reads_from is None or self.reads_from <= told_on


READS_ALL = Q(reads_from=None) | Q(earlier_since__isnull=False)
"""The readers who open every story of their trajectory, told before they were chosen or after."""
