"""The forms that were chosen, as they are called on a page and in the plan."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.trajectory.catalogue import ENTRIES
from doorleefd.trajectory.models import FormChoice, Trajectory
from doorleefd.trajectory.plan_shapes import Line
from doorleefd.trajectory.queries import form_decision_of


def name_of(choice: FormChoice) -> str:
    return choice.own.name if choice.own else str(ENTRIES[Form(choice.form)].name)


def names_of(choices: Iterable[FormChoice]) -> str:
    """ "Interviews, Klantreizen"; nothing for no form."""
    return ", ".join(name_of(choice) for choice in choices)


def lines_for_plan(trajectory: Trajectory, choices: Sequence[FormChoice]) -> tuple[Line, ...]:
    """What the plan says of the form (R086, R164, R166); nothing while no form was chosen. One query at most."""
    if not choices:
        return ()
    decision = form_decision_of(trajectory)
    page = reverse("trajectory:choose_form", args=[trajectory.pk])
    return (
        Line(_("In welke vorm halen wij het op?"), names_of(choices)),
        Line(_("Waarom deze vorm?"), decision.rationale, url=f"{page}#id_rationale"),
        Line(_("Wie dacht mee over de vorm?"), decision.consulted, url=f"{page}#id_consulted"),
    )
