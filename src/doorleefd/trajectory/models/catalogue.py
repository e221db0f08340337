"""What an organisation adds to the catalogue of forms itself: the method's list is not complete (R089)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel


class OwnEntry(OrganisationModel):
    """A form, structure or method of the organisation's own, with the fields of R090; lists hold a line each."""

    class Kind(models.TextChoices):
        FORM = "form", _("vorm: zo vertellen mensen")
        STRUCTURE = "structure", _("structuur: voor langere tijd")
        METHOD = "method", _("methode: een manier van werken")

    kind = models.CharField(_("soort"), max_length=9, choices=Kind)
    name = models.CharField(_("naam"), max_length=80)
    in_short = models.CharField(_("in één zin"), max_length=160)
    what = models.TextField(_("wat is het?"), max_length=1000)
    suits = models.TextField(_("wanneer past het?"), max_length=1000, blank=True)
    strengths = models.TextField(_("wat is er sterk aan?"), max_length=1000, blank=True)
    limits = models.TextField(_("waar moet je op letten?"), max_length=1000, blank=True)
    effort = models.TextField(_("wat kost het?"), max_length=1000, blank=True)
    skills = models.TextField(_("wat moet je kunnen?"), max_length=1000, blank=True)
    accessibility = models.TextField(_("hoe kan iedereen meedoen?"), max_length=1000, blank=True)
    purpose = models.TextField(_("bij welk doel past het?"), max_length=1000, blank=True)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="own_entry_name")]

    def __str__(self) -> str:
        return self.name
