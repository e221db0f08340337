"""What a volunteer may receive untaxed, year by year: what ships with its source, and what was looked up (R174).

A year that nobody looked up has no amounts: none are worked out from another year.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.engines.compensation import Confidence, maxima_for
from doorleefd.trajectory.amounts import euros
from doorleefd.trajectory.models import KeptMaxima

FIRST_YEAR = 2023
CONFIDENCE: dict[Confidence, Promise] = {
    Confidence.PRIMARY: gettext_lazy("zeker: van de Belastingdienst zelf"),
    Confidence.AGREEING: gettext_lazy("redelijk zeker: twee bronnen zeggen hetzelfde"),
}


@dataclass(frozen=True)
class Ceilings:
    """The ceilings of one year, where they come from and how sure that is; no amounts where nobody looked them up."""

    year: int
    amounts: Sequence[str]
    source: str
    confidence: str
    kept: str = ""
    """Who kept it and when, of what the organisation looked up itself."""


def ceilings(kept: Sequence[KeptMaxima], *, today: date) -> list[Ceilings]:
    """By year, newest first, this year included; what the organisation looked up goes before what ships."""
    own = {row.year: row for row in reversed(kept)}
    last = max([today.year, *own])
    return [_own(own[year]) if year in own else _shipped(year) for year in range(last, FIRST_YEAR - 1, -1)]


def held_before(kept: Sequence[KeptMaxima]) -> list[Ceilings]:
    """What was kept of a year and was looked up anew since, newest first."""
    holding = {row.year: row.pk for row in reversed(kept)}
    return [_own(row) for row in kept if holding[row.year] != row.pk]


def _own(row: KeptMaxima) -> Ceilings:
    amounts = (row.hour, row.hour_under_21, row.month, row.year_total)
    checked = _("nagekeken op %(day)s") % {"day": date_format(row.checked_on, "DATE_FORMAT")}
    words = {"name": row.by.name, "day": date_format(localdate(row.at), "DATE_FORMAT")}
    kept = _("bewaard door %(name)s, %(day)s") % words
    return Ceilings(row.year, [euros(amount) for amount in amounts], row.source, checked, kept)


def _shipped(year: int) -> Ceilings:
    known = maxima_for(year)
    if known is None:
        return Ceilings(year, (), "", _("nog niet nagezocht"))
    amounts = (known.hour, known.hour_under_21, known.month, known.year_total)
    return Ceilings(year, [euros(amount) for amount in amounts], known.source, str(CONFIDENCE[known.confidence]))
