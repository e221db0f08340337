"""What a volunteer may receive untaxed, looked up by the organisation (R174)."""

from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.models import KeptMaxima
from doorleefd.trajectory.plan_answers import LookedUp


@action(may="trajectory.keep_amounts", audit="volunteer maxima kept", on="organisation")
def keep_maxima(*, by: Login, organisation: Organisation, looked_up: LookedUp, now: datetime) -> KeptMaxima:
    """Keep the ceilings of a year; what stood there before stays as history."""
    return KeptMaxima.objects.create(organisation=organisation, by=by, at=now, **asdict(looked_up))
