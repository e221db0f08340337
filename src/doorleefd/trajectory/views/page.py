"""The public page: opened, paused and taken up again."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import ReasonForm
from doorleefd.trajectory.models import Step
from doorleefd.trajectory.views.answering import show_preparation
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


@staff(may="trajectory.shape")
@require_POST
def pass_purpose_gate(request: Any, trajectory: UUID) -> HttpResponse:
    """Go on with an unclear purpose, with the reason (R040)."""
    found = found_trajectory(request, trajectory)
    form = ReasonForm(request.POST)

    def write() -> None:
        reason = form.cleaned_data["reason"]
        actions.bridge_step(by=request.login, trajectory=found, step=Step.PURPOSE, reason=reason, now=request.now)

    if kept(form, write):
        return redirect("trajectory:preparation", found.pk)
    return show_preparation(request, found, gate=form)


@staff(may="trajectory.shape")
@require_POST
def open_page(request: Any, trajectory: UUID) -> HttpResponse:
    """From now on people can tell."""
    return _turn(request, trajectory, actions.open_page, _("De pagina staat open. Mensen kunnen nu vertellen."))


@staff(may="trajectory.shape")
@require_POST
def pause_page(request: Any, trajectory: UUID) -> HttpResponse:
    """Nobody can tell for now."""
    said = _("De pagina is even dicht. Wie al vertelde, kan met de code nog bij het eigen verhaal.")
    return _turn(request, trajectory, actions.pause_page, said)


@staff(may="trajectory.shape")
@require_POST
def reopen(request: Any, trajectory: UUID) -> HttpResponse:
    """Take up a closed trajectory again."""
    said = _("Het traject is weer open. De pagina voor inwoners blijft dicht tot je die opent.")
    return _turn(request, trajectory, actions.reopen_trajectory, said)


def _turn(request: Any, trajectory: UUID, action: Callable[..., Any], said: str) -> HttpResponse:
    """Change the state by a button; what is refused is read on the page where one can mend it."""
    found = found_trajectory(request, trajectory)
    try:
        action(by=request.login, trajectory=found, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("trajectory:preparation", found.pk)
    messages.success(request, said)
    return redirect("trajectory:show", found.pk)
