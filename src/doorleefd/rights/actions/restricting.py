"""Letting one's words stand still, and setting them going again (GDPR art. 18)."""

from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.people.models import Participation, Teller
from doorleefd.rights.actions.refusals import refuse_others
from doorleefd.rights.models import StillWhileWeighed
from doorleefd.rights.repeated import hold_texts_of


@action(may="rights.restrict", audit="own words restricted")
def restrict(*, by: Teller, participation: Participation, now: datetime) -> None:
    """Keep the words and use them for nothing, until it is lifted (GDPR art. 18). No permission changes.

    What staff wrote that repeats them leaves its place too, as with a withdrawal (law 5). No end of a weighing lifts
    what the teller asked for. Raises NotYours.
    """
    refuse_others(by, participation)
    StillWhileWeighed.objects.filter(participation=participation).delete()
    if participation.restricted_on is None:
        hold_texts_of(participation, now=now)
        participation.restricted_on, participation.lifted_on = localdate(now), None
        participation.save(update_fields=["restricted_on", "lifted_on"])


@action(may="rights.restrict", audit="restriction lifted")
def lift_restriction(*, by: Teller, participation: Participation, now: datetime) -> None:
    """The words may be used again as the permissions say. Raises NotYours."""
    refuse_others(by, participation)
    if participation.restricted_on:
        participation.restricted_on, participation.lifted_on = None, localdate(now)
        participation.save(update_fields=["restricted_on", "lifted_on"])
