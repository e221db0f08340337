"""The sentences with which people were asked, as the lead would write them."""

from datetime import datetime

from doorleefd.demo.content.shapes import invitation as shapes
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.contact_answers import FirstContactAnswers
from doorleefd.trajectory.models import Trajectory


def invite(told: shapes.Invitation, made: Trajectory, *, lead: Login, now: datetime) -> None:
    """Write them, in Dutch and in English."""
    answers = FirstContactAnswers(
        knowledge=told.knowledge, asked_to=told.asked_to, yields=told.yields, effort=told.effort
    )
    actions.write_first_contact(by=lead, trajectory=made, told=answers, now=now)
    actions.translate_first_contact(by=lead, trajectory=made, english=told.english, now=now)
