"""Step 3 as its lead would fill it in: what mattered, and which forms were chosen."""

from datetime import datetime

from doorleefd.demo.content.shapes import form as shapes
from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.engines.advice.forms.situation import Bound, Trait
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.form_answers import ChosenForms, FormFacts, OwnEntryAnswers
from doorleefd.trajectory.models import OwnEntry, Trajectory


def choose_form(told: shapes.Form, made: Trajectory, *, lead: Login, now: datetime) -> None:
    """Answer the two questions, then choose."""
    facts = FormFacts(traits=[Trait(key) for key in told.traits], bounds=[Bound(key) for key in told.bounds])
    actions.weigh_form(by=lead, trajectory=made, facts=facts, now=now)
    chosen = ChosenForms(
        forms=[Form(key) for key in told.chosen],
        own=[_added(told.own, lead, now)] if told.own else [],
        rationale=told.rationale.strip(),
        consulted=told.consulted,
    )
    actions.choose_form(by=lead, trajectory=made, chosen=chosen, now=now)


def _added(told: shapes.OwnForm, lead: Login, now: datetime) -> OwnEntry:
    answers = OwnEntryAnswers(name=told.name, kind=OwnEntry.Kind.FORM, in_short=told.in_short, what=told.what.strip())
    return actions.add_own_entry(by=lead, answers=answers, now=now)
