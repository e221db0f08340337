"""What it costs (R169, R173)."""

from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.answering import take_up
from doorleefd.trajectory.models import BudgetLine, Step, Trajectory
from doorleefd.trajectory.plan_answers import Budgeted
from doorleefd.trajectory.resting import refuse_closed


@action(may="trajectory.shape", audit="budget line added", on="trajectory")
def add_budget_line(*, by: Login, trajectory: Trajectory, budgeted: Budgeted, now: datetime) -> BudgetLine:
    """Put something in the budget, below the others. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    take_up(trajectory, Step.PLAN, now)
    last = BudgetLine.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).last()
    return BudgetLine.objects.create(
        organisation=trajectory.organisation,
        trajectory=trajectory,
        order=last.order + 1 if last else 0,
        **asdict(budgeted),
    )


@action(may="trajectory.shape", audit="budget line changed", on="line")
def change_budget_line(*, by: Login, line: BudgetLine, budgeted: Budgeted, now: datetime) -> BudgetLine:
    """Reckon it otherwise. Raises TrajectoryIsClosed."""
    refuse_closed(line.trajectory)
    for name, answer in asdict(budgeted).items():
        setattr(line, name, answer)
    line.save()
    return line


@action(may="trajectory.shape", audit="budget line removed", on="trajectory")
def remove_budget_line(*, by: Login, trajectory: Trajectory, line: BudgetLine, now: datetime) -> None:
    """Take something out of the budget. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    line.delete()
