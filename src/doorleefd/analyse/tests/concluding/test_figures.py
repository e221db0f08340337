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
        (30, 60),  # ten more said it, and ten more did not
        (15, 30),  # five who said it left, and five who did not
        (14, 45),  # six who said it left, and eleven came who did not
        (25, 40),  # five who had told before turn out to say it too
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
        (26, 44),  # six came who say it, and two left who did not
    ],
)
def test_nothing_shows_that_would_tell_who_came_or_went(people, of_people):
    assert not may_recount(OUT, now(people, of_people), limit=5)


@pytest.mark.parametrize(
    ("people", "of_people"),
    [
        (25, 45),  # all five who came say it
        (15, 35),  # all five who left said it
        (20, 45),  # none of the five who came says it
    ],
)
def test_nothing_shows_that_would_tell_the_same_of_everyone_who_came_or_went(people, of_people):
    assert not may_recount(OUT, now(people, of_people), limit=5)


def test_where_all_said_it_their_number_is_hidden_and_may_move():
    """It reads "meer dan 9 van 14", and then "aantal niet getoond, van 9": nobody is told of."""
    out = FrozenFigure(people=14, of_people=14, groups=1, channels=1, frozen_on=date(2026, 6, 1))
    assert may_recount(out, now(9, 9), limit=5)
    assert not may_recount(out, now(10, 10), limit=5)
