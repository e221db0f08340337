"""A list that every organisation begins with and makes its own: places where one finds people, things to read."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel


class Listed(OrganisationModel):
    """One line of such a list.

    `shipped` is the key in the list that comes with the product, empty for a line of one's own. `checked_on` is empty
    until someone of the organisation looked whether it holds. A line that `is_off` stays where it was chosen, and is
    proposed no more.
    """

    name = models.CharField(_("naam"), max_length=120)
    link = models.URLField(_("website"), blank=True)
    checked_on = models.DateField(_("nagekeken op"), null=True, blank=True)
    shipped = models.CharField(max_length=40, blank=True, editable=False)
    is_off = models.BooleanField(default=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name
