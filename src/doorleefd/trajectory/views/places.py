"""The directory of places where one finds people (R063)."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.forms import PlaceFilterForm, PlaceForm
from doorleefd.trajectory.place_list import is_old
from doorleefd.trajectory.queries import directory_of, place_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept

A_PAGE = 20


@staff(may="trajectory.see")
def all_places(request: Any) -> HttpResponse:
    """The list, by kind or by name."""
    form = PlaceFilterForm(request.GET)
    may_keep = request.login.has_perm("trajectory.keep_lists")
    places = [place for place in form.of(directory_of(request.login)) if may_keep or not place.is_off]
    page = Paginator(places, A_PAGE).get_page(request.GET.get("bladzijde"))
    today = localdate(request.now)
    given = {
        "page": page,
        "places": [(place, is_old(place, today=today)) for place in page.object_list],
        "form": form,
        "may_keep": may_keep,
    }
    return render(request, "trajectory/places.html", given)


@staff(may="trajectory.keep_lists")
def add(request: Any) -> HttpResponse:
    """A place of one's own."""
    form = PlaceForm(request.POST if request.method == "POST" else None, today=_today(request))

    def write() -> None:
        actions.add_place(by=request.login, organisation=request.organisation, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("De vindplaats staat in de lijst."))
        return redirect("trajectory:places")
    return render(request, "trajectory/place.html", {"form": form})


@staff(may="trajectory.keep_lists")
def change(request: Any, place: UUID) -> HttpResponse:
    """What is known of a place."""
    here = found(lambda: place_of(place, viewer=request.login))
    form = PlaceForm(request.POST if request.method == "POST" else None, today=_today(request), line=here)

    def write() -> None:
        actions.change_place(by=request.login, place=here, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:places")
    return render(request, "trajectory/place.html", {"form": form, "place": here})


@staff(may="trajectory.keep_lists")
@require_POST
def check(request: Any, place: UUID) -> HttpResponse:
    """Everything still holds today."""
    return _turn(request, place, actions.check_line, _("Nagekeken. De datum is nu vandaag."))


@staff(may="trajectory.keep_lists")
@require_POST
def switch_off(request: Any, place: UUID) -> HttpResponse:
    """Propose it no more."""
    return _turn(request, place, actions.switch_off, _("Uitgezet. Wij stellen deze vindplaats niet meer voor."))


@staff(may="trajectory.keep_lists")
@require_POST
def switch_on(request: Any, place: UUID) -> HttpResponse:
    """Propose it again."""
    return _turn(request, place, actions.switch_on, _("Aangezet. Wij stellen deze vindplaats weer voor."))


def _turn(request: Any, pk: UUID, action: Callable[..., Any], said: str) -> HttpResponse:
    here = found(lambda: place_of(pk, viewer=request.login))
    action(by=request.login, line=here, now=request.now)
    messages.success(request, said)
    return redirect("trajectory:change_place", pk)


def _today(request: Any) -> date:
    return localdate(request.now)
