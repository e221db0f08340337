"""Deciding on recommendations: read three voices first, then say what happens and why (R237, R287)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.analyse.queries.voices import voices_of
from doorleefd.foundation.listing import Purpose
from doorleefd.respond.actions import decide
from doorleefd.respond.checking.standing import check_of, is_open
from doorleefd.respond.following import latest_decisions
from doorleefd.respond.forms import DecisionForm
from doorleefd.respond.queries import (
    quotable_for,
    recommendation_of,
    recommendations_of,
    voices_beside,
    wrong_assumptions_of,
)
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept


@staff(may="respond.see")
def all_decisions(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Every recommendation with the decision that holds now."""
    here = found_trajectory(request, trajectory)
    recommendations = list(recommendations_of(here, viewer=request.login))
    decisions = latest_decisions(recommendations)
    voices = {
        decision.pk: voices_of(
            voices_beside(decision, viewer=request.login, purpose=Purpose.QUOTE),
            viewer=request.login,
            purpose=Purpose.QUOTE,
        )
        for decision in decisions.values()
    }
    rows = [
        (recommendation, decision, voices[decision.pk] if decision else [])
        for recommendation in recommendations
        for decision in [decisions.get(recommendation.pk)]
    ]
    context = {
        "trajectory": here,
        "rows": rows,
        "first_open": next((row[0].pk for row in rows if row[1] is None), None),
        "assumptions": wrong_assumptions_of(here),
        "may_decide": request.login.has_perm("respond.decide"),
    }
    return render(request, "respond/decisions.html", context)


@staff(may="respond.decide")
def new_decision(request: StaffRequest, trajectory: UUID, recommendation: UUID) -> HttpResponse:
    """Decide on one recommendation; a second time makes a next decision, and the earlier one stays."""
    here = found_trajectory(request, trajectory)
    about = found(lambda: recommendation_of(recommendation, trajectory=here))
    quotable = quotable_for(about, viewer=request.login)
    form = DecisionForm(
        request.POST or None,
        quotable=quotable,
        viewer=request.login,
        initial={"decided_on": localdate(request.now), "decided_by": here.who_decides},
    )

    def write() -> None:
        decide(by=request.login, recommendation=about, decided=form.decided(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Het besluit staat er. Vertel het ook aan de mensen: schrijf het antwoord."))
        return redirect("respond:decisions", here.pk)
    earlier = list(about.decisions.all())
    check = check_of(here)
    context = {
        "trajectory": here,
        "recommendation": about,
        "form": form,
        "earlier": earlier,
        "quotable": quotable,
        "check": check,
        "check_is_open": bool(check and is_open(check, today=localdate(request.now))),
    }
    return render(request, "respond/decide.html", context)
