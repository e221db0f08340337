"""Step 4 as its lead would fill it in: time, money, working out, and whom the plan was agreed with."""

from datetime import date, datetime, timedelta

from doorleefd.demo.content.shapes import planning as shapes
from doorleefd.engines.advice.lead_times import Stage
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.amounts import amount_in
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.plan_answers import Agreed, Budgeted, Planned, WorkedOut


def plan(told: shapes.Planning, made: Trajectory, *, lead: Login, begun: datetime, now: datetime) -> None:
    """Plan and budget at the beginning."""
    worked_out = WorkedOut(analysed_how=told.analysed_how, reported_how=told.reported_how)
    actions.describe_working_out(by=lead, trajectory=made, worked_out=worked_out, now=begun)
    stages = [Stage(stage) for stage in told.accepted]
    actions.accept_planning(by=lead, trajectory=made, stages=stages, now=begun)
    for period in told.periods:
        actions.add_planning_line(by=lead, trajectory=made, planned=_planned(period, now), now=begun)
    for cost in told.costs:
        actions.add_budget_line(by=lead, trajectory=made, budgeted=_budgeted(cost), now=begun)


def keep_and_agree(told: shapes.Planning | None, made: Trajectory, *, lead: Login, at: datetime) -> None:
    """Keep the plan as a version, and note who agreed with it."""
    version = actions.keep_plan(by=lead, trajectory=made, now=at)
    for partner in told.partners if told else ():
        agreed = Agreed(who=partner.who, on=at.date(), remarks=partner.remarks)
        actions.align_plan(by=lead, version=version, agreed=agreed, now=at)


def _planned(told: shapes.Period, now: datetime) -> Planned:
    return Planned(what=told.what, first=_day(now, told.first), last=_day(now, told.last), by_week=False, who=told.who)


def _budgeted(told: shapes.Cost) -> Budgeted:
    return Budgeted(
        kind=told.kind,
        what=told.what,
        number=amount_in(told.number),
        amount=amount_in(told.amount),
        paid_by=told.paid_by,
    )


def _day(now: datetime, day: int) -> date:
    return (now + timedelta(days=day)).date()
