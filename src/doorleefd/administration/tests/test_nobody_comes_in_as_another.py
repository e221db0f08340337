"""An administrator alone never becomes a colleague: the way in is shown to nobody, and what was done is told."""

import re
from datetime import timedelta
from functools import partial

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from doorleefd.administration import actions
from doorleefd.administration.actions import LinkStaysHidden
from doorleefd.administration.actions.logins import LoginStopped, NameTaken
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LINK = "/account/password/reset/key/"
PASSWORD = "een-lang-wachtwoord"


@pytest.fixture
def no_mail(monkeypatch):
    def refused(*args, **kwargs):
        raise ConnectionRefusedError

    monkeypatch.setattr("doorleefd.administration.invitations.send_mail", refused)


@pytest.fixture
def inside(client, adriaan):
    client.force_login(adriaan, backend=BACKEND)
    return client


def press(client, login, **posted):
    return client.post(reverse("administration:login", args=[login.pk]), posted, follow=True).content.decode()


def logged_in(login):
    client = Client(headers={"Accept-Language": "nl"})
    assert client.post("/account/login/", {"login": login.email, "password": PASSWORD}).status_code == 302
    return client


@pytest.mark.parametrize("first", [[], ["end", "reopen"]])
def test_the_link_of_who_works_here_is_shown_to_nobody(inside, alice, no_mail, first):
    logged_in(alice)
    for do in first:
        press(inside, alice, do=do, recognised="1")
    page = press(inside, alice, do="invite")
    assert LINK not in page
    assert "De mail kon niet weg" in page
    assert "doorleefd login_link alice@veenbeek.example" in page
    assert "is gemaakt" not in page
    assert not AuditEntry.objects.filter(verb="link for a password shown").exists()


def test_the_mail_to_who_works_here_says_who_asked_for_it_and_is_no_invitation(inside, alice):
    logged_in(alice)
    press(inside, alice, do="invite")
    assert "Een beheerder van Gemeente Veenbeek vroeg voor jou een link" in mail.outbox[0].body
    assert "Je kunt bij" not in mail.outbox[0].body


def test_neither_is_that_of_who_chose_a_password_and_did_not_come_yet(adriaan, alice, now):
    with pytest.raises(LinkStaysHidden):
        actions.show_link(by=adriaan, login=alice, now=now)


def test_the_link_of_an_invitation_is_shown_and_that_stands_in_the_log(inside, adriaan, femke, no_mail):
    invited = {"name": "Noor", "email": "noor@veenbeek.example", "roles": ["lead"]}
    assert LINK in inside.post(reverse("administration:invite"), invited).content.decode()
    inside.force_login(femke, backend=BACKEND)
    log = inside.get(reverse("administration:audit")).content.decode()
    assert re.search(r"link voor een wachtwoord op het scherm gezien<br><span [^>]*>Noor<", log)
    assert "Noor: trajectleider" in log


def test_a_decider_sees_no_link_of_who_reads_stories(adriaan, veenbeek, organise, now):
    with organise():
        adriaan.decides_on_benefit = True
        adriaan.save()
        noor = Login(organisation=veenbeek, name="Noor", email="noor@veenbeek.example")
        noor.set_unusable_password()
        noor.save()
    with pytest.raises(LinkStaysHidden):
        actions.show_link(by=adriaan, login=noor, now=now)


def test_of_a_stopped_login_no_link_is_made(adriaan, alice, now):
    actions.end_login(by=adriaan, login=alice, now=now)
    for write in (actions.invite_again, actions.show_link):
        with pytest.raises(LoginStopped):
            write(by=adriaan, login=alice, now=now)
    with pytest.raises(CommandError, match="gestopt"):
        call_command("login_link", alice.email)


def test_whoever_runs_the_server_makes_one_that_works_and_that_is_told(alice, client, capsys):
    logged_in(alice)
    call_command("login_link", alice.email.upper(), "--site", "https://doorleefd.veenbeek.example/")
    link = capsys.readouterr().out.strip()
    assert link.startswith("https://doorleefd.veenbeek.example" + LINK)
    form = client.get(link.removeprefix("https://doorleefd.veenbeek.example"), follow=True).redirect_chain[-1][0]
    client.post(form, {"password1": "een-heel-lang-woord", "password2": "een-heel-lang-woord"})
    alice.refresh_from_db()
    assert alice.check_password("een-heel-lang-woord")
    entry = AuditEntry.objects.get(verb="link for a password made on the server")
    assert (entry.actor_kind, entry.subject_id) == ("house", str(alice.pk))
    client.force_login(alice, backend=BACKEND)
    assert "wie de server beheert" in client.get("/vandaag/").content.decode()


def test_of_an_address_without_login_no_link_is_made():
    with pytest.raises(CommandError, match="geen login"):
        call_command("login_link", "niemand@veenbeek.example")


def test_at_the_next_login_one_reads_what_was_done_on_which_day_and_by_which_function(adriaan, alice, organise):
    acted = timezone.now() - timedelta(days=40)
    actions.end_login(by=adriaan, login=alice, now=acted)
    actions.reopen_login(by=adriaan, login=alice, recognised=True, now=acted)
    with organise():
        alice.last_login = acted - timedelta(days=10)
        alice.set_password(PASSWORD)
        alice.save()
    first = logged_in(alice).get("/vandaag/").content.decode()
    day = date_format(timezone.localdate(acted), "j F Y")
    assert f"{day}: Je login is gestopt. Je wachtwoord en je tweede stap vervielen." in first
    assert "Dat deed een beheerder." in first
    assert "Adriaan" not in first
    again = logged_in(alice)
    assert "Je login is gestopt" not in again.get("/vandaag/").content.decode()
    assert "Je login is gestopt" in again.get("/mijn-account/ingelogd/").content.decode(), "there it stays"
    assert "Je login is gestopt" not in logged_in(adriaan).get("/vandaag/").content.decode()


def test_whoever_came_in_first_reads_it_away_from_nobody(adriaan, alice):
    actions.invite_again(by=adriaan, login=alice, now=timezone.now() - timedelta(days=5))
    for _time in range(2):
        assert "link voor een nieuw wachtwoord" in logged_in(alice).get("/vandaag/").content.decode()


def test_two_who_work_here_do_not_bear_one_name(adriaan, alice, veenbeek, now):
    given = {"organisation": veenbeek, "email": "a@veenbeek.example", "roles": [Role.LEAD]}
    for written in (" ALICE ", "\uff21lice"):
        with pytest.raises(NameTaken):
            actions.invite_login(by=adriaan, name=written, decides_on_benefit=False, now=now, **given)
    actions.end_login(by=adriaan, login=alice, now=now)
    second = actions.invite_login(by=adriaan, name="Alice", decides_on_benefit=False, now=now, **given)
    with pytest.raises(NameTaken, match="Stop eerst die andere login"):
        actions.reopen_login(by=adriaan, login=alice, recognised=True, now=now)
    actions.end_login(by=adriaan, login=second, now=now)
    assert actions.reopen_login(by=adriaan, login=alice, recognised=True, now=now).is_active
    assert actions.reopen_login(by=adriaan, login=alice, recognised=True, now=now), "not taken by itself"


@pytest.mark.django_db(transaction=True)
def test_of_two_invited_at_one_moment_under_one_name_one_comes(at_once, adriaan, veenbeek, now):
    def invite(email):
        given = {"organisation": veenbeek, "email": email, "roles": [Role.LEAD]}
        actions.invite_login(by=adriaan, name="Noor", decides_on_benefit=False, now=now, **given)

    addresses = [f"noor{number}@veenbeek.example" for number in range(4)]
    raised = at_once(*(partial(invite, address) for address in addresses))
    assert [type(each) for each in raised] == [NameTaken] * 3
    assert Login.objects.filter(name="Noor").count() == 1
