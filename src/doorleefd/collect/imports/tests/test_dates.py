"""Days are read as Dutch people, English programs and machines write them, and never guessed when they cannot be."""

from datetime import date

import pytest

from doorleefd.collect.imports.dates import DateReader

LATEST = date(2026, 6, 15)


@pytest.mark.parametrize(
    "written",
    [
        "1-5-2026",
        "01/05/2026",
        "1.5.26",
        "2026-05-01",
        "2026-05-01T23:59:00Z",
        "20260501",
        "1 mei 2026",
        "vr 1 mei 2026 om 14.00 uur",
        "May 1, 2026",
        "Fri May 01 14:00:02 CEST 2026",
        "1777636800",
        "1777636800000",
    ],
)
def test_the_same_day_in_many_ways(written):
    assert DateReader([written], latest=LATEST).day(written) == date(2026, 5, 1)


@pytest.mark.parametrize(
    "written", ["", "vorige week", "31-02-2026", "16-6-2026", "1-5-1926", "3", "45000", "99-99-9999"]
)
def test_what_is_no_day_that_can_be_is_none(written):
    assert DateReader([written], latest=LATEST).day(written) is None


def test_the_whole_column_says_whether_the_month_stands_first():
    american = DateReader(["5/1/2026", "5/31/2026"], latest=LATEST)
    assert american.day("5/1/2026") == date(2026, 5, 1)
    dutch = DateReader(["1/5/2026", "31/5/2026"], latest=LATEST)
    assert dutch.day("1/5/2026") == date(2026, 5, 1)
