"""What it costs, and the two ways of rewarding people (R169, R173 to R175)."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.amounts import euros
from doorleefd.trajectory.budget import cautions_in, shown_lines, total_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.planning import BudgetLineForm
from doorleefd.trajectory.maxima import ceilings
from doorleefd.trajectory.queries import budget_line_of, budget_of, kept_maxima_of
from doorleefd.trajectory.step_page import may_change_step
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept, refusal_told


@staff(may="trajectory.see")
def budget(request: Any, trajectory: UUID) -> HttpResponse:
    """The lines with their total, what is missing for those who tell, and the two regimes."""
    of = found_trajectory(request, trajectory)
    lines = list(budget_of(of))
    given = {
        "trajectory": of,
        "lines": shown_lines(lines),
        "total": euros(total_of(lines)),
        "cautions": cautions_in(lines),
        "ceilings": ceilings(list(kept_maxima_of(request.login)), today=localdate(request.now)),
        "may_change": may_change_step(of, request.login),
    }
    return render(request, "trajectory/budget.html", given)


@staff(may="trajectory.shape")
def add(request: Any, trajectory: UUID) -> HttpResponse:
    """One more line."""
    of = found_trajectory(request, trajectory)
    form = BudgetLineForm(request.POST if request.method == "POST" else None)

    def write() -> None:
        actions.add_budget_line(by=request.login, trajectory=of, budgeted=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:budget", of.pk)
    return render(request, "trajectory/budget_line.html", {"trajectory": of, "form": form})


@staff(may="trajectory.shape")
def change(request: Any, trajectory: UUID, line: UUID) -> HttpResponse:
    """Reckon it otherwise."""
    of = found_trajectory(request, trajectory)
    changed = found(lambda: budget_line_of(line, trajectory=of))
    form = BudgetLineForm(request.POST if request.method == "POST" else None, line=changed)

    def write() -> None:
        actions.change_budget_line(by=request.login, line=changed, budgeted=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:budget", of.pk)
    return render(request, "trajectory/budget_line.html", {"trajectory": of, "form": form, "line": changed})


@staff(may="trajectory.shape")
@require_POST
def remove(request: Any, trajectory: UUID, line: UUID) -> HttpResponse:
    """Take a line out."""
    of = found_trajectory(request, trajectory)
    gone = found(lambda: budget_line_of(line, trajectory=of))
    with refusal_told(request):
        actions.remove_budget_line(by=request.login, trajectory=of, line=gone, now=request.now)
    return redirect("trajectory:budget", of.pk)
