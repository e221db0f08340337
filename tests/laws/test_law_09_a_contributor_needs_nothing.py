"""Law 9: a contributor needs nothing. The pages of telling prove theirs in `collect.share`; here are the others."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from tests.laws.marks import MARKS
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

pytestmark = pytest.mark.django_db
LIGHT = 60_000
FOR_TELLERS = {name for name, entry in OUR_ROUTES if entry.callback.access in ("public", "code")}


def parts_of(page):
    return re.findall(r'<(?:link|script|img)[^>]+(?:href|src)="([^"]+)"', page)


def weight_of(page, client):
    """The page with everything it loads, in bytes; a theme or logo comes from the house, the rest are files."""
    parts = [part.split("?")[0] for part in parts_of(page)]
    files = [Path(finders.find(part.removeprefix("/static/"))).read_bytes() for part in parts if "/static/" in part]
    made = [b"".join(client.get(part)) for part in parts if "/static/" not in part]
    return len(page.encode()) + sum(map(len, files + made))


def test_no_page_for_tellers_sets_a_cookie(walk):
    tellers = {"anonymous", *[f"teller {state}" for state in MARKS]}
    given = {actor: routes & FOR_TELLERS for actor, routes in walk.cookies.items() if actor in tellers}
    assert not {actor: routes for actor, routes in given.items() if routes}


def test_the_code_page_is_light_and_asks_nothing_of_third_parties(walk, client):
    for page in walk.code_pages.values():
        assert weight_of(page, client) < LIGHT
        assert all(part.startswith("/") and not part.startswith("//") for part in parts_of(page))


@pytest.mark.parametrize("address", ["/", "/code/", "/wat-wij-deden/veenbeek/", "/woorden/"])
def test_other_public_pages_are_too(client, trajectory, address):
    page = client.get(address).content.decode()
    assert weight_of(page, client) < LIGHT
    assert all(part.startswith("/") and not part.startswith("//") for part in parts_of(page))


@pytest.mark.parametrize("address", ["/", "/code/", "/wat-wij-deden/veenbeek/", "/vertel/veenbeek/beschut-werk/"])
def test_every_form_can_be_sent_without_a_script(client, trajectory, address):
    forms = re.findall(r"<form\b.*?</form>", client.get(address).content.decode(), re.S)
    assert [form for form in forms if not re.search(r"<button(?![^>]*type=\"button\")|type=\"submit\"", form)] == []
