"""Step 3: the sentences with which people are asked (R082 to R085)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.first_contact import EnglishForm, FirstContactForm
from doorleefd.trajectory.invitation import OWN, missing_from
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.overview import doors_of
from doorleefd.trajectory.plain_words import plainer_in
from doorleefd.trajectory.queries import first_contact_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


@staff(may="trajectory.shape")
def first_contact(request: Any, trajectory: UUID) -> HttpResponse:
    """One page; beside it what could be plainer, and what the invitation still lacks."""
    found = found_trajectory(request, trajectory)
    contact = first_contact_of(found)
    form = FirstContactForm(request.POST if request.method == "POST" else None, trajectory=found, contact=contact)

    def write() -> None:
        actions.write_first_contact(by=request.login, trajectory=found, told=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:first_contact", found.pk)
    given = {
        "trajectory": found,
        "contact": contact,
        "form": form,
        "plainer": plainer_in([form[name] for name in OWN], trajectory=found),
        "missing": missing_from(found, contact) if contact.is_answered else [],
        "doors": doors_of(found, step=Step.FORM, viewer=request.login) if contact.is_answered else [],
        "is_closed": found.state == Trajectory.State.CLOSED,
    }
    return render(request, "trajectory/first_contact.html", given)


@staff(may="trajectory.shape")
def english(request: Any, trajectory: UUID) -> HttpResponse:
    """What staff wrote in Dutch, for who reads English."""
    found = found_trajectory(request, trajectory)
    contact = first_contact_of(found)
    form = EnglishForm(request.POST if request.method == "POST" else None, trajectory=found, contact=contact)

    def write() -> None:
        actions.translate_first_contact(by=request.login, trajectory=found, english=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:first_contact", found.pk)
    return render(request, "trajectory/first_contact_english.html", {"trajectory": found, "form": form})
