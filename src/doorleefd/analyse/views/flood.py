"""What came in a flood, before it joins the ordinary review. The list holds no words; each can be opened and read."""

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import ngettext

from doorleefd.analyse import actions
from doorleefd.analyse.queries import paging, waiting
from doorleefd.collect.models import Contribution
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest

AT_ONCE = 500
"""How many one press of "alle" takes; a larger flood takes more presses."""


@staff(may="analyse.review")
def flood(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Choose what goes on to the review and what is set aside."""
    asked = found_trajectory(request, trajectory)
    waits = waiting.flood_in(asked, viewer=request.login)
    if request.method == "POST":
        return _chosen(request, asked, waits)
    rows = paging.page_after(waits, None).rows
    context = {
        "trajectory": asked,
        "rows": rows,
        "answers": waiting.answers_in(rows, viewer=request.login),
        "count": paging.counted_to_most(waits),
        "most": paging.MOST_COUNTED,
        "at_once": AT_ONCE,
    }
    return render(request, "analyse/reviewing/flood.html", context)


def _chosen(request: StaffRequest, trajectory: Trajectory, waits: QuerySet[Contribution]) -> HttpResponse:
    """Those that were ticked, or the first so many; what a colleague moved meanwhile is left alone."""
    every = request.POST.get("which") == "all"
    ids = set(request.POST.getlist("row"))
    chosen = [row for row in paging.page_after(waits, None, size=AT_ONCE).rows if every or str(row.pk) in ids]
    do = _set_aside if request.POST.get("do") == "aside" else _let_through
    messages.success(request, do(request, trajectory, chosen))
    return redirect("analyse:flood", trajectory=trajectory.pk)


def _let_through(request: StaffRequest, trajectory: Trajectory, chosen: list[Contribution]) -> str:
    moved = actions.let_through(by=request.login, trajectory=trajectory, contributions=chosen, now=request.now)
    return _moved(moved)


def _set_aside(request: StaffRequest, trajectory: Trajectory, chosen: list[Contribution]) -> str:
    done = actions.set_flood_aside(by=request.login, trajectory=trajectory, contributions=chosen, now=request.now)
    if not done.stayed:
        return _moved(done.moved)
    stayed = ngettext(
        "%(count)s verhaal bleef staan: daar moet iemand eerst naar kijken.",
        "%(count)s verhalen bleven staan: daar moet iemand eerst naar kijken.",
        done.stayed,
    ) % {"count": done.stayed}
    return " ".join([_moved(done.moved), stayed])


def _moved(count: int) -> str:
    return ngettext("%(count)s verhaal verplaatst.", "%(count)s verhalen verplaatst.", count) % {"count": count}


urlpatterns = [path("trajecten/<uuid:trajectory>/nakijken/golf/", flood, name="flood")]
