"""Step 2, "Waar vind je deze mensen?": places chosen, what was agreed, and whether people are free to tell."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.dependency import dependency_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.finding_page import content_of_where
from doorleefd.trajectory.forms import ArrangementForm, FreedomForm, PlaceFilterForm, ReviewForm
from doorleefd.trajectory.models import ChosenPlace, FindingPlace, Trajectory
from doorleefd.trajectory.queries import (
    chosen_place_of,
    chosen_places_of,
    design_review_of,
    design_reviews_of,
    directory_of,
    line_of,
)
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept, refusal_told

A_PAGE = 8
PREPARATION = "voorbereiden"
"""In the address: whoever came from the list of what must stand goes back to it."""


@staff(may="trajectory.shape")
def where(request: Any, trajectory: UUID) -> HttpResponse:
    """The places chosen, what to think of, and places that may fit."""
    here = found_trajectory(request, trajectory)
    form = PlaceFilterForm(request.GET)
    directory = directory_of(request.login)
    content = content_of_where(here, directory=directory, asked=form.of(directory))
    page = Paginator(content.pop("fits"), A_PAGE).get_page(request.GET.get("bladzijde"))
    return render(request, "trajectory/where.html", {"trajectory": here, "form": form, "page": page, **content})


@staff(may="trajectory.shape")
@require_POST
def choose(request: Any, trajectory: UUID) -> HttpResponse:
    """Turn to a place, and go on to what is agreed with it."""
    here = found_trajectory(request, trajectory)
    place = found(lambda: line_of(FindingPlace, _id_in(request.POST.get("place", "")), viewer=request.login))
    try:
        chosen = actions.choose_place(by=request.login, trajectory=here, place=place, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("trajectory:where", here.pk)
    return redirect("trajectory:arrange_place", here.pk, chosen.pk)


def _id_in(sent: str) -> UUID:
    """What a button sent; another value is the id of nothing."""
    try:
        return UUID(sent)
    except ValueError:
        return UUID(int=0)


@staff(may="trajectory.shape")
def arrange(request: Any, trajectory: UUID, chosen: UUID) -> HttpResponse:
    """What is known of one place and agreed with it."""
    here = found_trajectory(request, trajectory)
    place = found(lambda: chosen_place_of(chosen, trajectory=here))
    form = ArrangementForm(request.POST if request.method == "POST" else None, chosen=place)

    def write() -> None:
        actions.arrange_place(by=request.login, chosen=place, arrangement=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return _onward(here, place)
    given = {"trajectory": here, "chosen": place, "place": place.place, "form": form}
    return render(request, "trajectory/arrangement.html", given)


def _onward(trajectory: Trajectory, place: ChosenPlace) -> HttpResponse:
    """Where people turn out to depend on who asks them, to what must be arranged then."""
    depends = place.decides == ChosenPlace.Answer.YES and dependency_of(trajectory).missing
    return redirect("trajectory:dependency" if depends else "trajectory:where", trajectory.pk)


@staff(may="trajectory.shape")
@require_POST
def leave(request: Any, trajectory: UUID, chosen: UUID) -> HttpResponse:
    """Turn to it no more."""
    here = found_trajectory(request, trajectory)
    place = found(lambda: chosen_place_of(chosen, trajectory=here))
    with refusal_told(request):
        actions.leave_place(by=request.login, trajectory=here, chosen=place, now=request.now)
    return redirect("trajectory:where", here.pk)


@staff(may="trajectory.shape")
def dependency(request: Any, trajectory: UUID) -> HttpResponse:
    """Whether people are free to tell (R067, law 10); once that is settled, back to what else must stand."""
    here = found_trajectory(request, trajectory)
    sent = request.POST if request.method == "POST" else None
    form = FreedomForm(sent, trajectory=here, today=localdate(request.now))

    def write() -> None:
        actions.settle_dependency(by=request.login, trajectory=here, freedom=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        back = request.GET.get("naar") == PREPARATION
        settled = dependency_of(found_trajectory(request, trajectory), list(chosen_places_of(here))).is_settled
        return redirect("trajectory:preparation" if settled and back else "trajectory:dependency", here.pk)
    chosen = list(chosen_places_of(here))
    given = {
        "trajectory": here,
        "form": form,
        "standing": dependency_of(here, chosen),
        "chosen": [place for place in chosen if place.decides != ChosenPlace.Answer.NO],
    }
    return render(request, "trajectory/dependency.html", given)


@staff(may="trajectory.shape")
def design(request: Any, trajectory: UUID) -> HttpResponse:
    """What experts by experience said of the design, and a form for what they say now (R081)."""
    here = found_trajectory(request, trajectory)
    form = ReviewForm(request.POST if request.method == "POST" else None, today=localdate(request.now))

    def write() -> None:
        actions.record_design_review(by=request.login, trajectory=here, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:design", here.pk)
    given = {"trajectory": here, "form": form, "reviews": design_reviews_of(here)}
    return render(request, "trajectory/design.html", given)


@staff(may="trajectory.shape")
def change_design(request: Any, trajectory: UUID, review: UUID) -> HttpResponse:
    """Change what was kept of one look at the design."""
    here = found_trajectory(request, trajectory)
    kept_before = found(lambda: design_review_of(review, trajectory=here))
    sent = request.POST if request.method == "POST" else None
    form = ReviewForm(sent, today=localdate(request.now), review=kept_before)

    def write() -> None:
        actions.change_design_review(by=request.login, review=kept_before, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:design", here.pk)
    return render(request, "trajectory/design.html", {"trajectory": here, "form": form, "review": kept_before})
