"""Where the house asks a second step, nothing opens before it. Its secrets are sealed; its owner alone changes it."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.urls import reverse

from doorleefd.foundation.factors import BY_SERVER
from doorleefd.foundation.upkeep.rotating import TURNING

pytestmark = pytest.mark.django_db
SECRET = "JBSWY3DPEHPK3PXP"


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


def test_the_login_server_of_the_organisation_asks_its_own(asked, inside):
    session = inside.session
    session[BY_SERVER] = True
    session.save()
    assert inside.get(reverse("trajectory:all")).status_code == 200


def test_the_secrets_stand_sealed_in_the_database_and_still_work(alice):
    totp, codes = TOTP.activate(alice, SECRET), RecoveryCodes.activate(alice)
    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert stored.count("sealed:1:") == 2
    assert SECRET not in stored
    assert totp.instance.wrap().validate_code("000000") is False
    assert codes.instance.wrap().validate_code(codes.get_unused_codes()[0])
    assert "factor" in TURNING


@pytest.mark.parametrize("name", ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"])
def test_whoever_changes_it_shows_who_they_are_first(inside, alice, name):
    TOTP.activate(alice, SECRET)
    inside.post(reverse("mfa_index"))
    answer = inside.get(reverse(name))
    assert answer.status_code == 302
    assert "reauthenticate" in answer.headers["Location"]
