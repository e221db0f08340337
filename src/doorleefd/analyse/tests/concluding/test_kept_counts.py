"""What is kept of counting people: it rests on every table that it reads, and nobody who stopped is in it."""

import re
import sys

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doorleefd.analyse.actions import make_pattern, mark, take_back_review
from doorleefd.analyse.models import Pattern
from doorleefd.analyse.queries import by_group, counting, waiting
from doorleefd.collect.models import Version
from doorleefd.foundation.listing import Purpose
from doorleefd.home.queries import today
from doorleefd.people.models import Teller
from doorleefd.rights.actions import erase, restrict

pytestmark = pytest.mark.django_db
READ = re.compile(r'(?:FROM|JOIN) "(\w+)"')
# Who looks is part of what is asked, and so are the roles that matter.
WHO_ASKS = {"foundation_login", "foundation_rolegrant"}
KEPT = {
    "people heard": (counting.people_heard, lambda trajectory, login: ()),
    "people by theme": (counting.people_by_theme, lambda trajectory, login: ()),
    "spread of patterns": (counting._carried_by, lambda trajectory, login: ((trajectory.pk,), 5)),
    "unchecked talks": (counting.patterns_of_unchecked_talks, lambda trajectory, login: ((trajectory.pk,),)),
    "people behind": (counting._people_behind, lambda trajectory, login: ((trajectory.pk,),)),
    "people by group": (by_group._counted, lambda trajectory, login: (((),) * 4, 5)),
    "piles of review": (waiting._how_many, lambda trajectory, login: (login, True, "waiting")),
    "today": (today._told_and_waiting, lambda trajectory, login: (True, trajectory.answer_by)),
}


@pytest.mark.parametrize("name", KEPT)
def test_a_kept_count_rests_on_every_table_it_reads(name, trajectory, chandra):
    assert chandra.roles
    count, arguments = KEPT[name]
    of = chandra if name == "today" else trajectory
    with CaptureQueriesContext(connection) as asked:
        count.__wrapped__(of, *arguments(trajectory, chandra))
    read = {table for query in asked for table in READ.findall(query["sql"])} - WHO_ASKS
    assert read
    assert read <= count.counted_from


def test_every_count_that_is_kept_is_looked_at():
    rooms = [module for name, module in sys.modules.items() if name.startswith("doorleefd.")]
    found = {count for room in rooms for count in vars(room).values() if hasattr(count, "counted_from")}
    assert {count for count in found if ".tests." not in count.__module__} == {count for count, _given in KEPT.values()}


def _withdrawn(contribution, withdraw, chandra, now):
    withdraw(contribution)


def _stood_still(contribution, withdraw, chandra, now):
    someone = contribution.participation
    restrict(by=Teller(someone.contributor), participation=someone, now=now)


def _reviewed_again(contribution, withdraw, chandra, now):
    take_back_review(by=chandra, contribution=contribution, now=now)


def _erased(contribution, withdraw, chandra, now):
    someone = contribution.participation.contributor
    erase(by=Teller(someone), contributor=someone, now=now)


@pytest.mark.parametrize("stopped", [_withdrawn, _stood_still, _reviewed_again, _erased])
def test_who_stops_is_in_no_kept_count_at_once(
    stopped, read, withdraw, chandra, now, trajectory, theme, django_assert_max_num_queries
):
    """Everything is counted before, so that it is kept, and counted again."""
    told = [read("De brief maakte mij bang."), read("Ik begreep de brief niet.")]
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE):
        mark(by=chandra, version=version, start=0, end=8, theme=theme, now=now)
    make_pattern(by=chandra, trajectory=trajectory, name="Schrik", description="", themes=[theme], now=now)

    def counted():
        found = list(Pattern.objects.all())
        spread = counting.spreads_of(found, trajectory)[found[0].pk]
        return [
            counting.people_heard(trajectory),
            counting.people_by_theme(trajectory).get(theme.pk, 0),
            spread.people,
            spread.of_people,
            counting.people_behind(found, trajectory),
        ]

    assert counted() == [2] * 5
    with django_assert_max_num_queries(9):
        assert counted() == [2] * 5
    stopped(told[0], withdraw, chandra, now)
    assert counted() == [1] * 5
