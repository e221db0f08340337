"""The groups of step 2: add, change, put in order, take away (R076)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import GroupForm
from doorleefd.trajectory.models import Group, Trajectory
from doorleefd.trajectory.queries import group_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept

# Colleagues with lived experience are contributors too (R019): a group that one proposes, and a teller chooses.
COLLEAGUES = {
    "name": gettext_lazy("Collega’s met eigen ervaring"),
    "shown_as": gettext_lazy("ik werk zelf bij deze organisatie of een partner"),
}


def _found(trajectory: Trajectory, pk: UUID) -> Group:
    try:
        return group_of(pk, trajectory=trajectory)
    except Group.DoesNotExist:
        raise Http404(_("Wij kunnen deze groep niet vinden.")) from None


def _back(trajectory: Trajectory) -> HttpResponse:
    return redirect("trajectory:groups", trajectory.pk)


@staff(may="trajectory.shape")
def add(request: Any, trajectory: UUID) -> HttpResponse:
    """A new group."""
    found = found_trajectory(request, trajectory)
    given = COLLEAGUES if request.GET.get("voor") == "collegas" else {}
    form = GroupForm(request.POST if request.method == "POST" else None, given=given)

    def write() -> None:
        actions.add_group(by=request.login, trajectory=found, answers=form.answers(), now=request.now)

    if kept(form, write):
        return _back(found)
    return render(request, "trajectory/group.html", {"trajectory": found, "form": form})


@staff(may="trajectory.shape")
def change(request: Any, trajectory: UUID, group: UUID) -> HttpResponse:
    """Another name, target or weight."""
    found = found_trajectory(request, trajectory)
    changed = _found(found, group)
    form = GroupForm(request.POST if request.method == "POST" else None, group=changed)

    def write() -> None:
        actions.change_group(by=request.login, group=changed, answers=form.answers(), now=request.now)

    if kept(form, write):
        return _back(found)
    return render(request, "trajectory/group.html", {"trajectory": found, "form": form, "group": changed})


@staff(may="trajectory.shape")
@require_POST
def remove(request: Any, trajectory: UUID, group: UUID) -> HttpResponse:
    """Take a group away; refused when people belong to it."""
    found = found_trajectory(request, trajectory)
    gone = _found(found, group)
    try:
        actions.remove_group(by=request.login, trajectory=found, group=gone, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("trajectory:change_group", found.pk, group)
    return _back(found)


@staff(may="trajectory.shape")
@require_POST
def move(request: Any, trajectory: UUID, group: UUID) -> HttpResponse:
    """One place up or down."""
    found = found_trajectory(request, trajectory)
    places = -1 if request.POST.get("to") == "up" else 1
    try:
        actions.move_group(by=request.login, group=_found(found, group), places=places, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    return _back(found)
