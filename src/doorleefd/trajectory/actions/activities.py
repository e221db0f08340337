"""The activities in which people are heard, and the preconditions of each (R191 to R207)."""

from dataclasses import asdict
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import ActivityAnswers, Check, Said
from doorleefd.trajectory.follows import Follows, what_follows
from doorleefd.trajectory.models import Activity, Precondition, Trajectory
from doorleefd.trajectory.refusals import NotBegun, OnlineTellingStays
from doorleefd.trajectory.resting import refuse_closed


@action(may="trajectory.shape", audit="activity added", on="trajectory")
def add_activity(*, by: Login, trajectory: Trajectory, answers: ActivityAnswers, now: datetime) -> Activity:
    """Plan an activity. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    return Activity.objects.create(organisation=trajectory.organisation, trajectory=trajectory, **asdict(answers))


@action(may="trajectory.shape", audit="activity changed", on="activity")
def change_activity(*, by: Login, activity: Activity, answers: ActivityAnswers, now: datetime) -> Activity:
    """Change what, when, where or by whom. Raises TrajectoryIsClosed, OnlineTellingStays."""
    refuse_closed(activity.trajectory)
    if activity.is_online_telling:
        raise OnlineTellingStays
    for name, answer in asdict(answers).items():
        setattr(activity, name, answer)
    activity.save()
    return activity


@action(may="trajectory.shape", audit="activity removed", on="trajectory")
def remove_activity(*, by: Login, trajectory: Trajectory, activity: Activity, now: datetime) -> None:
    """Take an activity out of the plan, with what was said of it. Raises TrajectoryIsClosed, OnlineTellingStays."""
    refuse_closed(trajectory)
    if activity.is_online_telling:
        raise OnlineTellingStays
    activity.delete()


@action(may="trajectory.check", audit="preconditions checked", on="activity")
def check_activity(*, by: Login, activity: Activity, check: Check, now: datetime) -> Activity:
    """Keep how the preconditions stand, and afterwards how it went. Raises TrajectoryIsClosed, NotBegun.

    What is said the same as what follows by itself is not kept, so that it goes on following.
    """
    refuse_closed(activity.trajectory)
    kept = _locked(activity)
    _write(kept, by=by, check=check, now=now)
    follows = what_follows(activity)
    Precondition.objects.filter(organisation=kept.organisation_id, activity=kept).delete()
    Precondition.objects.bulk_create(
        Precondition(organisation=activity.organisation, activity=kept, **vars(said))
        for said in check.said
        if said.state and not _follows_already(said, follows)
    )
    return kept


def _locked(activity: Activity) -> Activity:
    """The row of the activity, one checklist at a time; online telling gets its row at its first."""
    if activity._state.adding:
        given = {
            "organisation": activity.organisation,
            "trajectory": activity.trajectory,
            "kind": activity.kind,
            "where": activity.where,
        }
        Activity.objects.get_or_create(pk=activity.pk, defaults=given)
    rows = Activity.objects.select_for_update(of=("self",)).select_related("trajectory", "organisation")
    return rows.get(pk=activity.pk)


def _follows_already(said: Said, follows: dict[Precondition.Item, Follows]) -> bool:
    known = follows.get(Precondition.Item(said.item))
    return known is not None and known.state == said.state and not said.note


def _write(activity: Activity, *, by: Login, check: Check, now: datetime) -> None:
    """What is needed and how it went. Who confirmed first, and when, stays; taking the tick away takes it back."""
    if check.is_confirmed and not activity.has_begun(localdate(now)):
        raise NotBegun
    if not check.is_confirmed:
        activity.confirmed_at, activity.confirmed_by = None, None
    elif activity.confirmed_at is None:
        activity.confirmed_at, activity.confirmed_by = now, by
    activity.went = check.went
    activity.needs = list(check.needs)
    activity.save()
