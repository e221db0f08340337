"""Keeping who opened the words of a teller as they were told (R283)."""

from datetime import datetime, timedelta

from doorleefd.collect.models import Contribution, WordsOpened
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import acting_as

# A page that is marked, posted and shown again is one visit.
VISIT = timedelta(minutes=30)


def keep_opening(
    *, by: Login, contribution: Contribution, what: WordsOpened.What, count: int, now: datetime
) -> WordsOpened | None:
    """Keep that these words are opened now; None where this visit is kept already, and nothing was written."""
    earlier = WordsOpened.objects.filter(
        organisation_id=contribution.organisation_id, contribution=contribution, login=by, what=what
    )
    if earlier.filter(at__gt=now - VISIT, at__lte=now).exists():
        return None
    return open_told(by=by, contribution=contribution, what=what, count=count, now=now)


@action(may="collect.open_told", audit="told words opened", on="contribution")
def open_told(
    *, by: Login, contribution: Contribution, what: WordsOpened.What, count: int, now: datetime
) -> WordsOpened:
    """Keep one visit to the told words of a contribution, by whom and how many answers."""
    counted(max(1, count))
    return WordsOpened.objects.create(
        organisation_id=contribution.organisation_id,
        login=by,
        as_role=acting_as(by, Role.RESEARCHER, Role.LEAD),
        contribution=contribution,
        what=what,
        purpose=Purpose.REVIEW,
        count=count,
        at=now,
    )
