"""The six steps, how far each is, and the gates that were passed with a reason (R026, R027, law 10)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.trajectory.models.trajectory import Trajectory


class Step(models.IntegerChoices):
    """The six steps, by their fixed names (R027)."""

    PURPOSE = 1, _("Doel")
    WHO = 2, _("Wie")
    FORM = 3, _("Vorm")
    PLAN = 4, _("Plan")
    COLLECT = 5, _("Ophalen")
    USE = 6, _("Benutten en terugkoppelen")


class StepProgress(OrganisationModel):
    """How far one step is; a bridged step says with which reason it was passed (law 10)."""

    class State(models.TextChoices):
        LATER = "later", _("later")
        OPEN = "open", _("bezig")
        DONE = "done", _("klaar")
        BRIDGED = "bridged", _("verder met reden")

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="steps")
    step = models.PositiveSmallIntegerField(choices=Step)
    state = models.CharField(max_length=8, choices=State, default=State.LATER)
    owner = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    note = models.TextField(_("wat is er besloten?"), blank=True, max_length=2000)
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["step"]
        constraints = [models.UniqueConstraint(fields=["organisation", "trajectory", "step"], name="one_row_a_step")]


class GatePassed(OrganisationModel):
    """A gate that was passed with a reason; it shows in plan and report (law 10, R040, R240)."""

    class Gate(models.TextChoices):
        PURPOSE_UNCLEAR = "purpose_unclear", _("Mensen benaderen terwijl het doel nog niet helder is")
        CLOSING_WITHOUT_ANSWER = "closing_without_answer", _("Afronden zonder antwoord")
        CLOSING_BEFORE_ALL = "closing_before_all", _("Afronden voordat iedereen antwoord heeft")
        STEP_NOT_DONE = "step_not_done", _("Verder terwijl een eerdere stap nog open is")

    CLOSINGS = (Gate.CLOSING_WITHOUT_ANSWER, Gate.CLOSING_BEFORE_ALL)
    """Of ending while people wait: no answer was given at all, or some told after it."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="gates_passed")
    gate = models.CharField(max_length=24, choices=Gate)
    step = models.PositiveSmallIntegerField(choices=Step, null=True)
    reason = models.TextField(max_length=2000)
    for_tellers = models.TextField(max_length=2000, blank=True)
    """Of closing while people wait for an answer: what whoever told reads in its place, behind the code (law 12)."""
    by = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
