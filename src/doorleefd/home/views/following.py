"""Walking the thread: from any decision back to the voices, from any contribution forward (R230)."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from doorleefd.analyse.models import PatternFragment
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.home.queries.thread import Thread, answer_of, threads_of
from doorleefd.respond.models import Decision
from doorleefd.respond.queries import decision_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import trajectory_of
from doorleefd.ui.access import staff


@staff(may="home.walk_thread")
def trajectory_thread(request: Any, trajectory: UUID) -> HttpResponse:
    """Every line of a trajectory."""
    found = _trajectory(request, trajectory)
    return _shown(request, found, threads_of(found, viewer=request.login))


@staff(may="home.walk_thread")
def decision_thread(request: Any, trajectory: UUID, decision: UUID) -> HttpResponse:
    """The one line that a decision hangs on."""
    found = _trajectory(request, trajectory)
    try:
        taken = decision_of(decision, viewer=request.login)
    except Decision.DoesNotExist as missing:
        raise Http404 from missing
    insight = taken.recommendation.insight
    threads = [thread for thread in threads_of(found, viewer=request.login) if thread.line.insight == insight]
    if not threads:
        raise Http404
    return _shown(request, found, threads, decision=taken)


@staff(may="home.walk_from_words")
def contribution_thread(request: Any, trajectory: UUID, contribution: UUID) -> HttpResponse:
    """Forward from one contribution: the lines that it is part of."""
    found = _trajectory(request, trajectory)
    readable = Contribution.objects.visible_to(request.login, Purpose.ANALYSE).filter(trajectory=found)
    told = readable.filter(pk=contribution).first()
    if told is None:
        raise Http404
    evidence = PatternFragment.objects.visible_to(request.login, Purpose.ANALYSE).filter(
        fragment__version__part__contribution=told
    )
    patterns = set(evidence.values_list("pattern", flat=True))
    threads = [
        thread
        for thread in threads_of(found, viewer=request.login)
        if patterns & {pattern.pk for pattern in thread.line.patterns}
    ]
    return _shown(request, found, threads, told=told)


def _trajectory(request: Any, pk: UUID) -> Trajectory:
    try:
        return trajectory_of(pk, viewer=request.login)
    except Trajectory.DoesNotExist as missing:
        raise Http404 from missing


def _shown(
    request: Any,
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
    }
    return render(request, "home/thread.html", context)
