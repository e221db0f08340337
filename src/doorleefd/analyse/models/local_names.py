"""Local names: what a reviewer of this trajectory always masks, and what always stays (R279)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models import Trajectory


class LocalName(OrganisationModel):
    """A name or word as it stands in stories. Without a trajectory it holds for the whole organisation.

    Names of local people are personal data: those of a trajectory go with its words as told (rights.retention), those
    of the organisation stay until an employee removes them. They stand in no log.
    """

    class Kind(models.TextChoices):
        PERSON = "PERSOON", _("persoon: altijd weghalen")
        ORGANISATION = "ORGANISATIE", _("organisatie: altijd weghalen")
        PLACE = "PLAATS", _("plaats of buurt: altijd weghalen")
        ALLOWED = "allowed", _("mag blijven staan")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=11, choices=Kind)
    text = models.CharField(max_length=80)

    class Meta:
        ordering = ["kind", "text"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "trajectory", "text"], nulls_distinct=False, name="local_name_once"
            )
        ]
