"""Who is meant in a case about a colleague, and what was written of it: gone some time after the case is closed.

At once where nothing came to stand against anyone; never while the story waits for the review that takes the name out,
or while the case rests because the colleague asked so (GDPR art. 18).
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from doorleefd.analyse.actions.accusing import forget_written
from doorleefd.analyse.models import Accusation, AccusationNote
from doorleefd.foundation.models import Organisation
from doorleefd.respond.accusations.forgetting import FORGOTTEN_AT_ONCE, needed_for_review
from doorleefd.rights.retention.holding import running
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_of_organisation


def accused_due(organisation: Organisation, on: date) -> QuerySet[Accusation]:
    """The closed cases in which something is written whose time is over."""
    until = on - timedelta(days=days_of_organisation(OwnTerm.Kind.ACCUSED, organisation))
    closed = Q(closed_on__lte=until) | Q(closed_on__lte=on, outcome__in=FORGOTTEN_AT_ONCE)
    written = AccusationNote.objects.of_house().filter(step__accusation=OuterRef("pk"))
    cases = Accusation.objects.filter(closed, contribution__trajectory__in=running(organisation), rests_on=None)
    return cases.filter(Exists(written)).exclude(needed_for_review())


def forget_accused(ids: Collection[UUID], now: datetime) -> None:
    forget_written(Accusation.objects.filter(pk__in=ids))
