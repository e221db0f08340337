"""Asking people to look, and reminding who did not answer: a round of messages in the way that each chose (R210)."""

from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.respond.checking.refusals import AskedToday, CheckIsOver
from doorleefd.respond.checking.standing import check_of, is_open, last_round
from doorleefd.respond.messages.actions import write_to_all
from doorleefd.respond.models import CheckRound
from doorleefd.trajectory.models import Trajectory


@action(may="respond.send_report", audit="asked to check the report", on="trajectory")
def ask_to_check(*, by: Login, trajectory: Trajectory, now: datetime) -> CheckRound:
    """Write to everyone who asked for an e-mail and did not answer yet; the second time it reminds.

    Whoever chose a letter, an sms or a call waits for a person from then on. Raises CheckIsOver, AskedToday.
    """
    Trajectory.objects.select_for_update().get(pk=trajectory.pk)
    check = check_of(trajectory)
    if check is None or not is_open(check, today=localdate(now)):
        raise CheckIsOver
    last = last_round(check)
    if last and localdate(last.at) == localdate(now):
        raise AskedToday
    made = CheckRound.objects.create(
        organisation_id=trajectory.organisation_id,
        member_check=check,
        number=last.number + 1 if last else 1,
        by=by,
        at=now,
    )
    write_to_all(by=by, about=made, now=now)
    return made
