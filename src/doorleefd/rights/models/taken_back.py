"""What a teller took back of what was told, so that a backup does not bring it back."""

from django.db import models

from doorleefd.foundation.models import OrganisationModel


class TakenBack(OrganisationModel):
    """That one contribution was taken back: its random id, which leads to nothing here any more, and the day."""

    contribution_id = models.UUIDField()
    day = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "contribution_id"], name="taken_back_once")]
