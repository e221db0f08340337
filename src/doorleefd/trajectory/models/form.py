"""Step 3: what matters for a form, which forms one chose, and why (R086, R091)."""

from django.db import models

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models.answered import TrajectoryAnswers
from doorleefd.trajectory.models.catalogue import OwnEntry
from doorleefd.trajectory.models.trajectory import Trajectory


class FormSituation(TrajectoryAnswers):
    """Who one wants to hear and what is possible: keys of `engines.advice.forms`, beside what steps 1 and 2 say."""

    traits = models.JSONField(default=list)
    bounds = models.JSONField(default=list)


class FormDecision(TrajectoryAnswers):
    """Why these forms, who of those it is about thought along (R086), and the three forms that fitted best then."""

    rationale = models.TextField(max_length=2000)
    consulted = models.TextField(max_length=2000, blank=True)
    advised = models.JSONField(default=list)


class FormChoice(OrganisationModel):
    """One form that was chosen: of the method (`form`, a key of the engine) or of the organisation (`own`)."""

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="form_choices")
    form = models.CharField(max_length=20, blank=True)
    own = models.ForeignKey(OwnEntry, on_delete=models.PROTECT, null=True, related_name="+")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(form="", own__isnull=False) | (~models.Q(form="") & models.Q(own__isnull=True)),
                name="form_choice_is_one",
            ),
            models.UniqueConstraint(
                fields=["organisation", "trajectory", "form"], condition=~models.Q(form=""), name="form_chosen_once"
            ),
            models.UniqueConstraint(fields=["organisation", "trajectory", "own"], name="own_form_chosen_once"),
        ]
