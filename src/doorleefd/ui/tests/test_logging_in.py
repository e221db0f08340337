"""The pages of logging in are in Dutch and in the look of the house."""

import re

import pytest
from django.core import mail

pytestmark = pytest.mark.django_db
DUTCH = {"HTTP_ACCEPT_LANGUAGE": "nl"}
ENGLISH = re.compile(r"\b(Sign In|Sign Out|Password Reset|Activate|Authenticator App|Security Key|Remember Me)\b")


@pytest.fixture
def staff(client, alice):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.post("/account/reauthenticate/", {"password": "een-lang-wachtwoord"})
    return client


def in_our_look(response):
    page = response.content.decode()
    assert response.status_code == 200, response.headers.get("Location")
    assert "ui/doorleefd.css" in page
    assert not ENGLISH.search(page)
    assert "placeholder=" not in page
    assert not re.search(r'\sstyle="|src="data:', page)
    return page


@pytest.mark.parametrize("path", ["login/", "password/reset/", "password/reset/done/", "inactive/"])
def test_a_page_before_logging_in(client, path):
    in_our_look(client.get(f"/account/{path}", **DUTCH))


@pytest.mark.parametrize(
    "path",
    [
        "logout/",
        "password/change/",
        "reauthenticate/",
        "2fa/",
        "2fa/totp/activate/",
        "2fa/webauthn/",
        "2fa/webauthn/add/",
    ],
)
def test_a_page_of_the_own_account(staff, path):
    in_our_look(staff.get(f"/account/{path}", **DUTCH))


def test_the_square_to_scan_is_drawn_in_the_page(staff):
    page = in_our_look(staff.get("/account/2fa/totp/activate/", **DUTCH))
    assert "<svg" in page
    assert "<?xml" not in page


def test_a_wrong_password_is_said_in_dutch(client, alice):
    page = in_our_look(client.post("/account/login/", {"login": alice.email, "password": "nee"}, **DUTCH))
    assert "Er klopt iets niet" in page


OLD, NEW = "een-lang-wachtwoord", "zeven-blauwe-zeehonden"


@pytest.mark.parametrize(("typed", "holds"), [(OLD, NEW), ("nee", OLD)])
def test_the_password_is_changed_by_who_knows_the_old_one_alone(staff, alice, typed, holds):
    staff.post("/account/password/change/", {"oldpassword": typed, "password1": NEW, "password2": NEW})
    alice.refresh_from_db()
    assert [each for each in (OLD, NEW) if alice.check_password(each)] == [holds]


def test_a_new_password_comes_by_a_dutch_letter(client, alice):
    client.post("/account/password/reset/", {"email": alice.email}, **DUTCH)
    assert mail.outbox[0].subject == "Kies een nieuw wachtwoord"
    link = re.search(r"https?://[^/]+(/account/\S+)", mail.outbox[0].body)[1]
    page = in_our_look(client.get(link, follow=True, **DUTCH))
    assert "Nieuw wachtwoord kiezen" in page


def test_a_stale_link_offers_a_new_one(client):
    page = in_our_look(client.get("/account/password/reset/key/1-abc/", **DUTCH))
    assert "Vraag een nieuwe link" in page


def test_recovery_codes_are_shown_in_our_look(staff, alice, organise):
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.totp.internal.auth import TOTP

    with organise():
        TOTP.activate(alice, "JBSWY3DPEHPK3PXP")
        RecoveryCodes.activate(alice)
    for path in ("2fa/", "2fa/recovery-codes/", "2fa/recovery-codes/generate/", "2fa/totp/deactivate/"):
        in_our_look(staff.get(f"/account/{path}", **DUTCH))
