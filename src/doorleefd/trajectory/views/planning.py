"""When what happens, and how it is worked out: two pages of step 4 (R035, R168, R169)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.engines.advice.lead_times import Stage
from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.planning import PlanningLineForm, WorkingOutForm
from doorleefd.trajectory.models import Step
from doorleefd.trajectory.planning import hours_told, shown_lines, shown_suggestion, too_short
from doorleefd.trajectory.queries import form_choices_of, planning_line_of, planning_of, working_out_of
from doorleefd.trajectory.step_page import may_change_step
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept, refusal_told


@staff(may="trajectory.see")
def planning(request: Any, trajectory: UUID) -> HttpResponse:
    """What was planned, and beside it what the computer suggests, in pencil."""
    of = found_trajectory(request, trajectory)
    choices, lines = list(form_choices_of(of)), list(planning_of(of))
    given = {
        "trajectory": of,
        "lines": shown_lines(lines),
        "suggestion": shown_suggestion(of, choices, lines),
        "has_forms": any(choice.form for choice in choices),
        "too_short": too_short(of, choices, today=localdate(request.now)),
        "hours": hours_told(choices),
        "may_change": may_change_step(of, request.login),
    }
    return render(request, "trajectory/planning.html", given)


@staff(may="trajectory.shape")
@require_POST
def accept(request: Any, trajectory: UUID) -> HttpResponse:
    """Take over one stage of the suggestion, or all of them."""
    of = found_trajectory(request, trajectory)
    asked = [stage for stage in Stage if stage in request.POST.getlist("stage")] or list(Stage)
    with refusal_told(request):
        actions.accept_planning(by=request.login, trajectory=of, stages=asked, now=request.now)
    return redirect("trajectory:planning", of.pk)


@staff(may="trajectory.shape")
def add(request: Any, trajectory: UUID) -> HttpResponse:
    """One more line."""
    of = found_trajectory(request, trajectory)
    form = PlanningLineForm(request.POST if request.method == "POST" else None)

    def write() -> None:
        actions.add_planning_line(by=request.login, trajectory=of, planned=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:planning", of.pk)
    return render(request, "trajectory/planning_line.html", {"trajectory": of, "form": form})


@staff(may="trajectory.shape")
def change(request: Any, trajectory: UUID, line: UUID) -> HttpResponse:
    """Plan it otherwise."""
    of = found_trajectory(request, trajectory)
    changed = found(lambda: planning_line_of(line, trajectory=of))
    form = PlanningLineForm(request.POST if request.method == "POST" else None, line=changed)

    def write() -> None:
        actions.change_planning_line(by=request.login, line=changed, planned=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:planning", of.pk)
    return render(request, "trajectory/planning_line.html", {"trajectory": of, "form": form, "line": changed})


@staff(may="trajectory.shape")
@require_POST
def remove(request: Any, trajectory: UUID, line: UUID) -> HttpResponse:
    """Take a line out."""
    of = found_trajectory(request, trajectory)
    gone = found(lambda: planning_line_of(line, trajectory=of))
    with refusal_told(request):
        actions.remove_planning_line(by=request.login, trajectory=of, line=gone, now=request.now)
    return redirect("trajectory:planning", of.pk)


@staff(may="trajectory.shape")
def working_out(request: Any, trajectory: UUID) -> HttpResponse:
    """How one analyses, and how one reports."""
    of = found_trajectory(request, trajectory)
    form = WorkingOutForm(request.POST if request.method == "POST" else None, known=working_out_of(of))

    def write() -> None:
        actions.describe_working_out(by=request.login, trajectory=of, worked_out=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:step", of.pk, int(Step.PLAN))
    return render(request, "trajectory/working_out.html", {"trajectory": of, "form": form})
