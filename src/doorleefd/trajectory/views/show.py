"""The page of a trajectory: the thread through its six steps, and what later rooms hang beside it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.timezone import localdate

from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.overview import panels_of
from doorleefd.trajectory.queries import gates_of, names_left_in, plan_versions_of, steps_of
from doorleefd.trajectory.readiness import missing_in
from doorleefd.trajectory.shown import STATE_TONES, shown_steps, who_has_no_answer
from doorleefd.ui.access import staff


@staff(may="trajectory.see")
def show(request: Any, trajectory: UUID) -> HttpResponse:
    """The thread."""
    found = found_trajectory(request, trajectory)
    gates = list(gates_of(found))
    steps = shown_steps(
        found,
        viewer=request.login,
        steps=steps_of(found),
        gates=gates,
        versions=list(plan_versions_of(found).defer("content")),
    )
    given = {
        "trajectory": found,
        "tone": STATE_TONES[found.State(found.state)],
        "steps": steps,
        "unanswered": who_has_no_answer(found, gates),
        "panels": [
            render_to_string(name, dict(told), request) for name, told in panels_of(found, viewer=request.login)
        ],
        "missing": len(missing_in(found, today=localdate(request.now))),
        "may_shape": request.login.has_perm("trajectory.shape"),
        "names_left": names_left_in(found),
        "may_begin": request.login.has_perm("trajectory.begin"),
    }
    return render(request, "trajectory/show.html", given)
