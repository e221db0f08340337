"""What others wrote, said and made, to learn from (R023, R044)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.models.listed import Listed


class Resource(Listed):
    """Something to read, hear or ask, in words of our own; `steps` are the steps it helps with, by number."""

    about = models.TextField(_("wat vind je er?"), max_length=600)
    dated = models.CharField(_("van wanneer is het?"), max_length=40, blank=True)
    steps = models.JSONField(default=list, blank=True)
    is_broken = models.BooleanField(_("de link werkt niet meer"), default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="resource_name")]
