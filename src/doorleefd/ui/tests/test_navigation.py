"""The way through the staff pages shows what one may open, and where one is."""

import pytest
from django.urls import resolve

from doorleefd.ui import navigation
from doorleefd.ui.navigation import Entry, places_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def entries():
    return [
        Entry(order=20, label="Bouwstenen", url_name="ui:pieces", permission="ui.see_pieces"),
        Entry(order=10, label="Gesloten", url_name="ui:pieces", permission="ui.never"),
    ]


@pytest.fixture
def request_of(rf):
    def asked(login, path="/woorden/"):
        request = rf.get(path)
        request.user = login
        request.resolver_match = resolve(path)
        return request

    return asked


def test_it_shows_only_what_one_may_open(request_of, alice, entries):
    assert [place.label for place in places_for(request_of(alice), entries)] == ["Bouwstenen"]


def test_a_visitor_sees_nothing(rf, entries):
    assert places_for(rf.get("/"), entries) == []


def test_it_says_where_one_is(request_of, alice, entries):
    assert places_for(request_of(alice), entries)[0].here
    assert not places_for(request_of(alice, "/account/login/"), entries)[0].here


def test_other_rooms_may_stand_under_an_entry():
    assert Entry(1, "Trajecten", "trajectory:all", namespaces=("analyse",)).covers("analyse")
    assert not Entry(1, "Trajecten", "trajectory:all").covers("")


def test_an_entry_stands_in_its_order_and_only_once():
    before = navigation.entries()
    last, first = Entry(99_001, "z", "test:last"), Entry(-1, "a", "test:first")
    try:
        for entry in (last, first, first):
            navigation.add(entry)
        assert navigation.entries() == [first, *before, last]
    finally:
        navigation._entries.pop("test:last")
        navigation._entries.pop("test:first")


def test_a_page_stands_under_the_entry_whose_address_it_begins_with(request_of, alice):
    settings = Entry(2, "Instellingen", "administration:index")
    register = Entry(1, "Register", "rights:register", group="Gegevens van mensen")
    here = {
        path: [place.label for place in places_for(request_of(alice, path), [register, settings]) if place.here]
        for path in ("/instellingen/register/", "/instellingen/vergoedingen/", "/verzoeken/nieuw/")
    }
    assert here == {
        "/instellingen/register/": ["Register"],
        "/instellingen/vergoedingen/": ["Instellingen"],
        "/verzoeken/nieuw/": [],
    }
