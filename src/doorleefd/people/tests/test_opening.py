"""Whoever tries codes is slowed down, also behind a proxy; the page that asks speaks as the organisation does."""

from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.urls import reverse
from django.utils import timezone
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

from doorleefd.foundation.askers import asker_of
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Participation, Teller
from doorleefd.people.opening import note_for

pytestmark = pytest.mark.django_db
BEHIND_THE_CODE = [name for name, entry in OUR_ROUTES if entry.callback.access == "code" and name != "share:wish"]
FORGED = "203.0.113.9, 198.51.100.7"


def request_from(nearest, forwarded=None):
    headers = {"HTTP_X_FORWARDED_FOR": forwarded} if forwarded is not None else {}
    return RequestFactory().get("/code/", REMOTE_ADDR=nearest, **headers)


def test_a_forwarded_address_is_not_believed_of_itself():
    assert asker_of(request_from("10.0.0.1", FORGED)) == "10.0.0.1"


@pytest.mark.parametrize(("proxies", "asker"), [(1, "198.51.100.7"), (2, "203.0.113.9"), (3, "10.0.0.1")])
def test_of_a_forwarded_address_only_what_our_proxies_wrote_counts(settings, proxies, asker):
    settings.PROXIES = proxies
    assert asker_of(request_from("10.0.0.1", FORGED)) == asker


def test_without_the_header_the_connection_counts(settings):
    settings.PROXIES = 1
    assert asker_of(request_from("10.0.0.1")) == "10.0.0.1"


@pytest.mark.parametrize(
    ("address", "asker"),
    [
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:bbbb::9", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::ffff:198.51.100.7", "198.51.100.7"),
        ("unix:", "unix:"),
    ],
)
def test_of_ipv6_the_network_of_a_household_counts(address, asker):
    assert asker_of(request_from(address)) == asker


def test_wrong_codes_from_many_addresses_of_one_household_are_slowed_down(client, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
    for number in range(20):
        client.post("/code/", {"code": f"maan maan maan {number:02}"}, REMOTE_ADDR=f"2001:db8:1:2::{number}")
    refused = client.post("/code/", {"code": told.code}, REMOTE_ADDR="2001:db8:1:2::99")
    assert "te veel verkeerde codes" in refused.content.decode()


def test_a_slip_of_the_pen_is_no_guess_and_the_same_wrong_code_is_one(client, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
    there = {"REMOTE_ADDR": "203.0.113.21"}
    for number in range(30):
        page = client.post("/code/", {"code": f"maan broot fiets {number}"}, **there).content.decode()
        client.post("/code/", {"code": f"maan fiets {number}"}, **there)
        client.post("/code/", {"code": "maan maan maan 11"}, **there)
    assert "Het woord ‘broot’ staat in geen enkele code." in page
    assert client.post("/code/", {"code": told.code}, **there).status_code == 200


def test_whoever_must_wait_reads_until_when_and_who_to_call_and_loses_nothing(client, trajectory, monkeypatch, now):
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)
    there = {"REMOTE_ADDR": "203.0.113.22"}
    for number in range(20):
        client.post("/code/", {"code": f"maan maan maan {number:02}"}, **there)
    shut = client.post("/code/verhaal/meer/", {"code": "maan maan maan 50", "words": "Nog iets."}, **there)
    assert "Gemeente Veenbeek: <a" in shut.content.decode()
    page = shut.content.decode()
    assert shut.status_code == 429
    assert "Na 13:31 uur kan het weer." in page
    assert all(said in page for said in ("0123 45 67 89", "Bel 113", "Bel 112"))
    assert 'name="words" value="Nog iets."' in page
    assert "maan maan maan 50" not in page


@pytest.mark.parametrize("name", BEHIND_THE_CODE)
def test_in_the_browser_of_who_decides_no_code_opens_anything(client, kees, trajectory, tell, name):
    """Kees wrote it down for someone, and saw the code. A note of a page that stood open opens nothing either."""
    told = tell(trajectory, "Er kwam een brief.")
    before = list(AuditEntry.objects.values_list("pk", flat=True))
    client.force_login(kees, backend="allauth.account.auth_backends.AuthenticationBackend")
    posted = {"participation": str(Participation.objects.get().pk), "answered": "1", "verdict": "agrees"}
    for opened in ({"code": told.code}, {"note": note_for(Teller(told.contributor), now=timezone.now())}):
        answer = client.post(reverse(name), {**opened, **posted, "wish": "erase_surely"})
        page = answer.content.decode()
        assert (answer.status_code, "Hier gaat geen verhaal open" in page) == (403, True)
        assert "Bel 113" in page
        assert not any(each in page for each in ("Er kwam een brief", told.code, 'name="note"'))
    assert list(AuditEntry.objects.values_list("pk", flat=True)) == before


def test_what_was_typed_waits_until_who_decides_is_logged_out(client, kees, trajectory, tell):
    told = tell(trajectory, "Er kwam een brief.")
    client.force_login(kees, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get("/code/").status_code == 403
    page = client.post("/code/verhaal/meer/", {"code": told.code, "words": "Nog iets."}).content.decode()
    assert 'name="words" value="Nog iets."' in page
    client.logout()
    assert client.post("/code/", {"code": told.code}).status_code == 200


def test_behind_a_proxy_one_guesser_does_not_slow_down_another(client, settings, trajectory, tell):
    settings.PROXIES = 1
    told = tell(trajectory, "Er kwam een brief.")
    there = {"x-forwarded-for": "203.0.113.9"}
    for number in range(20):
        client.post("/code/", {"code": f"maan maan maan {number:02}"}, headers=there)
    assert "te veel verkeerde codes" in client.post("/code/", {"code": told.code}, headers=there).content.decode()
    elsewhere = {"x-forwarded-for": "198.51.100.7"}
    assert client.post("/code/", {"code": told.code}, headers=elsewhere).status_code == 200


def test_the_page_that_asks_says_u_or_je_as_the_only_organisation_does(client, veenbeek, organise):
    assert "Wat is uw code?" in client.get("/code/").content.decode()
    with organise():
        veenbeek.address_form = "je"
        veenbeek.save()
    page = client.get("/code/").content.decode()
    assert "Wat is je code?" in page
    assert "Gemeente Veenbeek" in page


def test_with_more_organisations_it_speaks_for_none(client, veenbeek, zandwoude):
    assert "Veenbeek" not in client.get("/code/").content.decode()


def test_what_was_typed_goes_along_until_the_code_is_right(client, veenbeek):
    page = client.post("/code/", {"note": "te oud", "words": "Ik schrok <toen>."}).content.decode()
    assert 'name="words" value="Ik schrok &lt;toen&gt;."' in page
    assert "Wat u typte, staat er nog." in page


@pytest.mark.parametrize("code", ["", "maan maan maan 11"])
def test_more_than_a_page_can_hold_is_told_and_not_given_back(client, veenbeek, code):
    page = client.post("/code/", {"note": "te oud", "code": code, "words": "<" * 5_000_000}).content.decode()
    assert "Wat u typte is te veel om hier vast te houden" in page
    assert "Wat u typte, staat er nog." not in page
    assert len(page) < 60_000


@pytest.mark.parametrize("passed", [timedelta(0), timedelta(hours=3)])
def test_a_tab_of_someone_who_was_erased_is_told_so_and_asked_nothing(client, trajectory, tell, organise, passed):
    told = tell(trajectory, "Er kwam een brief.")
    note = note_for(Teller(told.contributor), now=timezone.now() - passed)
    with organise():
        told.contributor.delete()
    page = client.post("/code/verhaal/meer/", {"note": note, "words": "Nog iets."}).content.decode()
    assert "Uw verhaal is gewist" in page
    assert "stond lang open" not in page
    assert 'name="code"' not in page
