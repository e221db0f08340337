"""What a teller says beforehand of a story."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Heavy(models.TextChoices):
    """What a teller may say beforehand that a story holds, for whoever reads it. A choice of the teller alone."""

    VIOLENCE = "violence", _("geweld of misbruik")
    DEATH = "death", _("dood, of niet meer willen leven")
    ADDICTION = "addiction", _("verslaving")
    OTHER = "other", _("iets anders dat zwaar is")
