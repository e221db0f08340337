"""Law 7: whoever reads the same numbers under one limit and then under another learns nothing new from the second."""

from datetime import date

import pytest
from django.urls import reverse

from doorleefd.administration.actions import Settings, change_settings
from doorleefd.administration.limit import (
    HIGHEST_LIMIT,
    LOWEST_LIMIT,
    LimitByDecider,
    LimitTellsOfFew,
    LimitTooHigh,
    explained,
    may_follow,
)
from doorleefd.foundation.models.login import Role
from doorleefd.people.still import WHOLE, Counts, Still, stand_still
from doorleefd.ui.counting import at_least, counted
from tests.laws.cast import NOW
from tests.laws.walking import BACKEND

pytestmark = pytest.mark.django_db
MOST = 61
ALL = range(MOST)
SHOWN = {
    "stands still": lambda people, limit: Still({WHOLE: people}, limit, None).at_least(),
    "at least": lambda people, limit: at_least(people, below=limit),
    "alone": lambda people, limit: counted(people, below=limit),
    "of all": lambda people, limit: [
        counted(people, of=of, at_most=at_most, below=limit)
        for of in (15, 29, MOST)
        for at_most in (True, False)
        if people <= of
    ],
}


@pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)
def test_what_is_shown_under_any_row_of_limits_follows_from_the_first(shown):
    """In each way in which the product says a number, for each number of people, along each way that `may_follow`."""
    views = {limit: [str(shown(people, limit)) for people in ALL] for limit in range(LOWEST_LIMIT, MOST + 1)}
    for row in (row for first in range(LOWEST_LIMIT, 13) for row in _rows_of_limits(first)):
        together = set(zip(*(views[limit] for limit in row), strict=True))
        assert len(together) == len(set(views[row[0]])), row
        assert max(row) <= HIGHEST_LIMIT, row


def _rows_of_limits(first):
    """Every row of limits that may follow each other."""
    yield (first,)
    for new in range(first + 1, MOST + 1):
        if may_follow(first, new):
            yield from ((first, *row) for row in _rows_of_limits(new))


def test_by_another_rule_it_would_tell():
    """The proof can fail: read under 5 and under 6, ten people tell themselves."""
    first, second = ({people: str(SHOWN["stands still"](people, limit)) for people in ALL} for limit in (5, 6))
    assert first[10] == first[12]
    assert second[10] != second[12]


@pytest.fixture
def draft(trajectory, organise):
    """Never open, and nothing counted."""
    trajectory.opened_at = None
    with organise():
        trajectory.save()
    return trajectory


@pytest.fixture
def change(veenbeek, adriaan):
    def to(limit, by=adriaan):
        settings = Settings("Veenbeek", "", "", "", "u", small_cell_limit=limit, retention_months=12)
        change_settings(by=by, organisation=veenbeek, settings=settings, now=NOW)
        return limit

    return to


def _opened(trajectory, organise):
    trajectory.opened_at = NOW
    with organise():
        trajectory.save()


def _counted(trajectory, organise):
    with organise():
        stand_still(trajectory, "told", Counts(12, {}), day=date(2026, 6, 1))


@pytest.mark.parametrize("seen", [_opened, _counted])
def test_once_numbers_were_seen_it_goes_up_to_a_multiple_and_never_back(change, draft, organise, seen):
    assert [change(limit) for limit in (4, 3, 5)] == [4, 3, 5]
    seen(draft, organise)
    for refused in (3, 4, 6, 7):
        with pytest.raises(LimitTellsOfFew):
            change(refused)
    assert [change(limit) for limit in (5, 10, 30)] == [5, 10, 30]
    for refused in (5, 10, 20, 40):
        with pytest.raises(LimitTellsOfFew):
            change(refused)


@pytest.mark.parametrize("opened", [False, True], ids=["before", "once it was open"])
def test_what_cannot_come_down_is_not_typed_too_high(change, draft, organise, opened):
    if opened:
        _opened(draft, organise)
    for refused in (55, 5000):
        with pytest.raises(LimitTooHigh):
            change(refused)
    assert change(HIGHEST_LIMIT) == HIGHEST_LIMIT


def test_who_is_above_the_highest_still_keeps_the_rest(change, draft, organise, veenbeek):
    veenbeek.small_cell_limit = 5000
    with organise():
        veenbeek.save()
    _opened(draft, organise)
    change(5000)
    with pytest.raises(LimitTooHigh):
        change(10000)


@pytest.mark.parametrize("limit", [4, 25, 26, 30, 50, 5000])
def test_no_advice_is_higher_than_the_highest(change, draft, organise, veenbeek, adriaan, limit):
    veenbeek.small_cell_limit = limit
    with organise():
        veenbeek.save()
    _opened(draft, organise)
    with pytest.raises(LimitTellsOfFew) as refused:
        change(3)
    for said in (str(refused.value), explained(veenbeek, viewer=adriaan)):
        assert (f"zoals {2 * limit}." in said) == (limit <= 25)
        assert (f"Daarom blijft dit {limit}." in said) == (limit > 25)


def test_an_exercise_tells_of_nobody(change, draft, organise):
    draft.is_practice = True
    _opened(draft, organise)
    assert change(4) == 4


def test_who_decides_changes_the_rest_and_not_the_limit(change, hire, veenbeek):
    decides = hire(veenbeek, "Dirk", Role.ADMINISTRATOR, decides_on_benefit=True)
    change(5, by=decides)
    with pytest.raises(LimitByDecider):
        change(10, by=decides)


def test_the_field_says_it_beforehand_and_when_it_is_refused(client, adriaan, veenbeek, draft, organise):
    client.force_login(adriaan, backend=BACKEND)
    page = reverse("administration:settings")
    assert "alleen nog omhoog" in client.get(page).content.decode()
    _opened(draft, organise)
    assert "een veelvoud van 5, zoals 10." in client.get(page).content.decode()
    form = {"name": "Veenbeek", "address_form": "u", "small_cell_limit": 6, "retention_months": 12}
    answer = client.post(page, form)
    assert "Kies 5 of een veelvoud daarvan" in str(answer.context["form"].errors["small_cell_limit"])
    veenbeek.refresh_from_db()
    assert veenbeek.small_cell_limit == 5
