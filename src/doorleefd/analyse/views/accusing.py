"""Saying at the review that a colleague is accused, and taking that back. What was marked so far comes along."""

from uuid import UUID

from csp.constants import SELF
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse.accused import accusation_in, hint_in, is_handled_apart
from doorleefd.analyse.actions.accusing import accuse_nobody, mark_accusation, unmark_accusation
from doorleefd.analyse.forms.accusing import AccusedForm
from doorleefd.analyse.queries import waiting
from doorleefd.analyse.views.reviewing import ROOT, reading_of, review_page
from doorleefd.foundation.headers import playing
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told


@staff(may="analyse.review")
@require_POST
@playing(SELF)
def accuse(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Ask who is meant and what it is about; then the review goes on, with the name marked."""
    asked = found_trajectory(request, trajectory)
    reading = reading_of(request, asked, contribution)
    marks_form = reading.form(request.POST)
    form = AccusedForm(request.POST if "keep" in request.POST else None)

    def write() -> None:
        mark_accusation(by=request.login, contribution=reading.contribution, accused=form.accused(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Aangewezen. De naam is gemarkeerd: kijk of hij overal weg is."))
        return review_page(request, asked, reading, reading.with_accused(marks_form.marks), reading.form())
    context = {
        "trajectory": asked,
        "contribution": reading.contribution,
        "form": form,
        "seen": request.POST.get("seen", ""),
        "marks": marks_form.written(),
        "hint": hint_in(reading.contribution, reading.told, viewer=request.login),
        "is_handled_apart": is_handled_apart(reading.contribution),
    }
    return render(request, "analyse/reviewing/accuse.html", context)


@staff(may="analyse.review")
@require_POST
@playing(SELF)
def nobody(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Say that no colleague is accused, where the computer asked; the review goes on with the marks of the page."""
    asked = found_trajectory(request, trajectory)
    reading = reading_of(request, asked, contribution)
    form = reading.form(request.POST)
    if not form.is_valid():
        return review_page(request, asked, reading, form.marks, form)
    with refusal_told(request):
        accuse_nobody(
            by=request.login, contribution=reading.contribution, now=request.now, seen=form.cleaned_data["seen"]
        )
    return review_page(request, asked, reading, form.marks, reading.form())


@staff(may="analyse.review")
@require_POST
def unmark(request: StaffRequest, trajectory: UUID, contribution: UUID, accusation: UUID) -> HttpResponse:
    """Take one's own mark of today back, while nobody did anything with it."""
    asked = found_trajectory(request, trajectory)
    chosen = found(lambda: waiting.contribution_to_review(asked, contribution, viewer=request.login))
    case = found(lambda: accusation_in(chosen, accusation, viewer=request.login))
    with refusal_told(request):
        unmark_accusation(by=request.login, accusation=case, now=request.now)
        messages.success(request, _("Teruggenomen. De verteller leest dat het een vergissing was."))
    return redirect("analyse:review", trajectory=asked.pk, contribution=chosen.pk)


urlpatterns = [
    path(f"{ROOT}<uuid:contribution>/beschuldiging/", accuse, name="review_accuse"),
    path(f"{ROOT}<uuid:contribution>/beschuldiging/niemand/", nobody, name="review_accuse_nobody"),
    path(f"{ROOT}<uuid:contribution>/beschuldiging/<uuid:accusation>/terug/", unmark, name="review_unmark"),
]
