"""The catalogue of forms: what there is, a page for each, and what the organisation adds (R087 to R090)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.catalogue import BY_SLUG
from doorleefd.trajectory.catalogue.own import entry_from
from doorleefd.trajectory.catalogue.shelves import shelves_of
from doorleefd.trajectory.forms import OwnEntryForm
from doorleefd.trajectory.models import OwnEntry
from doorleefd.trajectory.queries import own_entries_of, own_entry_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept


@staff(may="trajectory.see")
def catalogue(request: Any) -> HttpResponse:
    """Every form, structure and method with a line each."""
    shelves = shelves_of(own_entries_of(request.login))
    return render(request, "trajectory/catalogue.html", {"shelves": shelves, "may_extend": _may_extend(request)})


@staff(may="trajectory.see")
def entry(request: Any, slug: str) -> HttpResponse:
    """One entry of the method."""
    if slug not in BY_SLUG:
        raise Http404(_("Deze vorm staat niet in de lijst."))
    return render(request, "trajectory/entry.html", {"entry": BY_SLUG[slug]})


@staff(may="trajectory.see")
def own_entry(request: Any, entry: UUID) -> HttpResponse:
    """One entry of the organisation."""
    own = _found(request, entry)
    shown = {"entry": entry_from(own), "own": own, "may_extend": _may_extend(request)}
    return render(request, "trajectory/entry.html", shown)


@staff(may="trajectory.extend_catalogue")
def add(request: Any) -> HttpResponse:
    """A form of one's own."""
    form = OwnEntryForm(request.POST if request.method == "POST" else None)

    def write() -> None:
        actions.add_own_entry(by=request.login, answers=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:catalogue")
    return render(request, "trajectory/own_entry.html", {"form": form})


@staff(may="trajectory.extend_catalogue")
def change(request: Any, entry: UUID) -> HttpResponse:
    """Write it anew."""
    own = _found(request, entry)
    form = OwnEntryForm(request.POST if request.method == "POST" else None, entry=own)

    def write() -> None:
        actions.change_own_entry(by=request.login, entry=own, answers=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:own_entry", entry)
    return render(request, "trajectory/own_entry.html", {"form": form, "own": own})


@staff(may="trajectory.extend_catalogue")
@require_POST
def remove(request: Any, entry: UUID) -> HttpResponse:
    """Take it away; refused where a trajectory chose it."""
    try:
        actions.remove_own_entry(by=request.login, entry=_found(request, entry), now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("trajectory:own_entry", entry)
    return redirect("trajectory:catalogue")


def _found(request: Any, pk: UUID) -> OwnEntry:
    return found(lambda: own_entry_of(pk, viewer=request.login))


def _may_extend(request: Any) -> bool:
    return bool(request.login.has_perm("trajectory.extend_catalogue"))
