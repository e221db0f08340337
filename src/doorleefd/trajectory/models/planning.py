"""When what happens, and what it costs (R169, R173, R174)."""

from decimal import ROUND_HALF_UP, Decimal

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory

CENT = Decimal("0.01")


class PlanningLine(OrganisationModel):
    """One piece of work or one moment: from when, until when, and by whom.

    `stage` says which stage of the suggestion it took over, and is empty for what a person thought of; `accepted_by`
    is empty as soon as someone changed it, for then it is a person's (law 6). `by_week` means that the days only
    name their weeks.
    """

    class Stage(models.TextChoices):
        PREPARE = "prepare", _("Voorbereiden en mensen vinden")
        COLLECT = "collect", _("Ophalen")
        WORK_OUT = "work_out", _("Uitwerken, samen met mensen om wie het gaat")
        ANSWER = "answer", _("Beslissen en antwoord geven")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="planning_lines")
    what = models.CharField(max_length=200)
    first = models.DateField()
    last = models.DateField(null=True, blank=True)
    by_week = models.BooleanField(default=False)
    who = models.CharField(max_length=120, blank=True)
    stage = models.CharField(max_length=8, choices=Stage, blank=True)
    accepted_by = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    accepted_on = models.DateField(null=True)

    class Meta:
        ordering = ["first", "last", "pk"]
        indexes = [models.Index(fields=["organisation", "trajectory", "first"], name="planning_of_trajectory")]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "trajectory", "stage"],
                condition=~models.Q(stage=""),
                name="planning_stage_once",
            ),
            models.CheckConstraint(
                condition=models.Q(last__isnull=True) | models.Q(last__gte=models.F("first")),
                name="planning_ends_later",
            ),
        ]

    def __str__(self) -> str:
        return self.what


class BudgetLine(OrganisationModel):
    """One thing that costs money: how many, how much each in euros, and who pays."""

    class Kind(models.TextChoices):
        HOURS = "hours", _("uren van collega’s")
        EXPERT = "expert", _("beloning van een ervaringsdeskundige")
        VOLUNTEER = "volunteer", _("vrijwilligersvergoeding")
        GIFT = "gift", _("bon of cadeau")
        TRAVEL = "travel", _("reiskosten")
        LOCATION = "location", _("locatie, koffie en eten")
        INTERPRETER = "interpreter", _("tolk of hulpmiddel")
        PRINTING = "printing", _("drukwerk en post")
        OTHER = "other", _("iets anders")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="budget_lines")
    kind = models.CharField(max_length=12, choices=Kind)
    what = models.CharField(max_length=200, blank=True)
    number = models.DecimalField(max_digits=8, decimal_places=2, validators=[MinValueValidator(0)])
    amount = models.DecimalField(max_digits=9, decimal_places=2, validators=[MinValueValidator(0)])
    paid_by = models.CharField(max_length=120, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["organisation", "trajectory", "order"], name="budget_of_trajectory")]

    def __str__(self) -> str:
        return self.what or str(self.Kind(self.kind).label)

    @property
    def total(self) -> Decimal:
        """Number times amount, in whole cents."""
        return (self.number * self.amount).quantize(CENT, ROUND_HALF_UP)
