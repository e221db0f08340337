"""Logging in with a provider that others made (django-oauth-toolkit), on loopback, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from doorleefd.administration.actions import end_login
from doorleefd.administration.tests.test_login_server import BEGIN, way_back, who
from doorleefd.foundation import openid

pytestmark = pytest.mark.django_db
PROGRAM = Path(__file__).with_name("real_login_server.py")
CLIENT, SECRET, BACK = "doorleefd", "geheim van de proef", "http://testserver/account/organisatie/terug/"
ADDRESS = "alice@veenbeek.example"


@pytest.fixture(scope="module")
def issuer():
    words = [sys.executable, str(PROGRAM), CLIENT, SECRET, BACK, ADDRESS]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={}) as server:
        yield server.stdout.readline().strip()
        server.kill()


@pytest.fixture
def known(settings, issuer):
    settings.OPENID_ISSUER, settings.OPENID_CLIENT, settings.OPENID_SECRET = issuer, CLIENT, SECRET
    return settings


def test_someone_who_is_invited_gets_in_and_is_known_the_next_time(client, known, alice, organise):
    assert alice.email == ADDRESS
    assert client.get(way_back(client)).headers["Location"] == "/"
    assert who(client) == [alice]
    alice.refresh_from_db()
    assert alice.known_as == f"{known.OPENID_ISSUER} 1"
    client.post("/account/logout/")
    assert who(client) == []
    client.get(way_back(client))
    assert who(client) == [alice]


def test_with_another_secret_it_gives_nothing(client, known, alice):
    known.OPENID_SECRET = "een ander geheim"
    assert client.get(way_back(client)).headers["Location"] == "/account/login/"
    assert who(client) == []


def test_a_code_counts_once(client, known, alice):
    back = way_back(client)
    client.get(back)
    client.post("/account/logout/")
    assert client.get(back).headers["Location"] == "/account/login/"
    assert who(client) == []


def another_attempt(client, known, monkeypatch):
    session = client.session
    session["openid"] |= {"nonce": "van-een-andere-poging"}
    session.save()


def another_audience(client, known, monkeypatch):
    claims = openid._claims

    def as_someone_else(token, *, keys):
        known.OPENID_CLIENT = "iemand-anders"
        return claims(token, keys=keys)

    monkeypatch.setattr(openid, "_claims", as_someone_else)


def another_server(client, known, monkeypatch):
    claims = openid._claims

    def from_elsewhere(token, *, keys):
        known.OPENID_ISSUER = "https://elders.example"
        return claims(token, keys=keys)

    monkeypatch.setattr(openid, "_claims", from_elsewhere)


def nothing(client, known, monkeypatch):
    """The provider itself is what is wrong."""


@pytest.mark.parametrize(
    ("as_client", "meanwhile", "reason"),
    [
        (CLIENT, another_attempt, "nonce"),
        (CLIENT, another_audience, "InvalidAudienceError"),
        (CLIENT, another_server, "InvalidIssuerError"),
        (CLIENT + " late", nothing, "ExpiredSignatureError"),
        (CLIENT + " unchecked", nothing, "not invited"),
    ],
)
def test_a_true_token_is_not_believed_that_is_not_for_this_moment_and_place(
    client, known, alice, monkeypatch, caplog, as_client, meanwhile, reason
):
    known.OPENID_CLIENT = as_client
    back = way_back(client)
    meanwhile(client, known, monkeypatch)
    assert client.get(back).headers["Location"] == "/account/login/"
    assert who(client) == []
    assert caplog.messages[-1] == f"logging in with the login server was refused: {reason}"


def test_a_login_that_was_closed_gets_nowhere(client, known, alice, adriaan, now):
    client.get(way_back(client))
    assert who(client) == [alice]
    client.post("/account/logout/")
    end_login(by=adriaan, login=alice, now=now)
    assert client.get(way_back(client)).headers["Location"] == "/account/login/"
    assert who(client) == []


def test_it_refuses_who_does_not_prove_who_began(client, known, alice, monkeypatch):
    """PKCE: without our verifier the provider itself gives no token."""
    back = way_back(client)
    session = client.session
    session["openid"] |= {"verifier": "v" * 43}
    session.save()
    assert client.get(back).headers["Location"] == "/account/login/"
    assert who(client) == []
    assert client.get(BEGIN).status_code == 302
