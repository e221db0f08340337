"""One step: what was decided, who takes care of it, and how far it is. Going back is always possible (R026)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import CareForm, ReasonForm, RemarkForm
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.queries import steps_of
from doorleefd.trajectory.step_page import content_of_step
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


def _step(number: int) -> Step:
    try:
        return Step(number)
    except ValueError:
        raise Http404(_("Deze stap bestaat niet.")) from None


def _shown(request: Any, trajectory: Trajectory, step: Step, **sent: Any) -> HttpResponse:
    """The page of a step; `sent` holds the form that was just sent and is not right yet."""
    today = localdate(request.now)
    progress = steps_of(trajectory)[step - 1]
    forms = {
        "remark": RemarkForm(progress=progress),
        "care": CareForm(progress=progress, viewer=request.login, today=today),
        "gate": ReasonForm(),
    }
    content = content_of_step(trajectory, step, viewer=request.login, today=today)
    return render(request, "trajectory/step.html", {**content, **forms, **sent})


def _back(trajectory: Trajectory, step: Step) -> HttpResponse:
    return redirect("trajectory:step", trajectory.pk, int(step))


@staff(may="trajectory.see")
def step(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Read a step, and change it when one may."""
    return _shown(request, found_trajectory(request, trajectory), _step(number))


@staff(may="trajectory.shape")
@require_POST
def note(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Keep what was decided."""
    found, here = found_trajectory(request, trajectory), _step(number)
    form = RemarkForm(request.POST, progress=steps_of(found)[here - 1])

    def write() -> None:
        actions.note_step(by=request.login, trajectory=found, step=here, remark=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return _back(found, here)
    return _shown(request, found, here, remark=form)


@staff(may="trajectory.shape")
@require_POST
def care(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Keep who takes care of the step, and until when."""
    found, here = found_trajectory(request, trajectory), _step(number)
    today = localdate(request.now)
    form = CareForm(request.POST, progress=steps_of(found)[here - 1], viewer=request.login, today=today)

    def write() -> None:
        actions.care_for_step(by=request.login, trajectory=found, step=here, care=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return _back(found, here)
    return _shown(request, found, here, care=form)


@staff(may="trajectory.shape")
@require_POST
def bridge(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Go on with a reason while the step is not done (law 10)."""
    found, here = found_trajectory(request, trajectory), _step(number)
    form = ReasonForm(request.POST)

    def write() -> None:
        reason = form.cleaned_data["reason"]
        actions.bridge_step(by=request.login, trajectory=found, step=here, reason=reason, now=request.now)

    if kept(form, write):
        return redirect("trajectory:show", found.pk)
    return _shown(request, found, here, gate=form)


@staff(may="trajectory.shape")
@require_POST
def finish(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Call the step done."""
    return _turn(request, trajectory, number, actions.finish_step)


@staff(may="trajectory.shape")
@require_POST
def reopen(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """Take up the step again."""
    return _turn(request, trajectory, number, actions.reopen_step)


def _turn(request: Any, trajectory: UUID, number: int, action: Callable[..., Any]) -> HttpResponse:
    found, here = found_trajectory(request, trajectory), _step(number)
    try:
        action(by=request.login, trajectory=found, step=here, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return _back(found, here)
    return redirect("trajectory:show", found.pk) if action is actions.finish_step else _back(found, here)
