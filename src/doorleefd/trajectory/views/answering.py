"""The pages where one fills in what a trajectory says: purpose, room for change, preparation."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.trajectory import actions
from doorleefd.trajectory.dependency import dependency_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import PreparationForm, PurposeForm, ReasonForm, RoomForm
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.plain_words import plainer_in
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.queries.readers import chosen_in
from doorleefd.trajectory.readiness import Need, Place, missing_in, purpose_gate_is_passed, unclear_in
from doorleefd.trajectory.terms import why_nothing_new
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept
from doorleefd.ui.shapes import Task

READ_IN_ROOM = ("subject", "public_purpose", "cannot_change")
READ_IN_PREPARATION = ("compensation", "compensation_how")
"""What residents read as it was written here (R278)."""


@staff(may="trajectory.shape")
def purpose(request: Any, trajectory: UUID) -> HttpResponse:
    """Step 1: title, lead and the three boxes."""
    found = found_trajectory(request, trajectory)
    sent = request.POST if request.method == "POST" else None
    form = PurposeForm(sent, viewer=request.login, trajectory=found, today=localdate(request.now))

    def write() -> None:
        actions.shape_purpose(by=request.login, trajectory=found, purpose=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:step", found.pk, int(Step.PURPOSE))
    return render(request, "trajectory/purpose.html", {"trajectory": found, "form": form})


@staff(may="trajectory.shape")
def room(request: Any, trajectory: UUID) -> HttpResponse:
    """The second screen: who decides, what can change, when people hear."""
    found = found_trajectory(request, trajectory)
    sent = request.POST if request.method == "POST" else None
    form = RoomForm(sent, trajectory=found, today=localdate(request.now))

    def write() -> None:
        actions.set_room(by=request.login, trajectory=found, room=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:plan", found.pk)
    plainer = plainer_in([form[name] for name in READ_IN_ROOM], trajectory=found)
    return render(request, "trajectory/room.html", {"trajectory": found, "form": form, "plainer": plainer})


@staff(may="trajectory.shape")
def preparation(request: Any, trajectory: UUID) -> HttpResponse:
    """ "Voordat je mensen vraagt": what is still missing, and the form to fill it in."""
    found = found_trajectory(request, trajectory)
    sent = request.POST if request.method == "POST" else None
    form = PreparationForm(sent, trajectory=found, today=localdate(request.now))

    def write() -> None:
        actions.prepare_trajectory(by=request.login, trajectory=found, preparation=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:preparation", found.pk)
    return show_preparation(request, found, form=form)


def show_preparation(
    request: Any, trajectory: Trajectory, *, form: PreparationForm | None = None, gate: ReasonForm | None = None
) -> HttpResponse:
    """The page, with whichever of its forms was just sent."""
    today = localdate(request.now)
    form = form or PreparationForm(trajectory=trajectory, today=today)
    missing = missing_in(trajectory, today=today)
    unclear = unclear_in(trajectory)
    held = bool(unclear) and not purpose_gate_is_passed(trajectory)
    given = {
        "trajectory": trajectory,
        "form": form,
        "gate": gate or ReasonForm(),
        "tasks": [task_of(need, trajectory) for need in missing],
        "unclear": unclear if held else [],
        "dependent": dependency_of(trajectory).missing,
        "too_near": (too_near := why_nothing_new(trajectory, today=today)),
        "is_ready": not missing and not held and not too_near,
        "promise": promise_of(trajectory),
        "plainer": plainer_in([form[name] for name in READ_IN_PREPARATION], trajectory=trajectory),
        "later": [reader for reader in chosen_in(trajectory) if reader.waits_for_earlier],
    }
    return render(request, "trajectory/preparation.html", given)


def task_of(need: Need, trajectory: Trajectory) -> Task:
    """A missing thing as a line of the task list, leading to its field."""
    page = "" if need.place is Place.PREPARATION else reverse(f"trajectory:{need.place}", args=[trajectory.pk])
    page += "?naar=voorbereiden" if need.place is Place.DEPENDENCY else ""
    return Task(title=str(need.label), url=f"{page}#id_{need.field}", status=_("ontbreekt"), tone="care")
