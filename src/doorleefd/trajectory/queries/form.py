"""Every read of step 3: what matters for a form, what was chosen, and why."""

from django.db.models import QuerySet

from doorleefd.trajectory.models import FormChoice, FormDecision, FormSituation, Trajectory
from doorleefd.trajectory.queries.answered import answers_of


def form_situation_of(trajectory: Trajectory) -> FormSituation:
    """Who one wants to hear, and what is possible. One query."""
    return answers_of(FormSituation, trajectory)


def form_decision_of(trajectory: Trajectory) -> FormDecision:
    """Why these forms, and who thought along. One query."""
    return answers_of(FormDecision, trajectory)


def form_choices_of(trajectory: Trajectory) -> QuerySet[FormChoice]:
    """The forms that were chosen, in their order, each with the entry of the organisation if it is one. One query."""
    found = FormChoice.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("own")
