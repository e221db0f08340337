"""Guessing passwords is slowed down whatever is changed, and shuts out nobody who came in here before."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.utils import timezone

from doorleefd.foundation import guessing
from doorleefd.foundation.models import LoginSession
from doorleefd.foundation.throttle import Throttle

pytestmark = pytest.mark.django_db
RIGHT = "een-lang-wachtwoord"
OFFICE = "203.0.113.5"


def tries(client, login, password="verkeerd-geraden", address=OFFICE):
    return client.post("/account/login/", {"login": login, "password": password}, REMOTE_ADDR=address)


def floods(names, address=OFFICE, each=6):
    """Someone without a mark types wrong passwords for all of these."""
    return [tries(Client(), name, address=address).status_code for name in names for _ in range(each)]


def is_in(client):
    return LoginSession.objects.filter(session_key=client.session.session_key).exclude(login=None).exists()


@pytest.fixture
def known(alice):
    """A browser in which Alice came in before."""
    client = Client()
    assert tries(client, alice.email, RIGHT).status_code == 302
    client.post("/account/logout/")
    assert not is_in(client)
    return client


def test_after_five_wrong_ones_one_page_says_how_long_to_wait(client, alice):
    assert [tries(client, alice.email).status_code for _ in range(6)] == [200] * 5 + [429]
    page = client.post("/account/login/", {"login": alice.email, "password": RIGHT}, headers={"Accept-Language": "nl"})
    assert (page.status_code, page.headers["Retry-After"], page.headers["Cache-Control"]) == (429, "300", "no-store")
    assert "Wacht vijf minuten. Daarna kan het weer." in page.content.decode()
    assert RIGHT not in page.content.decode()
    assert not is_in(client)


@pytest.mark.parametrize("change", ["address", "browser", "capitals"])
def test_nothing_that_is_changed_gives_more_guesses(alice, change):
    name = alice.email.upper() if change == "capitals" else alice.email
    addresses = [f"198.51.100.{number}" for number in range(8)] if change == "address" else [OFFICE] * 8
    client = Client()
    tried = [tries(Client() if change == "browser" else client, name, address=address) for address in addresses]
    assert [each.status_code for each in tried] == [200] * 5 + [429] * 3
    assert tries(Client(), alice.email).status_code == 429


def test_one_address_has_so_many_guesses_whatever_the_names(monkeypatch):
    monkeypatch.setattr(guessing, "OF_ADDRESS", Throttle("passwords", most=7, window=timedelta(minutes=5)))
    assert floods([f"iemand{number}@veenbeek.example" for number in range(9)], each=1) == [200] * 7 + [429] * 2
    assert guessing.OF_NAME.takes("iemand8@veenbeek.example", now=timezone.now()), "no try was taken from the name"


def test_whoever_came_in_here_before_gets_in_during_a_flood(known, alice, manon, monkeypatch):
    """Of the own name, from the own office, and of everyone at once."""
    monkeypatch.setattr(guessing, "OF_ADDRESS", Throttle("passwords", most=9, window=timedelta(minutes=5)))
    assert floods([alice.email, manon.email])[-1] == 429
    assert tries(Client(), alice.email, RIGHT).status_code == 429
    assert tries(known, alice.email, RIGHT).status_code == 302
    assert is_in(known)


def test_a_known_browser_gives_five_guesses_too_and_none_for_another_login(known, alice, manon):
    assert [tries(known, alice.email).status_code for _ in range(6)] == [200] * 5 + [429]
    assert floods([manon.email])[-1] == 429
    assert tries(known, manon.email, "raden-maar").status_code == 429


@pytest.mark.parametrize("forged", ["", "onzin", "AAAA"])
def test_a_mark_that_is_not_ours_counts_for_nothing(alice, settings, forged):
    client = Client()
    client.cookies[settings.KNOWN_COOKIE_NAME] = forged
    assert [tries(client, alice.email).status_code for _ in range(6)] == [200] * 5 + [429]


def test_coming_in_oneself_gives_no_more_guesses_at_another(client, alice, manon):
    for _ in range(3):
        tries(Client(), manon.email)
        assert tries(Client(), alice.email, RIGHT).status_code == 302
    assert [tries(Client(), manon.email).status_code for _ in range(3)] == [200, 200, 429]


def test_the_mark_goes_with_the_pages_of_logging_in_alone(client, alice, settings):
    """Whoever tells in the same browser sends it along nowhere."""
    held = tries(client, alice.email, RIGHT).cookies[settings.KNOWN_COOKIE_NAME]
    assert (held["path"], held["httponly"], held["samesite"]) == ("/account/", True, "Lax")
    assert str(alice.pk) not in held.value


def test_without_the_second_step_a_browser_is_not_known(client, alice, settings):
    TOTP.activate(alice, "JBSWY3DPEHPK3PXP")
    assert settings.KNOWN_COOKIE_NAME not in tries(client, alice.email, RIGHT).cookies


def test_wrong_codes_of_one_stop_no_other_at_the_same_address(alice, manon):
    for login in (alice, manon):
        TOTP.activate(login, "JBSWY3DPEHPK3PXP")
    seen = {}
    for login in (alice, manon):
        client = Client()
        tries(client, login.email, RIGHT)
        for _ in range(11 if login == alice else 1):
            page = client.post("/account/2fa/authenticate/", {"code": "000000"}, headers={"Accept-Language": "nl"})
        seen[login] = page.content.decode()
    assert "Te veel" in seen[alice]
    assert "Te veel" not in seen[manon]


def test_many_guesses_at_once_count_as_many(now):
    slow = Throttle("passwords", most=5, window=timedelta(minutes=5))
    with ThreadPoolExecutor(16) as threads:
        allowed = list(threads.map(lambda _: slow.takes("alice", now=now), range(64)))
    assert sum(allowed) == 5
    slow.forgive("alice", now=now)
    assert [slow.takes("alice", now=now) for _ in range(2)] == [True, False]
