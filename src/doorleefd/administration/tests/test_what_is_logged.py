"""Logging in, wrong passwords and refusals stand in the log: without addresses, names or what was typed."""

import logging

import pytest

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def lines(caplog):
    caplog.set_level(logging.INFO, logger="doorleefd")
    return lambda: [record.getMessage() for record in caplog.records if record.name.startswith("doorleefd")]


def test_who_logs_in_by_its_id(client, alice, lines):
    client.post("/account/login/", {"login": alice.email, "password": "een-lang-wachtwoord"})
    assert lines() == [f"logged in: {alice.pk}"]


def test_a_wrong_password_without_what_was_typed(client, alice, lines):
    client.post("/account/login/", {"login": alice.email, "password": "mijn-andere-wachtwoord"})
    assert lines() == ["a wrong password"]


def test_a_page_that_was_refused_by_its_route(client, alice, lines):
    client.force_login(alice, backend=BACKEND)
    assert client.get("/instellingen/logboek/?login=geheim").status_code == 403
    assert lines() == ["refused: administration:audit"]


def test_behind_a_proxy_one_guesser_does_not_lock_out_the_others():
    from django.conf import settings

    assert settings.ALLAUTH_TRUSTED_PROXY_COUNT == settings.PROXIES
