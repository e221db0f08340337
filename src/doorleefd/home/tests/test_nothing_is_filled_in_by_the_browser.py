"""On a shared computer, what one person told or typed is not offered to the next: no autofill, and nothing stored."""

import re
from datetime import timedelta
from html.parser import HTMLParser

import pytest
from django.urls import get_resolver, reverse
from django.utils import timezone
from tests.structure.test_every_route_declares_who_may_open_it import routes

from doorleefd.collect.share.tests.conftest import WORDS, Telling
from doorleefd.people.models import Teller
from doorleefd.people.opening import note_for

pytestmark = pytest.mark.django_db
SLUGS = {"share:wish": ["veenbeek", "beschut-werk"]}
BEHIND_A_CODE = [
    reverse(name, args=SLUGS.get(name, []))
    for name, entry in routes(get_resolver().url_patterns)
    if getattr(entry.callback, "access", "") == "code"
]
NOT_FILLED = {"submit", "button", "radio", "checkbox"}


class Fields(HTMLParser):
    """The names of the fields that a browser would keep or fill in."""

    def __init__(self, page):
        super().__init__()
        self.form_is_off, self.open = False, []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "form":
            self.form_is_off = found.get("autocomplete") == "off" or "data-language" in found
        elif tag == "textarea" or (tag == "input" and found.get("type", "text") not in NOT_FILLED):
            is_off = self.form_is_off or found.get("autocomplete") == "off"
            self.open += [] if is_off else [found.get("name")]


def assert_left_alone(answer):
    assert "no-store" in answer.headers["Cache-Control"]
    assert not Fields(answer.content.decode()).open


def test_on_no_page_of_telling(client, trajectory):
    assert_left_alone(client.get("/vertel/veenbeek/beschut-werk/"))
    telling = Telling(client).agree()
    assert_left_alone(telling.last)
    for page, words in WORDS.items():
        assert_left_alone(telling.post(page, answer=words).last)
    assert_left_alone(telling.post(7, answer=[]).last)
    assert_left_alone(telling.post(8, answer="report").last)
    assert_left_alone(telling.send().last)
    wishing = client.post(
        "/vertel/veenbeek/beschut-werk/bericht/", {"note": telling.note, "way": "email", "may_call": "no"}
    )
    assert 'type="email"' in wishing.content.decode()
    assert_left_alone(wishing)


def test_on_no_page_behind_a_code(client, tell, trajectory):
    assert_left_alone(client.get("/code/"))
    code = tell(trajectory, "De brief maakte mij bang.", report=True).code
    first = client.post("/code/", {"code": code})
    assert_left_alone(first)
    addresses = set(re.findall(r'action="(/code/[^"]*)"', first.content.decode()))
    note = re.search(r'name="note" value="([^"]+)"', first.content.decode()).group(1)
    assert len(addresses) >= 5
    for address in addresses:
        assert_left_alone(client.post(address, {"note": note}))


@pytest.mark.parametrize("sent", ["a note", "a note of yesterday", "nothing"])
@pytest.mark.parametrize("address", BEHIND_A_CODE)
def test_on_no_route_that_opens_with_a_code(client, tell, trajectory, address, sent):
    """Whatever page is added: found by its declaration, not by a list."""
    teller = Teller(tell(trajectory, "De brief maakte mij bang.", report=True).contributor)
    at = timezone.now() - timedelta(days=1 if "yesterday" in sent else 0)
    posted = {} if sent == "nothing" else {"note": note_for(teller, now=at)}
    for answer in (client.post(address, posted | {"words": "Nog iets."}), client.get(address)):
        assert answer.status_code in (200, 302, 404, 405), answer.status_code
        assert_left_alone(answer)


def test_on_no_page_on_which_staff_write_for_someone(client, chandra, trajectory):
    client.force_login(chandra, backend="allauth.account.auth_backends.AuthenticationBackend")
    address = reverse("share:tell_for", args=[trajectory.pk])
    assert_left_alone(client.get(address))
    assert_left_alone(client.post(address, {"experience": "De brief maakte haar bang."}))


@pytest.mark.parametrize("way", ["get", "post"])
@pytest.mark.parametrize("address", ["/vertel/veenbeek/bestaat-niet/", "/code/bestaat-niet/", "/bestaat-niet/"])
def test_on_no_page_that_is_not_there(client, trajectory, way, address):
    answer = getattr(client, way)(address, {"answer": "De brief maakte mij bang."})
    assert answer.status_code in (404, 405)
    assert_left_alone(answer)


def test_on_no_page_that_broke(client, trajectory, monkeypatch):
    def gone(*args, **kwargs):
        raise OSError

    client.raise_request_exception = False
    monkeypatch.setattr("doorleefd.collect.share.views.telling.send", gone)
    answer = Telling(client).until_check().send().last
    assert answer.status_code == 500
    assert_left_alone(answer)
