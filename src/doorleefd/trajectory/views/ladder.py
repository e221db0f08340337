"""How far people take part, with the promise beside it (R246 to R249)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.ladder import LadderForm
from doorleefd.trajectory.models import Rung
from doorleefd.trajectory.participating import MEANINGS, cautions_for
from doorleefd.trajectory.queries import group_rungs_of, groups_of, participating_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import kept


@staff(may="trajectory.shape")
def ladder(request: Any, trajectory: UUID) -> HttpResponse:
    """One page; what conflicts is said on the page itself, once it is kept."""
    of = found_trajectory(request, trajectory)
    chosen = participating_of(of)
    chosen.trajectory = of
    sent = request.POST if request.method == "POST" else None
    form = LadderForm(sent, chosen=chosen, groups=list(groups_of(of)), differing=group_rungs_of(of))

    def write() -> None:
        actions.choose_rung(by=request.login, trajectory=of, answers=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:ladder", of.pk)
    given = {
        "trajectory": of,
        "form": form,
        "cautions": cautions_for(chosen),
        "examples": [(rung.label, MEANINGS[rung].examples) for rung in Rung],
    }
    return render(request, "trajectory/ladder.html", given)
