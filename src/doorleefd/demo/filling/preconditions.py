"""What stood before people told, how far they took part, and what came of it, as the team would fill it in."""

from datetime import datetime, timedelta

from doorleefd.demo.content.shapes import preconditions as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.organisations import Staff
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import (
    ActivityAnswers,
    CameOut,
    Check,
    IndicatorAnswers,
    Outcome,
    Said,
    TakesPart,
    Wanted,
)
from doorleefd.trajectory.models import Activity, Trajectory
from doorleefd.trajectory.models.activities import ONLINE
from doorleefd.trajectory.queries import activities_of, groups_of, indicators_of


def prepare(told: ToldTrajectory, made: Trajectory, *, staff: Staff, begun: datetime, now: datetime) -> None:
    """Beforehand: activities with their checklists, the rung, and what one wants to reach."""
    lead = staff[told.lead]
    if told.taking_part:
        actions.choose_rung(by=lead, trajectory=made, answers=_rung(told.taking_part, made), now=begun)
    if told.aims:
        given = vars(told.aims) | {"evaluate_on": (now + timedelta(days=told.aims.evaluate_on)).date()}
        actions.aim(by=lead, trajectory=made, wanted=Wanted(**given), now=begun)
    for each in told.indicators:
        answers = IndicatorAnswers(each.change, each.content_when, each.noticed_by, each.side)
        actions.add_indicator(by=lead, trajectory=made, answers=answers, now=begun)
    for activity in told.activities:
        check = _check(activity, staff, now, is_confirmed=False)
        actions.check_activity(by=lead, activity=_planned(activity, made, lead, begun, now), check=check, now=begun)


def look_back(told: ToldTrajectory, made: Trajectory, *, staff: Staff, now: datetime) -> None:
    """On the way and afterwards: how each activity went, what one saw, and what came of it."""
    lead = staff[told.lead]
    for activity, planned in zip(told.activities, activities_of(made), strict=False):
        check = _check(activity, staff, now, is_confirmed=True)
        went_on = now + timedelta(days=-40 if activity.starts is None else activity.starts + 1)
        actions.check_activity(by=lead, activity=planned, check=check, now=went_on)
    rows = list(indicators_of(made))
    for indicator, row in zip(told.indicators, rows, strict=True):
        if indicator.seen:
            seen_on = now + timedelta(days=indicator.seen_on)
            actions.note_on_the_way(by=lead, indicator=row, text=indicator.seen, now=seen_on)
    if told.looked_back:
        outcomes = tuple(
            Outcome(row.pk, each.outcome, each.came_out) for each, row in zip(told.indicators, rows, strict=True)
        )
        words = {name: words for name, words in vars(told.looked_back).items() if name != "day"}
        came_out = CameOut(**words, outcomes=outcomes)
        actions.look_back(by=lead, trajectory=made, came_out=came_out, now=now + timedelta(days=told.looked_back.day))


def _rung(told: shapes.TakingPart, made: Trajectory) -> TakesPart:
    ids = {group.name: group.pk for group in groups_of(made)}
    given = {name: answer for name, answer in vars(told).items() if name != "group_rungs"}
    return TakesPart(**given, by_group=tuple((ids[each.group], each.rung) for each in told.group_rungs))


def _planned(told: shapes.Activity, made: Trajectory, lead: Login, begun: datetime, now: datetime) -> Activity:
    """The activity in its trajectory; online telling is there already."""
    if told.kind == ONLINE:
        return activities_of(made)[0]
    first, last = ((now + timedelta(days=day)).date() if day is not None else None for day in (told.starts, told.ends))
    answers = ActivityAnswers(
        told.kind, told.name, first, last, told.where, told.place, told.collector, told.independence
    )
    return actions.add_activity(by=lead, trajectory=made, answers=answers, now=begun)


def _check(told: shapes.Activity, staff: Staff, now: datetime, *, is_confirmed: bool) -> Check:
    said = tuple(
        Said(
            item=each.item,
            # Afterwards what had to be done is done, or is told in how it went.
            state="met" if is_confirmed and each.state == "action" else each.state,
            owner=staff[each.owner] if each.owner and not is_confirmed else None,
            due_on=(now + timedelta(days=each.day)).date() if each.day is not None and not is_confirmed else None,
            note=each.note,
        )
        for each in told.checks
    )
    return Check(said, is_confirmed, told.went if is_confirmed else "", told.needs)
