"""Logging in with a login server: a real one on loopback, and what is refused when it, or someone, lies."""

import time
import urllib.error
import urllib.request
from urllib.parse import parse_qs, urlsplit

import pytest

pytest.importorskip("jwt")

from doorleefd.administration import actions
from doorleefd.administration.tests import login_server_peer
from doorleefd.foundation.models import AuditEntry, LoginSession

pytestmark = pytest.mark.django_db
BEGIN = "/account/organisatie/"


@pytest.fixture(scope="module")
def server():
    with login_server_peer.running() as peer:
        yield peer


@pytest.fixture
def peer(server, settings, alice):
    settings.OPENID_ISSUER, settings.OPENID_CLIENT = server.issuer, login_server_peer.CLIENT
    settings.OPENID_SECRET = login_server_peer.SECRET
    server.claims = {"sub": "alice-7", "email": alice.email.upper(), "email_verified": True}
    server.spoil = {}
    return server


class _Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args, **kwargs):
        return None


def way_back(client, **asked):
    """Begin here, log in there; where the browser is sent back to."""
    begun = client.get(BEGIN, asked)
    assert begun.status_code == 302
    try:
        urllib.request.build_opener(_Stay).open(begun.headers["Location"])
    except urllib.error.HTTPError as sent_on:
        parts = urlsplit(sent_on.headers["Location"])
        return f"{parts.path}?{parts.query}"
    raise AssertionError("the server sent nobody back")


def logged_in(client):
    return client.get(way_back(client))


def who(client):
    held = LoginSession.objects.exclude(login=None)
    return [session.login for session in held if session.session_key == client.session.session_key]


def refused(client, answer):
    assert answer.headers["Location"] == "/account/login/"
    assert who(client) == []
    page = client.get("/account/login/", headers={"Accept-Language": "nl"}).content.decode()
    return "Inloggen via je organisatie lukte niet" in page


def test_someone_who_is_invited_gets_in(client, peer, alice):
    assert logged_in(client).headers["Location"] == "/"
    assert who(client) == [alice]
    assert AuditEntry.objects.get(verb="login bound to the login server").subject_id == str(alice.pk)


@pytest.mark.parametrize(("asked", "lands"), [("/trajecten/?van=1", "/trajecten/?van=1"), ("//elders.example/", "/")])
def test_whoever_was_on_the_way_to_a_page_of_ours_gets_there(client, peer, alice, asked, lands):
    assert "next=/trajecten/" in client.get("/account/login/?next=/trajecten/").content.decode().replace("%2F", "/")
    assert client.get(way_back(client, next=asked)).headers["Location"] == lands


def test_someone_without_a_login_gets_nowhere(client, peer):
    peer.claims["email"] = "onbekend@veenbeek.example"
    assert refused(client, logged_in(client))


def test_a_login_that_has_ended_gets_nowhere(client, peer, alice, adriaan, now):
    logged_in(client)
    client.logout()
    actions.end_login(by=adriaan, login=alice, now=now)
    assert refused(client, logged_in(client))


def test_after_the_first_time_the_person_counts_and_not_the_address(client, peer, alice):
    logged_in(client)
    client.logout()
    peer.claims["email"] = "anders@veenbeek.example"
    logged_in(client)
    assert who(client) == [alice]


def test_another_person_with_the_same_address_does_not_get_in(client, peer):
    logged_in(client)
    client.logout()
    peer.claims["sub"] = "someone-else"
    assert refused(client, logged_in(client))


def test_an_address_that_the_server_did_not_check_counts_for_nothing(client, peer):
    peer.claims["email_verified"] = False
    assert refused(client, logged_in(client))


def test_a_second_factor_of_our_own_is_still_asked(client, peer, alice):
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(alice, generate_totp_secret())
    assert logged_in(client).headers["Location"].startswith("/account/2fa/authenticate/")
    assert who(client) == []


LIES = {
    "not signed": {"unsigned": True},
    "signed with our own secret": {"with_secret": True},
    "signed by a stranger": {"stranger": True},
    "meant for another client": {"claims": {"aud": "iemand-anders"}},
    "of another server": {"claims": {"iss": "https://elders.example"}},
    "of another attempt": {"claims": {"nonce": "van-gisteren"}},
    "too old": {"claims": {"exp": int(time.time()) - 3600}},
    "given to another party": {"claims": {"azp": "iemand-anders"}},
    "answered from elsewhere": {"moved": True},
}


@pytest.mark.parametrize("spoil", LIES.values(), ids=LIES)
def test_a_token_is_not_believed_that_is(client, peer, spoil):
    peer.spoil = spoil
    assert refused(client, logged_in(client))


@pytest.mark.parametrize(
    "described", [{"issuer": "https://elders.example"}, {"authorization_endpoint": "http://elders.example/"}]
)
def test_a_server_is_not_believed_that_says_it_is_elsewhere(client, peer, described):
    peer.spoil = {"described": described}
    assert refused(client, client.get(BEGIN))


def test_too_weak_a_way_of_logging_in_is_refused(client, peer, settings, alice):
    settings.OPENID_ACR = "twee-stappen"
    assert refused(client, logged_in(client))
    peer.claims["acr"] = "twee-stappen"
    logged_in(client)
    assert who(client) == [alice]


def test_one_way_back_works_once(client, peer):
    back = way_back(client)
    client.get(back)
    client.logout()
    assert refused(client, client.get(back))


def test_a_code_of_someone_else_does_not_log_a_visitor_in(client, peer):
    from django.test import Client

    thief = way_back(Client())
    assert refused(client, client.get(thief))


def test_another_site_cannot_begin_it(client, peer):
    assert client.get(BEGIN, headers={"Sec-Fetch-Site": "cross-site"}).headers["Location"] == "/account/login/"


def test_the_attempt_asks_for_a_proof_of_its_own_each_time(client, peer):
    first, second = (parse_qs(urlsplit(client.get(BEGIN).headers["Location"]).query) for _ in range(2))
    assert first["code_challenge_method"] == ["S256"]
    for name in ("state", "nonce", "code_challenge"):
        assert first[name] != second[name]


def test_a_server_that_is_away_is_said_calmly(client, peer, settings):
    settings.OPENID_ISSUER = "http://127.0.0.1:9"
    assert refused(client, client.get(BEGIN))


def test_the_login_page_shows_the_way_only_where_there_is_one(client, peer, settings):
    assert BEGIN in client.get("/account/login/").content.decode()
    settings.OPENID_ISSUER = ""
    assert BEGIN not in client.get("/account/login/").content.decode()
    assert client.get(BEGIN).status_code == 404
