"""When what happens: written by a person, or taken over from the suggestion (R035, R169, law 6)."""

from collections.abc import Collection
from dataclasses import asdict, replace
from datetime import datetime, timedelta

from django.utils.timezone import localdate

from doorleefd.engines.advice.lead_times import Stage
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.answering import take_up
from doorleefd.trajectory.models import PlanningLine, Step, Trajectory
from doorleefd.trajectory.plan_answers import Planned
from doorleefd.trajectory.planning import suggested
from doorleefd.trajectory.queries import form_choices_of, planning_of
from doorleefd.trajectory.resting import refuse_closed

SUNDAY = 7


@action(may="trajectory.shape", audit="planning line added", on="trajectory")
def add_planning_line(*, by: Login, trajectory: Trajectory, planned: Planned, now: datetime) -> PlanningLine:
    """Plan something. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    take_up(trajectory, Step.PLAN, now)
    return PlanningLine.objects.create(
        organisation=trajectory.organisation, trajectory=trajectory, **asdict(_whole_weeks(planned))
    )


@action(may="trajectory.shape", audit="planning line changed", on="line")
def change_planning_line(*, by: Login, line: PlanningLine, planned: Planned, now: datetime) -> PlanningLine:
    """Plan it otherwise: from then on it is this person's, also when the computer suggested it.

    Raises TrajectoryIsClosed.
    """
    refuse_closed(line.trajectory)
    for name, answer in asdict(_whole_weeks(planned)).items():
        setattr(line, name, answer)
    line.accepted_by = line.accepted_on = None
    line.save()
    return line


@action(may="trajectory.shape", audit="planning line removed", on="trajectory")
def remove_planning_line(*, by: Login, trajectory: Trajectory, line: PlanningLine, now: datetime) -> None:
    """Take something out of the planning. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    line.delete()


@action(may="trajectory.shape", audit="suggested planning accepted", on="trajectory")
def accept_planning(
    *, by: Login, trajectory: Trajectory, stages: Collection[Stage], now: datetime
) -> list[PlanningLine]:
    """Take over these stages of the suggestion; one that is there already stays as it is. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    take_up(trajectory, Step.PLAN, now)
    # Whoever takes over the same stage at the same time waits for this row.
    Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    waiting = suggested(trajectory, form_choices_of(trajectory), planning_of(trajectory))
    made = [
        PlanningLine(
            organisation=trajectory.organisation,
            trajectory=trajectory,
            what=str(PlanningLine.Stage(stretch.stage).label),
            first=stretch.first,
            last=stretch.last,
            stage=stretch.stage,
            accepted_by=by,
            accepted_on=localdate(now),
        )
        for stretch in waiting
        if stretch.stage in stages
    ]
    counted(len(made))
    return PlanningLine.objects.bulk_create(made)


def _whole_weeks(planned: Planned) -> Planned:
    """Where only the weeks matter, from Monday to Sunday."""
    if not planned.by_week:
        return planned
    last = planned.last or planned.first
    return replace(
        planned,
        first=planned.first - timedelta(days=planned.first.isoweekday() - 1),
        last=last + timedelta(days=SUNDAY - last.isoweekday()),
    )
