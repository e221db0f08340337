"""The activities of steps 4 and 5: what is planned, and what must stand before people share (R191 to R207)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.activities import about, tasks_for
from doorleefd.trajectory.checklist import checklist_of, open_in, said_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.activities import ActivityForm, CheckForm
from doorleefd.trajectory.models import Activity, Trajectory
from doorleefd.trajectory.needs import told_needs
from doorleefd.trajectory.queries import activity_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept, refusal_told


def _found(trajectory: Trajectory, pk: UUID) -> Activity:
    return found(lambda: activity_of(pk, trajectory=trajectory))


@staff(may="trajectory.see")
def all_activities(request: Any, trajectory: UUID) -> HttpResponse:
    """The list."""
    of = found_trajectory(request, trajectory)
    is_open = not of.is_at_rest
    given = {
        "trajectory": of,
        "tasks": tasks_for(of, viewer=request.login, today=localdate(request.now)),
        "may_shape": is_open and request.login.has_perm("trajectory.shape"),
    }
    return render(request, "trajectory/activities.html", given)


@staff(may="trajectory.shape")
def add(request: Any, trajectory: UUID) -> HttpResponse:
    """A new activity; its checklist comes next."""
    of = found_trajectory(request, trajectory)
    form = ActivityForm(request.POST if request.method == "POST" else None)
    made: list[Activity] = []

    def write() -> None:
        made.append(actions.add_activity(by=request.login, trajectory=of, answers=form.answers(), now=request.now))

    if kept(form, write):
        return redirect("trajectory:activity", of.pk, made[0].pk)
    return render(request, "trajectory/activity_edit.html", {"trajectory": of, "form": form})


@staff(may="trajectory.shape")
def change(request: Any, trajectory: UUID, activity: UUID) -> HttpResponse:
    """Another day, place or collector."""
    of = found_trajectory(request, trajectory)
    changed = _found(of, activity)
    form = ActivityForm(request.POST if request.method == "POST" else None, activity=changed)

    def write() -> None:
        actions.change_activity(by=request.login, activity=changed, answers=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:activity", of.pk, changed.pk)
    return render(request, "trajectory/activity_edit.html", {"trajectory": of, "form": form, "activity": changed})


@staff(may="trajectory.shape")
@require_POST
def remove(request: Any, trajectory: UUID, activity: UUID) -> HttpResponse:
    """Out of the plan."""
    of = found_trajectory(request, trajectory)
    gone = _found(of, activity)
    with refusal_told(request):
        actions.remove_activity(by=request.login, trajectory=of, activity=gone, now=request.now)
    return redirect("trajectory:activities", of.pk)


@staff(may="trajectory.check")
def check(request: Any, trajectory: UUID, activity: UUID) -> HttpResponse:
    """The checklist, on one page."""
    of = found_trajectory(request, trajectory)
    here = _found(of, activity)
    standings, today = checklist_of(here), localdate(request.now)
    sent = request.POST if request.method == "POST" else None
    form = CheckForm(sent, activity=here, standings=standings, viewer=request.login, today=today)

    def write() -> None:
        actions.check_activity(by=request.login, activity=here, check=form.answers(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("trajectory:activities", of.pk)
    rows = form.rows()
    given = {
        "trajectory": of,
        "activity": here,
        "about": about(here),
        "form": form,
        "open_rows": [row for row in rows if row.standing.is_open],
        "other_rows": [row for row in rows if not row.standing.is_open],
        "said": said_of(standings),
        "tone": "plain" if open_in(standings) else "good",
        "told_needs": [] if here.is_online_telling else told_needs(of, viewer=request.login),
        "has_begun": here.has_begun(today),
        "decides": here.independence == Activity.Independence.DECIDES,
        "may_shape": request.login.has_perm("trajectory.shape") and not here.is_online_telling,
    }
    return render(request, "trajectory/activity.html", given)
