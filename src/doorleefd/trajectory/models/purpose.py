"""Step 1 beside the three boxes: what kind of use, whose request, which phase, and the situations of the house."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models.answered import TrajectoryAnswers


class Phase(models.TextChoices):
    """Where in making policy the knowledge is used (R029); the same keys as `engines.advice.roles.Phase`."""

    EXPLORE = "explore", _("Onderzoeken: wat speelt er?")
    DESIGN = "design", _("Ontwerpen: welke oplossing past?")
    DECIDE = "decide", _("Besluiten: waar kiezen wij voor?")
    DO = "do", _("Doen: hoe voeren wij het uit?")
    MONITOR = "monitor", _("Volgen en terugkijken: werkt het?")


class Scale(models.TextChoices):
    """How large the use is (R028)."""

    PROJECT = "project", _("Een project: wij organiseren het apart")
    DAILY = "daily", _("Klein en doorlopend: het hoort bij mijn gewone gesprekken")


class Function(models.TextChoices):
    """What experience does where it is used (R011); more than one may be meant."""

    ENRICH = "enrich", _("Verrijken: laten zien wat in het dagelijks leven wel en niet werkt")
    CONNECT = "connect", _("Verbinden: mensen en organisatie dichter bij elkaar brengen, ook met onze eigen ervaring")
    TRANSLATE = "translate", _("Vertalen: van verhalen komen tot iets waarmee beleid verder kan")


class Background(TrajectoryAnswers):
    """What the knowledge is for by kind (R043) and function (R011), who asks (R042), and where it stands (R028, R029).

    `kinds` holds keys of `engines.advice.level.PurposeKind`, `functions` those of `Function`.
    """

    kinds = models.JSONField(default=list)
    functions = models.JSONField(default=list, blank=True)
    own_role = models.CharField(max_length=120, blank=True)
    commissioned_by = models.CharField(max_length=200, blank=True)
    phase = models.CharField(max_length=8, choices=Phase, blank=True)
    scale = models.CharField(max_length=8, choices=Scale, blank=True)


class Situation(OrganisationModel):
    """A situation that people come from or go to, as this organisation names it (R022)."""

    name = models.CharField(max_length=80)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "name"]
        constraints = [models.UniqueConstraint(fields=["organisation", "name"], name="situation_name")]

    def __str__(self) -> str:
        return self.name
