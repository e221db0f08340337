"""Logging in with a provider that others made (django-oauth-toolkit), on loopback, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from doorleefd.administration.tests.test_login_server import BEGIN, way_back, who

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


def test_it_refuses_who_does_not_prove_who_began(client, known, alice, monkeypatch):
    """PKCE: without our verifier the provider itself gives no token."""
    back = way_back(client)
    session = client.session
    session["openid"] |= {"verifier": "v" * 43}
    session.save()
    assert client.get(back).headers["Location"] == "/account/login/"
    assert who(client) == []
    assert client.get(BEGIN).status_code == 302
