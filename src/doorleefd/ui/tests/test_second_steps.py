"""Where the house asks a second step, nothing opens before it. Its secrets are sealed; its owner alone changes it."""

import re

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from allauth.mfa.webauthn.internal.auth import WebAuthn
from django.core import mail
from django.db import connection
from django.urls import reverse

from doorleefd.foundation.factors import BY_SERVER, PURPOSE
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.upkeep.rotating import TURNING
from doorleefd.foundation.upkeep.verifying import second_factors_are_of_their_login

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"


def current_code():
    return format_hotp_value(hotp_value(SECRET, next(iter(yield_hotp_counters_from_time()))))


@pytest.fixture
def asked(settings):
    settings.SECOND_FACTOR = True


@pytest.fixture
def inside(client, alice):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def test_without_one_every_page_leads_to_setting_it_up(asked, inside):
    answer = inside.get(reverse("trajectory:all"), follow=True, headers={"Accept-Language": "nl"})
    assert answer.redirect_chain == [(reverse("mfa_index"), 302)]
    assert "Stel eerst een tweede stap in:" in answer.content.decode()


def test_with_one_the_house_is_open(asked, inside, alice):
    TOTP.activate(alice, SECRET)
    assert inside.get(reverse("trajectory:all")).status_code == 200


@pytest.mark.parametrize(("let_in", "status"), [("alice", 200), ("manon", 302)])
def test_the_login_server_of_the_organisation_asks_its_own(asked, inside, request, let_in, status):
    """Of whom it let in alone: begun there by one, and ended here with the password of another, is not its step."""
    session = inside.session
    session[BY_SERVER] = str(request.getfixturevalue(let_in).pk)
    session.save()
    assert inside.get(reverse("trajectory:all")).status_code == status


@pytest.fixture
def factors_of(organise):
    """Sets up an app, recovery codes and a passkey, and gives the rows as the database holds them."""

    def made(login):
        with organise():
            TOTP.activate(login, SECRET)
            codes = RecoveryCodes.activate(login)
            WebAuthn.add(login, "Mijn telefoon", {"id": "alleen-van-mij"})
        return codes

    return made


def stored():
    with connection.cursor() as cursor:
        cursor.execute("SELECT data FROM mfa_authenticator")
        return [str(row) for row in cursor.fetchall()]


def test_the_secrets_stand_sealed_in_the_database_and_still_work(factors_of, alice):
    codes = factors_of(alice)
    assert len(stored()) == sum("sealed" in row for row in stored()) == 3
    assert not any(word in row for row in stored() for word in (SECRET, "telefoon", "alleen-van-mij", "seed"))
    totp = Authenticator.objects.get(user=alice, type="totp").wrap()
    assert totp.validate_code("000000") is False
    for once in (totp.validate_code, RecoveryCodes.activate(alice).validate_code):
        code = current_code() if once == totp.validate_code else codes.get_unused_codes()[0]
        assert [once(code), once(code)] == [True, False], "a code counts once"


def test_after_the_keys_were_turned_they_work_as_before(factors_of, alice):
    factors_of(alice)
    keys.make_service_key(PURPOSE)
    assert PURPOSE in TURNING
    WebAuthn.add(alice, "Mijn sleutel", {})
    assert [row.split(":")[1][-1] for row in sorted(stored())] == ["1", "1", "1", "2"]
    assert Authenticator.objects.get(user=alice, type="totp").wrap().validate_code(current_code())
    assert len(RecoveryCodes.activate(alice).get_unused_codes()) == 10


@pytest.mark.parametrize("forged", ["copied", "in the clear", "nonsense", "of another kind"])
def test_a_factor_that_was_not_sealed_for_its_login_lets_nobody_in(
    client, factors_of, alice, manon, organise, now, forged
):
    """Whoever can write in the database but holds no keys gets in with no factor of their own, and is found."""
    factors_of(alice)
    box = Authenticator.objects.filter(user=alice, type="totp").values_list("data", flat=True).get()
    content = {
        "copied": box,
        "in the clear": {"secret": SECRET},
        "nonsense": {"sealed": "1:AAAA"},
        "of another kind": Authenticator.objects.filter(user=alice, type="recovery_codes").values("data").get()["data"],
    }[forged]
    with organise():
        Authenticator.objects.bulk_create([Authenticator(user=manon, type="totp", data=content)])
    client.post("/account/login/", {"login": manon.email, "password": "een-lang-wachtwoord"})
    assert client.post(reverse("mfa_authenticate"), {"code": current_code()}).status_code == 403
    assert "1 tweede stap is niet voor deze login verzegeld" in str(list(second_factors_are_of_their_login(now)))
    assert client.get(reverse("trajectory:all")).status_code == 302


def test_a_new_password_leaves_the_second_step_to_be_taken(client, factors_of, alice):
    """Whoever reads someone's mail has a password by it, and is not in."""
    factors_of(alice)
    client.post("/account/password/reset/", {"email": alice.email})
    link = re.search(r"https?://[^/]+(/account/\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True).request["PATH_INFO"]
    fresh = "kastanje fluit 8 tegel"
    assert client.post(form, {"password1": fresh, "password2": fresh}).status_code == 302
    assert client.get(reverse("trajectory:all")).status_code == 302
    answer = client.post("/account/login/", {"login": alice.email, "password": fresh})
    assert answer.headers["Location"].startswith(reverse("mfa_authenticate"))
    assert client.get(reverse("trajectory:all")).status_code == 302


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"])
def test_whoever_changes_it_shows_who_they_are_first(inside, alice, name):
    TOTP.activate(alice, SECRET)
    inside.post(reverse("mfa_index"))
    answer = inside.get(reverse(name))
    assert answer.status_code == 302
    assert "reauthenticate" in answer.headers["Location"]
