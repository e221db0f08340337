"""What the pages of step 4 ask, as an action takes it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Planned:
    """What happens from when until when, and by whom; `by_week` when only the weeks matter."""

    what: str
    first: date
    last: date | None
    by_week: bool
    who: str


@dataclass(frozen=True)
class Budgeted:
    """How many of what, how much each in euros, and who pays; `kind` is one of BudgetLine.Kind."""

    kind: str
    what: str
    number: Decimal
    amount: Decimal
    paid_by: str


@dataclass(frozen=True)
class LookedUp:
    """What a volunteer may receive untaxed in a year, in euros, where one found that, and when."""

    year: int
    hour: Decimal
    hour_under_21: Decimal
    month: Decimal
    year_total: Decimal
    source: str
    checked_on: date


@dataclass(frozen=True)
class Agreed:
    """With whom a version was agreed, when, and what they said (R171)."""

    who: str
    on: date
    remarks: str


@dataclass(frozen=True)
class WorkedOut:
    """How one analyses, and how one reports (R168)."""

    analysed_how: str
    reported_how: str
