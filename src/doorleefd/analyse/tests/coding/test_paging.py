"""Pages by place: every contribution once, in order, also where many were told on one day."""

from datetime import date

import pytest
from django.db import connection

from doorleefd.analyse.queries.paging import Place, after, before, counted_to_most, page_after, page_around, page_before
from doorleefd.analyse.queries.reading import texts_in

pytestmark = pytest.mark.django_db

SIZE = 3


@pytest.fixture
def texts(read, trajectory, chandra):
    days = [1, 1, 1, 1, 1, 2, 2, 3]
    made = [read("Kort.", on=date(2026, 6, day)) for day in days]
    return texts_in(trajectory, viewer=chandra), sorted(made, key=lambda one: (one.told_on, one.pk))


def test_walking_on_meets_each_once(texts):
    found, expected = texts
    met, place = [], None
    while True:
        page = page_after(found, place, size=SIZE)
        met += page.rows
        if not page.later:
            break
        place = Place.read(page.later)
    assert met == expected


def test_walking_back_meets_the_same(texts):
    found, expected = texts
    page = page_before(found, Place.of(expected[-1]), size=SIZE)
    assert page.rows == expected[4:7]
    page = page_before(found, Place.read(page.earlier), size=SIZE)
    assert page.rows == expected[1:4]


def test_a_page_around_a_text_holds_its_neighbours(texts):
    found, expected = texts
    page = page_around(found, expected[4], size=SIZE)
    assert page.rows == expected[4:7]
    assert (bool(page.earlier), bool(page.later)) == (True, True)


def test_the_first_and_the_last_say_so(texts):
    found, expected = texts
    assert page_around(found, expected[0], size=20).earlier == ""
    assert page_around(found, expected[-1], size=20).later == ""
    assert page_after(found, None, size=20).rows == expected


@pytest.mark.parametrize("text", ["", "x", "20260601-", "20269901-" + "0" * 32, "-", "20260601-zz"])
def test_what_is_no_place_is_none(text):
    assert Place.read(text) is None


def test_counting_stops_somewhere(texts, monkeypatch):
    monkeypatch.setattr("doorleefd.analyse.queries.paging.MOST_COUNTED", 4)
    assert counted_to_most(texts[0]) == 5


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the plan of SQLite")
def test_a_page_is_found_in_the_index_and_not_by_sorting(texts):
    found, expected = texts
    for page in (after(found, Place.of(expected[3])), before(found, Place.of(expected[3]))):
        plan = page[:50].explain()
        assert "contributions_to_read" in plan
        assert "(told_on,id)" in plan
        assert "TEMP B-TREE" not in plan
