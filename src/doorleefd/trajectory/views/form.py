"""Step 3: what matters for a form, which forms fit and why, and the choice (R086, R091, R092)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.engines.advice.forms.adviser import PROPOSED, ranked
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.fitting.shown import advice_on, known_from
from doorleefd.trajectory.fitting.situation import facts_of
from doorleefd.trajectory.forms import ChooseFormsForm, FormFactsForm
from doorleefd.trajectory.models import Step
from doorleefd.trajectory.queries import form_choices_of, form_decision_of, own_entries_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


@staff(may="trajectory.shape")
def weigh(request: Any, trajectory: UUID) -> HttpResponse:
    """Two short questions; what steps 1 and 2 say is shown and not asked again."""
    found = found_trajectory(request, trajectory)
    facts = facts_of(found)
    named = [] if facts.asked.is_answered else facts.named_traits
    sent = request.POST if request.method == "POST" else None
    form = FormFactsForm(sent, traits=[*facts.asked.traits, *named], bounds=facts.asked.bounds)

    def write() -> None:
        actions.weigh_form(by=request.login, trajectory=found, facts=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:fitting_forms", found.pk)
    lines = known_from(facts)
    shown = {
        "trajectory": found,
        "form": form,
        "named": named,
        "known": [line for line in lines if line.answer],
        "open": [line for line in lines if not line.answer],
    }
    return render(request, "trajectory/weigh_form.html", shown)


@staff(may="trajectory.see")
def fitting(request: Any, trajectory: UUID) -> HttpResponse:
    """Three forms that fit, with what speaks for and against each, and the others."""
    found = found_trajectory(request, trajectory)
    advice = advice_on(facts_of(found).situation)
    may_shape = request.login.has_perm("trajectory.shape")
    shown = {"trajectory": found, "advice": advice, "may_shape": may_shape}
    return render(request, "trajectory/fitting_forms.html", shown)


@staff(may="trajectory.shape")
def choose(request: Any, trajectory: UUID) -> HttpResponse:
    """The choice, its reason, and who thought along."""
    found = found_trajectory(request, trajectory)
    situation = facts_of(found).situation
    form = ChooseFormsForm(
        request.POST if request.method == "POST" else None,
        order=[fit.form for fit in ranked(situation)],
        proposed=PROPOSED if situation.answers else 0,
        own=own_entries_of(request.login),
        choices=form_choices_of(found),
        decision=form_decision_of(found),
    )

    def write() -> None:
        actions.choose_form(by=request.login, trajectory=found, chosen=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:step", found.pk, int(Step.FORM))
    return render(request, "trajectory/choose_form.html", {"trajectory": found, "form": form})
