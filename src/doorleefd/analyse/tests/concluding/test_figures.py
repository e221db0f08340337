"""A published figure stands still until so much changed that a recount tells nothing about a few (law 5)."""

from datetime import date

import pytest

from doorleefd.analyse.models import FrozenFigure
from doorleefd.analyse.queries.counting import Spread
from doorleefd.analyse.queries.figures import may_recount

OUT = FrozenFigure(people=20, of_people=40, groups=3, channels=2, frozen_on=date(2026, 6, 1))


def now(people, of_people):
    return Spread(people=people, of_people=of_people, groups=3, channels=2)


@pytest.mark.parametrize(
    ("people", "of_people"),
    [
        (25, 45),  # five more said it
        (15, 35),  # five who said it left
        (20, 45),  # five more told, and said something else
        (25, 40),  # five who had told before turn out to say it too
        (30, 60),
    ],
)
def test_a_recount_shows_once_enough_changed(people, of_people):
    assert may_recount(OUT, now(people, of_people), limit=5)


@pytest.mark.parametrize(
    ("people", "of_people"),
    [
        (20, 40),  # nothing changed
        (19, 39),  # one left
        (24, 44),
        (20, 41),  # one came who does not say it
        (25, 46),  # five came who say it, and one who does not
        (26, 45),  # six more say it, one of whom had told before
    ],
)
def test_nothing_shows_that_would_tell_who_came_or_went(people, of_people):
    assert not may_recount(OUT, now(people, of_people), limit=5)
