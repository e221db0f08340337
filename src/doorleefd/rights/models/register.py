"""The register of processing and the assessment of a trajectory: what people wrote where only they know it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models import Trajectory


class RegisterText(OrganisationModel):
    """What someone wrote for one part of the register, in place of what the trajectory itself says. Staff text."""

    class Part(models.TextChoices):
        PURPOSE = "purpose", _("Doel")
        BASIS = "basis", _("Grondslag")
        PEOPLE = "people", _("Van wie")
        DATA = "data", _("Welke gegevens")
        RECIPIENTS = "recipients", _("Wie ze krijgt")
        ABROAD = "abroad", _("Buiten de Europese Unie")
        TERM = "term", _("Hoe lang")
        MEASURES = "measures", _("Beveiliging")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")
    part = models.CharField(max_length=10, choices=Part)
    text = models.TextField(max_length=4000)
    written_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "trajectory", "part"], name="register_text_once")
        ]


class Assessment(OrganisationModel):
    """One version of the DPIA pre-check of a trajectory: nine answers by a person, and what stood beside them then.

    `content` is `accounting.assessing.Assessed` as JSON: answers with reasons, register, measures, open risks.
    """

    class Criterion(models.TextChoices):
        """The nine of WP 248 rev. 01, in its order."""

        SCORING = "scoring", _("Beoordelen of voorspellen")
        AUTOMATED = "automated", _("Automatisch beslissen")
        MONITORING = "monitoring", _("Stelselmatig volgen")
        SENSITIVE = "sensitive", _("Gevoelige gegevens")
        LARGE = "large", _("Op grote schaal")
        MATCHING = "matching", _("Gegevens koppelen")
        VULNERABLE = "vulnerable", _("Kwetsbare mensen")
        INNOVATIVE = "innovative", _("Nieuwe techniek")
        BLOCKING = "blocking", _("Iemand een recht of dienst onthouden")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    assessed_by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    assessed_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["organisation", "trajectory", "number"], name="assessment_number")
        ]
