"""Step 3: what matters for a form, and the choice with its reason (R086, R091)."""

from datetime import datetime

from doorleefd.engines.advice.forms.adviser import proposal
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.answering import put, refuse_closed, take_up
from doorleefd.trajectory.fitting.situation import facts_of
from doorleefd.trajectory.form_answers import ChosenForms, FormFacts
from doorleefd.trajectory.models import FormChoice, FormDecision, FormSituation, Step, Trajectory
from doorleefd.trajectory.refusals import ChooseAForm, SayWhyThisForm


@action(may="trajectory.shape", audit="form weighed", on="trajectory")
def weigh_form(*, by: Login, trajectory: Trajectory, facts: FormFacts, now: datetime) -> FormSituation:
    """Keep what matters for the form; the advice follows from it. Raises TrajectoryIsClosed."""
    take_up(trajectory, Step.FORM, now)
    found: FormSituation = put(FormSituation, trajectory, {"traits": facts.traits, "bounds": facts.bounds})
    return found


@action(may="trajectory.shape", audit="form chosen", on="trajectory")
def choose_form(*, by: Login, trajectory: Trajectory, chosen: ChosenForms, now: datetime) -> FormDecision:
    """Keep the forms in place of those chosen before, why, and what the adviser proposed then (R060).

    Raises TrajectoryIsClosed, ChooseAForm, SayWhyThisForm.
    """
    refuse_closed(trajectory)
    if not (chosen.forms or chosen.own):
        raise ChooseAForm
    if not chosen.rationale.strip():
        raise SayWhyThisForm
    take_up(trajectory, Step.FORM, now)
    _replace_choices(trajectory, chosen)
    situation = facts_of(trajectory).situation
    advised = [fit.form for fit in proposal(situation)] if situation.answers else []
    said = {"rationale": chosen.rationale, "consulted": chosen.consulted, "advised": advised}
    decision: FormDecision = put(FormDecision, trajectory, said)
    return decision


def _replace_choices(trajectory: Trajectory, chosen: ChosenForms) -> None:
    FormChoice.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).delete()
    made = [FormChoice(form=form) for form in chosen.forms] + [FormChoice(own=entry) for entry in chosen.own]
    for order, choice in enumerate(made):
        choice.organisation = trajectory.organisation
        choice.trajectory = trajectory
        choice.order = order
    FormChoice.objects.bulk_create(made)
