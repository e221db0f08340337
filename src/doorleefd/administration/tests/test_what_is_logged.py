"""Logging in, wrong passwords and refusals stand in the log: without addresses, names or what was typed."""

import logging

import pytest

from doorleefd.foundation.logs import Line

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


def test_an_error_by_its_kind_and_route_without_what_it_says(client, alice, lines, monkeypatch):
    def broken(*args, **kwargs):
        raise ValueError("De brief maakte haar bang.")

    client.force_login(alice, backend=BACKEND)
    client.raise_request_exception = False
    monkeypatch.setattr("doorleefd.ui.views.render", broken)
    assert client.get("/woorden/").status_code == 500
    assert lines() == ["ValueError in ui:glossary"]


def test_a_page_that_was_refused_by_its_route(client, alice, lines):
    client.force_login(alice, backend=BACKEND)
    assert client.get("/instellingen/logboek/?login=geheim").status_code == 403
    assert lines() == ["refused: administration:audit"]


def test_behind_a_proxy_one_guesser_does_not_lock_out_the_others():
    from django.conf import settings

    assert settings.ALLAUTH_TRUSTED_PROXY_COUNT == settings.PROXIES


def test_guessing_is_told_once_and_never_who_guessed(client, lines):
    for number in range(22):
        client.post("/code/", {"code": f"boom vis kaars {number:02}"}, REMOTE_ADDR="203.0.113.77")
    assert lines() == ["slowed down: codes"]


def test_a_line_is_one_line_in_utc():
    record = logging.makeLogRecord(
        {"name": "doorleefd.x", "levelname": "INFO", "msg": "een\nlevel=ERROR", "created": 0}
    )
    assert Line().format(record) == '1970-01-01T00:00:00.000Z level=INFO from=doorleefd.x told="een\\nlevel=ERROR"'
