"""That a backup was put back: a row in the log of what was put back, and from it the days of which something is lost.

What happened after the backup is in no log here, openings of told words among it (R283): that must be seen.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import AuditEntry, Organisation

PUT_BACK = "backup put back"


@dataclass(frozen=True, order=True)
class Gap:
    """From the day of a backup up to and including the day on which it was put back, the logs are not complete."""

    since: date
    until: date

    @property
    def in_words(self) -> str:
        """For whoever reads a list of who looked."""
        if self.since == self.until:
            said = _(
                "Op %(until)s is deze lijst niet volledig: toen is een back-up teruggezet. Wie die dag keek, kan hier "
                "ontbreken."
            )
            return said % {"until": date_format(self.until, "j F Y")}
        said = _(
            "Van %(since)s tot en met %(until)s is deze lijst niet volledig: toen is een back-up teruggezet. Wie in "
            "die tijd keek, kan hier ontbreken."
        )
        return said % {"since": date_format(self.since, "j F Y"), "until": date_format(self.until, "j F Y")}


def tell_of_restore(*, made_at: datetime, now: datetime) -> None:
    """In the log of each organisation; `made_at` is the moment of the backup."""
    for organisation in Organisation.objects.all():
        keep_put_back(by=HOUSE, organisation=organisation, made_at=made_at, now=now)


@action(may="administration.keep_put_back", audit=PUT_BACK, on="organisation")
def keep_put_back(*, by: House, organisation: Organisation, made_at: datetime, now: datetime) -> None:
    """The row counts the days back to that of the backup."""
    counted(max((localdate(now) - localdate(made_at)).days, 0))


def gaps_of(organisation_id: UUID, *, since: date | None = None, until: date | None = None) -> list[Gap]:
    """The oldest first, as far as they touch these days; one query."""
    rows = AuditEntry.objects.filter(organisation=organisation_id, actor_kind=HOUSE.kind, verb=PUT_BACK)
    gaps = {_gap(localdate(at) if at else day, count) for day, at, count in rows.values_list("day", "at", "count")}
    return sorted(gap for gap in gaps if gap.until >= (since or date.min) and gap.since <= (until or date.max))


def _gap(until: date, days: int) -> Gap:
    return Gap(until - timedelta(days=days), until)
