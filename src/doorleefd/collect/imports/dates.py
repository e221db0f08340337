"""Days as people and machines write them down. The hour is never kept (law 13)."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

EARLIEST = date(1950, 1, 1)
LONGEST = 60
"""Characters of a cell that are looked at."""

# Dutch months and their English twins, by their first three letters.
_MONTHS = {
    "jan": 1, "feb": 2, "maa": 3, "mrt": 3, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7,
    "aug": 8, "sep": 9, "okt": 10, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?!\d)")
_MONTH = f"({'|'.join(_MONTHS)})[a-z]*\\.?"
_DAY_NAMED = re.compile(rf"(\d{{1,2}})\.?[- ]{_MONTH}[- ,]+(\d{{4}})\b", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"\b{_MONTH} (\d{{1,2}})\b.*?\b(\d{{4}})\b", re.IGNORECASE)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_SECONDS = re.compile(r"\d{10}(\d{3})?$")


class DateReader:
    """Reads the days of one column: whether the month stands first is seen from the whole column.

    Where that cannot be seen, the day stands first, as it does in Dutch.
    """

    def __init__(self, values: Iterable[str], *, latest: date) -> None:
        self._latest = latest
        pairs = [(int(found[1]), int(found[2])) for value in values if (found := _YEAR_LAST.match(value))]
        self._month_first = any(second > 12 for _, second in pairs) and not any(first > 12 for first, _ in pairs)

    def day(self, value: str) -> date | None:
        """The day in a cell; None when it holds none that can be true."""
        try:
            found = self._parsed(value[:LONGEST].strip())
        except (ValueError, OverflowError):
            return None
        return found if found and EARLIEST <= found <= self._latest else None

    def _parsed(self, value: str) -> date | None:
        if found := _YEAR_FIRST.match(value) or _COMPACT.match(value):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := _YEAR_LAST.match(value):
            first, second, year = (int(group) for group in found.groups())
            day, month = (second, first) if self._month_first else (first, second)
            return date(self._whole_year(year), month, day)
        if found := _DAY_NAMED.search(value):
            return _named(found[1], found[2], found[3])
        if found := _NAMED_DAY.search(value):
            return _named(found[2], found[1], found[3])
        if found := _SECONDS.match(value):
            return _since_1970(int(value) / (1000 if found[1] else 1))
        return None

    def _whole_year(self, year: int) -> int:
        """Two digits mean the nearest year that is not to come."""
        if year > 99:
            return year
        century = self._latest.year // 100 * 100
        return century + year if century + year <= self._latest.year else century - 100 + year


def _named(day: str, month: str, year: str) -> date:
    return date(int(year), _MONTHS[month.lower()], int(day))


def _since_1970(seconds: float) -> date:
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)).date()
