"""The groups one wants to hear (R076)."""

from datetime import datetime

from django.db.models import ProtectedError

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import GroupAnswers
from doorleefd.trajectory.models import Group, Trajectory
from doorleefd.trajectory.refusals import GroupHasPeople, NameTaken
from doorleefd.trajectory.resting import refuse_closed


@action(may="trajectory.shape", audit="group added", on="trajectory")
def add_group(*, by: Login, trajectory: Trajectory, answers: GroupAnswers, now: datetime) -> Group:
    """Add a group, behind the others. Raises TrajectoryIsClosed, NameTaken."""
    others = list(_groups(trajectory))
    _refuse_taken(answers.name, others)
    made = Group(organisation=trajectory.organisation, trajectory=trajectory, order=len(others))
    return _written(made, answers)


@action(may="trajectory.shape", audit="group changed", on="group")
def change_group(*, by: Login, group: Group, answers: GroupAnswers, now: datetime) -> Group:
    """Change what a group is called, its target or its weight. Raises TrajectoryIsClosed, NameTaken."""
    others = [other for other in _groups(group.trajectory) if other.pk != group.pk]
    _refuse_taken(answers.name, others)
    return _written(group, answers)


@action(may="trajectory.shape", audit="group moved", on="group")
def move_group(*, by: Login, group: Group, places: int, now: datetime) -> Group:
    """Put a group some places further (or, below zero, earlier) in the list. Raises TrajectoryIsClosed."""
    groups = list(_groups(group.trajectory))
    here = groups.index(group)
    groups.insert(max(0, here + places), groups.pop(here))
    for order, each in enumerate(groups):
        each.order = order
    Group.objects.bulk_update(groups, ["order"])
    return group


@action(may="trajectory.shape", audit="group removed", on="trajectory")
def remove_group(*, by: Login, trajectory: Trajectory, group: Group, now: datetime) -> None:
    """Take a group away. Raises TrajectoryIsClosed, GroupHasPeople where tellers said to belong to it."""
    _groups(trajectory)
    try:
        group.delete()
    except ProtectedError as protected:
        raise GroupHasPeople from protected


def _groups(trajectory: Trajectory) -> list[Group]:
    refuse_closed(trajectory)
    return list(Group.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory))


def _refuse_taken(name: str, others: list[Group]) -> None:
    if name.casefold() in {other.name.casefold() for other in others}:
        raise NameTaken


def _written(group: Group, answers: GroupAnswers) -> Group:
    group.name = answers.name
    group.shown_as = answers.shown_as
    group.target = answers.target
    group.why_missed = answers.why_missed
    group.is_important = answers.is_important
    group.save()
    return group
