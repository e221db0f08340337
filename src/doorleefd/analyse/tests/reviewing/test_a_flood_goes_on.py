"""A large flood is walked through page by page: what must be read first stays, and blocks nobody's way."""

import re
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from doorleefd.analyse.queries import waiting
from doorleefd.analyse.queries.paging import SIZE, Place
from doorleefd.analyse.views import flood as shown
from doorleefd.collect.models import Contribution

pytestmark = pytest.mark.django_db
BLAMING = "Mijn klantmanager Karin Zevenster schreeuwde tegen mij."
PLAIN = "Ik kreeg een brief."


@pytest.fixture
def page(trajectory):
    return reverse("analyse:flood", args=[trajectory.pk])


@pytest.fixture
def apart(trajectory, chandra):
    """What waits in the flood, in the order of the list: `apart()`."""
    return lambda: list(waiting.flood_in(trajectory, viewer=chandra).order_by("told_on", "id"))


@pytest.fixture
def flooded(tell, trajectory, organise, apart, as_login, chandra):
    """So many in a flood, in the order of the list: `flooded(3)`, or with these words: `flooded(3, BLAMING)`."""

    def flooding(number, words=PLAIN):
        for _each in range(number):
            tell(trajectory, words)
        with organise():
            Contribution.objects.of_house().update(in_flood=True)
        as_login(chandra)
        return apart()

    return flooding


@pytest.fixture
def press(client):
    """Choose on the page as it stands, and give the address and words that follow: `press(address, do="aside")`."""

    def pressed(address, **fields):
        first = re.search(r'name="first" value="([^"]*)"', client.get(address).content.decode()).group(1)
        answer = client.post(address, {"first": first, **fields}, follow=True)
        return answer.redirect_chain[-1][0], unescape(answer.content.decode())

    return pressed


def rows_of(words):
    return re.findall(r'name="row" value="([^"]+)"', words)


def ids(stories):
    return [str(story.pk) for story in stories]


def test_what_must_be_read_first_is_passed_by_going_on(flooded, press, apart, page, monkeypatch):
    monkeypatch.setattr(shown, "AT_ONCE", 2)
    stories = flooded(5, BLAMING)
    second, words = press(page, which="all", do="aside")
    assert "2 verhalen bleven staan: daar moet iemand eerst naar kijken. Hieronder staan de verhalen daarna." in words
    assert rows_of(words) == ids(stories[2:])
    assert "De eerste 2 vanaf deze bladzijde" in words
    third, words = press(second, which="all", do="through")
    assert apart() == [*stories[:2], stories[4]]
    assert rows_of(words) == ids(stories[4:])
    assert "Het verhaal op deze bladzijde" in words
    last, words = press(third, which="all", do="aside")
    assert last == page
    assert "de verhalen daarna" not in words
    assert rows_of(words) == ids([*stories[:2], stories[4]])


def test_all_are_those_from_the_first_on_the_page_also_when_one_walked_back(
    flooded, press, client, apart, page, monkeypatch
):
    monkeypatch.setattr(shown, "AT_ONCE", 2)
    stories = flooded(SIZE + 3)
    back = f"{page}?voor={Place.of(stories[-1])}"
    assert rows_of(client.get(back).content.decode()) == ids(stories[2:-1])
    press(back, which="all", do="through")
    assert apart() == [*stories[:2], *stories[4:]]


def test_the_list_is_paged_and_what_is_ticked_on_a_later_page_joins_the_others(
    flooded, press, client, apart, page, monkeypatch
):
    monkeypatch.setattr(shown, "AT_ONCE", 2)
    stories = flooded(SIZE + 4)
    words = client.get(page).content.decode()
    assert rows_of(words) == ids(stories[:SIZE])
    assert 'rel="prev"' not in words
    later = page + re.search(r'rel="next" href="([^"]+)"', words).group(1)
    chosen = stories[SIZE + 1]
    address, words = press(later, row=[str(chosen.pk)], which="ticked", do="through")
    assert address == later
    assert rows_of(words) == ids([stories[SIZE], *stories[SIZE + 2 :]])
    assert chosen not in apart()


def test_a_page_on_which_nothing_waits_any_more_is_the_first(flooded, press, client, page):
    stories = flooded(3, BLAMING)
    later = f"{page}?na={Place.of(stories[1])}"
    _address, words = press(later, row=ids(stories[2:]), which="ticked", do="through")
    assert rows_of(words) == ids(stories[:2])
    words = client.get(f"{page}?voor={Place.of(stories[0])}").content.decode()
    assert rows_of(words) == ids(stories[:2])


def test_where_nothing_is_left_before_it_no_page_is_promised_there(flooded, press, page, monkeypatch):
    monkeypatch.setattr(shown, "AT_ONCE", 2)
    stories = flooded(3)
    _address, words = press(page, which="all", do="aside")
    assert rows_of(words) == ids(stories[2:])
    assert 'rel="prev"' not in words
    assert "Alle 1" in words


@pytest.mark.parametrize("cursor", ["na=x", "voor=20269901-0", "na=&voor=%00", "na=20260601-zz"])
def test_an_address_that_is_no_place_shows_the_first_page(flooded, client, page, cursor):
    stories = flooded(2)
    assert rows_of(client.get(f"{page}?{cursor}").content.decode()) == ids(stories)


def test_rows_that_are_none_move_nothing(flooded, client, apart, page):
    stories = flooded(2)
    fields = {"row": [str(stories[0].pk), "geen verhaal"], "which": "ticked", "do": "through", "first": "x"}
    assert client.post(page, fields).status_code == 302
    assert apart() == stories


def test_a_later_page_asks_the_same_queries_however_many_wait(flooded, client, page):
    def asked_on(address):
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            client.get(address)
        return len(asked)

    few = flooded(2)
    queries = asked_on(f"{page}?na={Place.of(few[0])}")
    many = flooded(SIZE + 4)
    assert asked_on(f"{page}?na={Place.of(many[1])}") == queries
