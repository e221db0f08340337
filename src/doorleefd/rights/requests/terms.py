"""How long an organisation has to answer (GDPR art. 12(3))."""

from calendar import monthrange
from datetime import date

TO_ANSWER = 1
EXTENDED = 3
"""Months since the request came in: one, and two more where it is extended."""


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
