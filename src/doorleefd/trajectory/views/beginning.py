"""The list of trajectories, and how one begins (SHARE_FLOW, the first ten minutes)."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory.actions import begin_trajectory
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms import BeginForm
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.queries import left_behind_for, listed_for
from doorleefd.trajectory.shown import shown_trajectories
from doorleefd.ui.access import staff

A_PAGE = 20


@staff(may="trajectory.see")
def all_trajectories(request: Any) -> HttpResponse:
    """The list, newest first."""
    found = listed_for(request.login).prefetch_related("steps")
    page = Paginator(found, A_PAGE).get_page(request.GET.get("bladzijde"))
    given = {
        "page": page,
        "trajectories": shown_trajectories(page.object_list),
        "may_begin": _may_begin(request),
        "left": left_behind_for(request.login),
    }
    return render(request, "trajectory/all.html", given)


def _may_begin(request: Any) -> bool:
    return bool(request.login.has_perm("trajectory.begin"))


@staff(may="trajectory.begin")
def begin(request: Any) -> HttpResponse:
    """The first screen: three boxes, and three buttons where the way was not chosen on the page before."""
    form = BeginForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            begun = begin_trajectory(by=request.login, boxes=form.answers(), now=request.now)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            return _onward(form.way, begun)
    chosen = request.GET.get("manier")
    return render(request, "trajectory/begin.html", {"form": form, "way": chosen if chosen in form.WAYS else ""})


def _onward(way: str, begun: Trajectory) -> HttpResponse:
    """Each button leads on to where its answer is needed."""
    if way == BeginForm.STORIES:
        return redirect("trajectory:step", begun.pk, int(Step.COLLECT))
    if way == BeginForm.UNSURE:
        return redirect("trajectory:talk_first", begun.pk)
    return redirect("trajectory:room", begun.pk)


@staff(may="trajectory.see")
def talk_first(request: Any, trajectory: UUID) -> HttpResponse:
    """The advice for who does not know yet: an expert by experience first (R062). The draft is kept."""
    found = found_trajectory(request, trajectory)
    questions = [
        _("Wat speelt er echt, en wat zien wij niet?"),
        _("Wat zou jij aan mensen vragen? Wat juist niet?"),
        _("Waar vinden wij mensen die wij nu nooit horen?"),
        _("Wat hebben zij nodig om veilig te vertellen?"),
        _("Wat moet er met hun verhaal gebeuren, wil het hun iets opleveren?"),
    ]
    return render(request, "trajectory/talk_first.html", {"trajectory": found, "questions": questions})
