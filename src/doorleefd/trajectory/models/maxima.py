"""What a volunteer may receive untaxed in a year, as this organisation looked it up (R174)."""

from django.core.validators import MinValueValidator
from django.db import models

from doorleefd.foundation.models import Login, OrganisationModel


def _euros() -> models.DecimalField:
    return models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(0)])


class KeptMaxima(OrganisationModel):
    """The ceilings of one year in euros, with their source. No row is ever changed: the newest of a year holds."""

    year = models.PositiveSmallIntegerField()
    hour = _euros()
    hour_under_21 = _euros()
    month = _euros()
    year_total = _euros()
    source = models.CharField(max_length=200)
    checked_on = models.DateField()
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-year", "-at"]
        indexes = [models.Index(fields=["organisation", "-year", "-at"], name="kept_maxima_of_year")]
