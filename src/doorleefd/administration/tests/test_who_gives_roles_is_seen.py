"""Nobody gives a role to oneself, and what is done to the logins is seen: by name, by the privacy officer."""

import re
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from doorleefd.administration import actions, changes
from doorleefd.administration.actions.changes import SomethingCameIn
from doorleefd.administration.actions.logins import NotToYourself, OtherPersonNeeded, WatchesItself
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TITLE = "Wie mag inloggen en welke rol heeft"


@pytest.fixture
def as_one(client):
    def ask(viewer, name, *args, **posted):
        client.force_login(viewer, backend=BACKEND)
        address = reverse(name, args=args)
        answer = client.post(address, posted, follow=True) if posted else client.get(address)
        return answer.content.decode()

    return ask


@pytest.fixture
def second(hire, veenbeek):
    return hire(veenbeek, "Saskia", Role.ADMINISTRATOR)


@pytest.fixture
def decider(adriaan, organise):
    with organise():
        adriaan.decides_on_benefit = True
        adriaan.save()
    return adriaan


def invited(by, organisation, now, name="Noor", role=Role.RESEARCHER):
    return actions.invite_login(
        by=by,
        organisation=organisation,
        name=name,
        email=f"{name.lower()}@veenbeek.example",
        roles=[role],
        decides_on_benefit=False,
        now=now,
    )


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_nobody_gives_a_role_to_oneself(adriaan, second, now, role):
    with pytest.raises(WatchesItself if role == Role.PRIVACY_OFFICER else NotToYourself):
        actions.grant_role(by=adriaan, login=adriaan, role=role, now=now)
    assert Login.objects.get(pk=adriaan.pk).roles == {"administrator"}


def test_the_page_offers_it_not_and_says_why(adriaan, second, as_one):
    page = as_one(adriaan, "administration:login", adriaan.pk)
    assert 'value="grant"' not in page
    assert "Een rol geef je niet aan jezelf: vraag het een andere beheerder." in page
    assert 'value="grant"' in as_one(adriaan, "administration:login", second.pk)
    refused = as_one(adriaan, "administration:login", adriaan.pk, do="grant", role="researcher")
    assert "Een rol geef je niet aan jezelf. Vraag het een andere beheerder." in refused


def test_the_only_administrator_may_in_the_sight_of_the_privacy_officer(adriaan, femke, second, now, as_one):
    actions.end_login(by=second, login=second, now=now)
    as_one(adriaan, "administration:login", adriaan.pk, do="grant", role="researcher")
    as_one(adriaan, "administration:login", adriaan.pk, do="grant", role="privacy_officer")
    assert Login.objects.get(pk=adriaan.pk).roles == {"administrator", "researcher"}
    today = as_one(femke, "home:today")
    assert "Adriaan gaf zichzelf op" in today
    assert "een rol: onderzoeker." in today
    assert TITLE not in as_one(adriaan, "home:today").split("<main")[1]


def test_the_log_names_the_role_and_the_person(adriaan, femke, chandra, ravi, veenbeek, now, as_one):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    actions.grant_role(by=adriaan, login=chandra, role=Role.MANAGER, now=now + timedelta(minutes=1))
    actions.revoke_role(by=adriaan, login=ravi, role=Role.EXPERT, now=now)
    invited(adriaan, veenbeek, now)
    for page in (as_one(femke, "administration:audit"), as_one(femke, "administration:changes")):
        for line in ("Chandra: trajectleider", "Chandra: manager", "Ravi: ervaringsdeskundige", "Noor: onderzoeker"):
            assert page.count(line) == 1


def test_what_the_privacy_officer_looked_at_is_new_no_more(adriaan, femke, chandra, now, as_one):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    assert "1 verandering heb je nog niet bekeken." in as_one(femke, "home:today")
    actions.revoke_role(by=adriaan, login=chandra, role=Role.LEAD, now=now + timedelta(minutes=1))
    newest = changes.changes_of(femke)[0]
    with pytest.raises(SomethingCameIn):
        actions.look_at_changes(by=femke, newest=newest, shown=1, now=now + timedelta(minutes=2))
    as_one(femke, "administration:changes", do="looked", newest=str(newest.pk), shown="2")
    assert "nog niet bekeken" not in as_one(femke, "home:today")
    assert "rol ingetrokken" in as_one(femke, "administration:changes")


def looked_at(page):
    """What the form of a page sends along."""
    sent = dict(re.findall(r'name="(newest|shown)" value="([^"]*)"', page))
    return {"do": "looked", **sent}


def test_only_what_the_page_shows_is_looked_at(adriaan, femke, chandra, now, as_one, client, monkeypatch):
    monkeypatch.setattr("doorleefd.administration.views.logins.PER_PAGE", 2)
    for number in range(3):
        actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now + timedelta(minutes=number))
    first = as_one(femke, "administration:changes")
    assert 'value="looked"' not in first
    assert 'Begin bij de oudste, op <a href="/instellingen/medewerkers/veranderd/?bladzijde=2">' in first
    last = client.get("/instellingen/medewerkers/veranderd/?bladzijde=2").content.decode()
    first = as_one(femke, "administration:changes", **looked_at(last))
    assert changes.new_to(femke).count() == 2, "what stands on the first page was not seen yet"
    as_one(femke, "administration:changes", **looked_at(first))
    assert changes.new_to(femke).count() == 0


def test_what_began_before_the_newest_and_came_in_after_it_is_new(adriaan, femke, chandra, now):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    newest = changes.changes_of(femke).get()
    actions.look_at_changes(by=femke, newest=newest, shown=1, now=now + timedelta(minutes=2))
    assert changes.unseen_by(femke).count == 0
    actions.grant_role(by=adriaan, login=chandra, role=Role.MANAGER, now=now - timedelta(seconds=5))
    assert changes.unseen_by(femke).count == 2
    actions.look_at_changes(by=femke, newest=newest, shown=2, now=now + timedelta(minutes=3))
    assert changes.unseen_by(femke).count == 0
    actions.grant_role(by=adriaan, login=chandra, role=Role.COLLECTOR, now=now + timedelta(minutes=1))
    assert changes.unseen_by(femke).count == 1, "done before the press, and shown on no page that was pressed"


def test_what_is_done_after_the_clock_was_set_back_is_new(adriaan, femke, chandra, now):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    actions.look_at_changes(by=femke, newest=changes.changes_of(femke).get(), shown=1, now=now)
    actions.grant_role(by=adriaan, login=chandra, role=Role.MANAGER, now=now - timedelta(hours=2))
    assert changes.new_to(femke).filter(at__lt=now).exists()


def test_what_was_looked_at_is_not_looked_at_again(adriaan, femke, chandra, now, as_one):
    for number in range(2):
        actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now + timedelta(minutes=number))
    newest, oldest = changes.changes_of(femke)
    for _ in range(2):
        page = as_one(femke, "administration:changes", do="looked", newest=str(newest.pk), shown="2")
        assert "Er kwam net iets bij" not in page
    as_one(femke, "administration:changes", do="looked", newest=str(oldest.pk), shown="0")
    with pytest.raises(SomethingCameIn):
        actions.look_at_changes(by=femke, newest=oldest, shown=0, now=now + timedelta(minutes=5))
    assert AuditEntry.objects.filter(verb=changes.SEEN).count() == 1
    assert changes.new_to(femke).count() == 0


def test_only_the_privacy_officer_says_so(adriaan, alice, client, now):
    newest = AuditEntry(organisation=adriaan.organisation, at=now)
    for login in (adriaan, alice):
        with pytest.raises(NotAllowed):
            actions.look_at_changes(by=login, newest=newest, shown=0, now=now)
    client.force_login(alice, backend=BACKEND)
    assert client.get(reverse("administration:changes")).status_code == 403


def test_of_another_organisation_nothing_is_seen(adriaan, bob, chandra, now, as_one, client):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    assert "Chandra" not in as_one(bob, "administration:changes")
    assert changes.unseen_by(bob).count == 0
    for login in (chandra.pk, "iedereen"):
        posted = {"do": "unmark", "login": str(login)}
        assert client.post(reverse("administration:changes"), posted).status_code == 404
    newest = AuditEntry.objects.get(verb="role granted").pk
    for posted in ({"newest": str(newest), "shown": "0"}, {"newest": "alles", "shown": "alles"}):
        assert client.post(reverse("administration:changes"), posted).status_code == 404


def test_as_many_queries_however_long(adriaan, femke, chandra, now, django_assert_num_queries):
    for number in range(1, 21):
        change = actions.grant_role if number % 2 else actions.revoke_role
        change(by=adriaan, login=chandra, role=Role.LEAD, now=now + timedelta(minutes=number))
    assert femke.has_perm("administration.watch_changes")
    with django_assert_num_queries(3):
        assert {told.roles for told in changes.told(list(changes.changes_of(femke)))} == {"trajectleider"}
    with django_assert_num_queries(2):
        assert changes.unseen_by(femke).count == 20


def test_whom_a_decider_invites_decides_until_the_privacy_officer_says_not(decider, femke, veenbeek, now, as_one):
    noor = invited(decider, veenbeek, now)
    assert noor.decides_on_benefit
    with pytest.raises(OtherPersonNeeded):
        actions.unmark_as_deciding(by=decider, login=noor, now=now)
    assert "ook dat merkteken" in as_one(decider, "administration:invite")
    assert 'value="unmark"' not in as_one(decider, "administration:login", noor.pk)
    assert "Haal het merkteken van Noor weg" in as_one(femke, "administration:changes")
    as_one(femke, "administration:changes", do="unmark", login=str(noor.pk))
    noor.refresh_from_db()
    assert not noor.decides_on_benefit


def test_a_decider_takes_the_mark_off_nobody_whatever_the_role(decider, veenbeek, now, as_one):
    noor = invited(decider, veenbeek, now, role=Role.PRIVACY_OFFICER)
    sam = invited(decider, veenbeek, now, name="Sam")
    for login in (decider, sam, noor):
        with pytest.raises(OtherPersonNeeded):
            actions.unmark_as_deciding(by=noor, login=login, now=now)
    assert 'value="unmark"' not in as_one(noor, "administration:changes")
    as_one(noor, "administration:changes", do="unmark", login=str(decider.pk))
    assert not Login.objects.filter(decides_on_benefit=False, pk__in=(decider.pk, noor.pk, sam.pk)).exists()


def test_where_all_bear_the_mark_whoever_runs_the_server_takes_it_off(decider, veenbeek, now, as_one):
    noor = invited(decider, veenbeek, now, role=Role.PRIVACY_OFFICER)
    call_command("unmark_login", noor.email.upper())
    assert not Login.objects.get(pk=noor.pk).decides_on_benefit
    assert "merkteken ‘beslist over uitkering, plek of hulp’ weggehaald" in as_one(noor, "administration:changes")
    with pytest.raises(CommandError, match="geen login"):
        call_command("unmark_login", "niemand@veenbeek.example")
