"""A colleague who began to read after people told: what was told before waits for the officer's yes."""

from dataclasses import fields
from datetime import datetime

from doorleefd.demo.content.shapes import trajectory as shapes
from doorleefd.demo.filling.accounting import OFFICER
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Preparation
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.queries.readers import readers_of


def join_readers(told: shapes.Trajectory, made: Trajectory, *, staff: Staff, now: datetime) -> None:
    """The lead chooses them beside those who read already; where it says why, the officer said yes that day."""
    for one in told.later_readers:
        at = moment(now, one.day)
        made.refresh_from_db()
        answers = {field.name: getattr(made, field.name) for field in fields(Preparation)}
        preparation = Preparation(**answers | {"readers": [*readers_of(made), staff[one.reader]]})
        actions.prepare_trajectory(by=made.owner, trajectory=made, preparation=preparation, now=at)
        if one.why:
            reader = Reader.objects.get(trajectory=made, login=staff[one.reader])
            actions.open_earlier(by=staff[OFFICER], reader=reader, why=one.why, now=at)
