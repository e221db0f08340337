"""Who works here: invited by an administrator, and every change holds at once."""

import re

import pytest
from allauth.mfa.utils import is_mfa_enabled
from django.core import mail
from django.urls import reverse

from doorleefd.administration import actions, queries
from doorleefd.administration.actions import AddressTaken, LastAdministrator
from doorleefd.administration.actions.logins import OtherPersonNeeded
from doorleefd.collect.models import Version
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def inside(client, adriaan):
    client.force_login(adriaan, backend=BACKEND)
    return client


def invitation(**changed):
    return {"name": "Noor", "email": "Noor@veenbeek.example", "roles": ["lead", "collector"]} | changed


def test_someone_is_invited_and_chooses_a_password(inside, client):
    response = inside.post(reverse("administration:invite"), invitation())
    noor = Login.objects.get(email="noor@veenbeek.example")
    assert response.headers["Location"] == reverse("administration:login", args=[noor.pk])
    assert noor.roles == {"lead", "collector"}
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    client.logout()
    form = client.get(link, follow=True)
    address = form.redirect_chain[-1][0]
    client.post(address, {"password1": "een-heel-lang-woord", "password2": "een-heel-lang-woord"})
    noor.refresh_from_db()
    assert noor.check_password("een-heel-lang-woord")
    assert client.get(link, follow=True).redirect_chain == [], "the link works once"


def test_without_a_mail_server_the_link_is_shown_once(inside, monkeypatch):
    def refused(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("doorleefd.administration.invitations.send_mail", refused)
    page = inside.post(reverse("administration:invite"), invitation()).content.decode()
    assert "/account/password/reset/key/" in page


def test_an_address_has_one_login(inside, alice):
    page = inside.post(reverse("administration:invite"), invitation(email=alice.email.upper()))
    assert "heeft al een login" in page.content.decode()
    assert not mail.outbox


def test_an_address_of_another_organisation_is_taken_too(adriaan, veenbeek, bob, now):
    with pytest.raises(AddressTaken):
        actions.invite_login(
            by=adriaan, organisation=veenbeek, name="B", email=bob.email, roles=[], decides_on_benefit=False, now=now
        )


def test_a_role_is_given_and_taken_at_once(inside, chandra):
    address = reverse("administration:login", args=[chandra.pk])
    inside.post(address, {"do": "grant", "role": "lead"})
    assert Login.objects.get(pk=chandra.pk).roles == {"researcher", "lead"}
    inside.post(address, {"do": "grant", "role": "lead"})
    inside.post(address, {"do": "revoke", "role": "researcher"})
    assert Login.objects.get(pk=chandra.pk).roles == {"lead"}
    assert list(AuditEntry.objects.order_by("at").values_list("verb", flat=True)) == [
        "role granted",
        "role granted",
        "role revoked",
    ]


def test_whoever_is_marked_reads_no_contribution_from_then_on(inside, chandra, trajectory, tell):
    tell(trajectory, "Ik kreeg geen brief.")
    assert Version.objects.visible_to(chandra, Purpose.REVIEW).exists()
    inside.post(reverse("administration:login", args=[chandra.pk]), {"do": "mark"})
    marked = Login.objects.get(pk=chandra.pk)
    assert not Version.objects.visible_to(marked, Purpose.REVIEW).exists()


def test_nobody_takes_the_mark_off_themselves(adriaan, organise, now):
    with organise():
        adriaan.decides_on_benefit = True
        adriaan.save()
    with pytest.raises(OtherPersonNeeded):
        actions.unmark_as_deciding(by=adriaan, login=adriaan, now=now)


def test_a_login_that_is_ended_is_out_at_once(inside, alice, client):
    from django.test import Client

    other = Client()
    other.force_login(alice, backend=BACKEND)
    assert other.get("/bouwstenen/").status_code == 200
    inside.post(reverse("administration:login", args=[alice.pk]), {"do": "end"})
    assert other.get("/bouwstenen/").status_code == 302
    alice.refresh_from_db()
    assert not alice.has_usable_password()
    reopen(inside, alice, recognised="1")
    assert other.get("/bouwstenen/").status_code == 302, "an old session does not come back"


def reopen(client, login, **fields):
    client.post(reverse("administration:login", args=[login.pk]), {"do": "reopen"} | fields)
    login.refresh_from_db()
    return login.is_active


def test_whoever_lost_a_phone_comes_back_by_being_seen_and_without_the_old_second_step(inside, adriaan, alice, now):
    from allauth.mfa.totp.internal.auth import TOTP

    TOTP.activate(alice, "JBSWY3DPEHPK3PXP")
    actions.end_login(by=adriaan, login=alice, now=now)
    assert not reopen(inside, alice)
    assert reopen(inside, alice, recognised="1")
    assert not is_mfa_enabled(alice)


def test_the_last_administrator_stays(adriaan, hire, veenbeek, now):
    for write in (actions.end_login, actions.revoke_role):
        extra = {"role": Role.ADMINISTRATOR} if write is actions.revoke_role else {}
        with pytest.raises(LastAdministrator):
            write(by=adriaan, login=adriaan, now=now, **extra)
    second = hire(veenbeek, "Tweede", Role.ADMINISTRATOR)
    actions.end_login(by=second, login=adriaan, now=now)


def test_only_an_administrator_may(alice, chandra, femke, now):
    for login in (alice, femke, chandra):
        with pytest.raises(NotAllowed):
            actions.grant_role(by=login, login=chandra, role=Role.ADMINISTRATOR, now=now)


def test_another_organisation_finds_no_one(client, bob, chandra, now):
    with pytest.raises(OtherOrganisation):
        actions.grant_role(by=bob, login=chandra, role=Role.LEAD, now=now)
    client.force_login(bob, backend=BACKEND)
    assert client.get(reverse("administration:login", args=[chandra.pk])).status_code == 404
    assert "Chandra" not in client.get(reverse("administration:logins")).content.decode()


@pytest.mark.parametrize("do", ["", "grant", "delete everything"])
def test_an_unknown_button_does_nothing(inside, chandra, do):
    assert (
        inside.post(reverse("administration:login", args=[chandra.pk]), {"do": do, "role": "king"}).status_code == 302
    )
    assert Login.objects.get(pk=chandra.pk).roles == {"researcher"}


def test_the_list_takes_as_many_queries_however_long(adriaan, veenbeek, hire, django_assert_num_queries):
    for number in range(12):
        hire(veenbeek, f"Medewerker{number}", Role.LEAD, Role.RESEARCHER)
    with django_assert_num_queries(2):
        for login in queries.logins_of(veenbeek, viewer=adriaan):
            assert login.held is not None


def test_no_one_changes_the_own_address(inside):
    assert inside.get("/account/email/").status_code == 404
