"""What someone needs to take part well: a short list and no words, so that nobody has to explain it (R172)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Need(models.TextChoices):
    """Practical, never a diagnosis."""

    INTERPRETER = "interpreter", _("een tolk, ook gebarentaal")
    LARGE_PRINT = "large_print", _("grote letters, of alles hardop")
    BREAKS = "breaks", _("pauzes, of een korter gesprek")
    COMPANION = "companion", _("iemand die meekomt")
    ACCESSIBLE = "accessible", _("een plek zonder trappen")
    TRANSPORT = "transport", _("hulp bij het vervoer")
    OTHER = "other", _("iets anders: dat vertel ik aan de telefoon")
