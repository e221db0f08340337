"""Walking the thread: from any decision back to the voices, from any contribution forward (R230)."""

from dataclasses import replace
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from doorleefd.analyse.models import PatternFragment
from doorleefd.analyse.queries.figures import are_codes_people
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.home.queries.thread import Thread, answer_of, threads_of
from doorleefd.respond.models import Decision
from doorleefd.respond.queries import decision_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found


@staff(may="home.walk_thread")
def trajectory_thread(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Every line of a trajectory."""
    here = found_trajectory(request, trajectory)
    return _shown(request, here, threads_of(here, viewer=request.login))


@staff(may="home.walk_thread")
def decision_thread(request: StaffRequest, trajectory: UUID, decision: UUID) -> HttpResponse:
    """The one line that a decision hangs on."""
    here = found_trajectory(request, trajectory)
    taken = found(lambda: decision_of(decision, viewer=request.login))
    insight = taken.recommendation.insight
    threads = [
        replace(thread, answered=[pair for pair in thread.answered if pair.recommendation == taken.recommendation])
        for thread in threads_of(here, viewer=request.login)
        if thread.line.insight == insight
    ]
    if not threads:
        raise Http404
    return _shown(request, here, threads, decision=taken)


@staff(may="home.walk_from_words")
def contribution_thread(request: StaffRequest, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Forward from one contribution: the lines that it is part of."""
    here = found_trajectory(request, trajectory)
    readable = Contribution.objects.visible_to(request.login, Purpose.ANALYSE).filter(trajectory=here)
    told = found(lambda: readable.get(pk=contribution))
    evidence = PatternFragment.objects.visible_to(request.login, Purpose.ANALYSE).filter(
        fragment__version__part__contribution=told
    )
    patterns = set(evidence.values_list("pattern", flat=True))
    threads = [
        thread
        for thread in threads_of(here, viewer=request.login)
        if patterns & {pattern.pk for pattern in thread.line.patterns}
    ]
    return _shown(request, here, threads, told=told)


def _shown(
    request: StaffRequest,
    trajectory: Trajectory,
    threads: list[Thread],
    *,
    decision: Decision | None = None,
    told: Contribution | None = None,
) -> HttpResponse:
    context = {
        "trajectory": trajectory,
        "threads": threads,
        "decision": decision,
        "told": told,
        "answer": answer_of(trajectory),
        "at_most": not are_codes_people(trajectory, viewer=request.login),
    }
    return render(request, "home/thread.html", context)
