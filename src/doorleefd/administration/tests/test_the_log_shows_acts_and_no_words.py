"""The log: who did what and when; for a teller the day alone (law 13)."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from doorleefd.administration import actions, queries
from doorleefd.administration.queries import AuditFilter
from doorleefd.analyse.actions.reviewing import read_told
from doorleefd.collect.models import Contribution
from doorleefd.foundation.models import AuditEntry, Job
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def shown(client, femke):
    client.force_login(femke, backend=BACKEND)

    def page(**chosen):
        return client.get(reverse("administration:audit"), chosen).content.decode()

    return page


def test_it_tells_who_did_what(shown, adriaan, chandra, now):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    page = shown()
    assert "rol gegeven" in page
    assert "Adriaan" in page


def test_of_a_teller_it_tells_the_day_alone(shown, trajectory, tell):
    tell(trajectory, "Ik kreeg geen brief.")
    page = shown()
    assert "verhaal ontvangen" in page
    assert "een bezoeker van de open pagina" in page
    assert "brief" not in page
    entry = AuditEntry.objects.get(verb="contribution received")
    assert (entry.at, entry.subject_id) == (None, "")


@pytest.mark.parametrize(
    ("role", "decides", "reads"),
    [
        (Role.PRIVACY_OFFICER, False, {"contribution received", "told words opened", "role granted"}),
        (Role.ADMINISTRATOR, False, {"told words opened", "role granted"}),
        (Role.PRIVACY_OFFICER, True, {"role granted"}),
        (Role.ADMINISTRATOR, True, {"role granted"}),
    ],
)
def test_only_a_privacy_officer_who_does_not_decide_reads_what_tellers_did(
    hire, veenbeek, adriaan, chandra, trajectory, tell, now, role, decides, reads
):
    """Whoever decides reads nothing that one story more, or a review of it, would change."""
    tell(trajectory, "Ik kreeg geen brief.")
    read_told(Contribution.objects.of_house().get(), by=chandra, now=now)
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    viewer = hire(veenbeek, "Vera", role, decides_on_benefit=decides)
    rows = queries.audit_of(veenbeek, viewer=viewer, chosen=AuditFilter())
    found = {row.verb for row in rows} & {"contribution received", "told words opened", "role granted"}
    assert found == reads


def test_how_many_an_act_touched_is_not_for_an_administrator(client, adriaan, femke, chandra, now):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    pages = []
    for login in (femke, adriaan):
        client.force_login(login, backend=BACKEND)
        pages.append(client.get(reverse("administration:audit")).content.decode())
    assert [">Aantal<" in page for page in pages] == [True, False]


def test_how_many_rows_there_are_is_told_to_nobody(shown, adriaan, chandra, now):
    for number in range(60):
        actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now + timedelta(minutes=number))
    first, second, past = shown(), shown(bladzijde=2), shown(bladzijde="99999999999999999999")
    assert "Bladzijde 1<" in first
    assert 'rel="next"' in first
    assert 'rel="next"' not in second
    assert "Bladzijde 2<" in second
    assert "Bladzijde 1<" in past
    assert not [page for page in (first, second) if re.search(r"\b\d+ regels?\b|Bladzijde \d+ van", page)]


def test_it_can_be_narrowed(shown, adriaan, chandra, ravi, now):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now - timedelta(days=10))
    actions.revoke_role(by=adriaan, login=ravi, role=Role.EXPERT, now=now)
    rows = "<tbody>"
    assert "rol gegeven" not in shown(since=now.date().isoformat()).split(rows)[1]
    assert "rol ingetrokken" not in shown(verb="role granted").split(rows)[1]
    assert rows not in shown(login=str(chandra.pk))
    assert rows not in shown(until=(now - timedelta(days=20)).date().isoformat())


@pytest.mark.parametrize("chosen", [{"since": "gisteren"}, {"login": "iedereen"}, {"verb": "x"}, {"bladzijde": "abc"}])
def test_odd_questions_break_nothing(shown, chosen):
    assert "Logboek" in shown(**chosen)


def test_another_organisation_sees_nothing(client, bob, adriaan, chandra, now):
    actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    client.force_login(bob, backend=BACKEND)
    page = client.get(reverse("administration:audit")).content.decode()
    assert "Adriaan" not in page
    assert "<tbody>" not in page


def test_a_lead_may_not_look(client, alice):
    client.force_login(alice, backend=BACKEND)
    for name in ("index", "settings", "looks", "logins", "invite", "audit", "jobs"):
        assert client.get(reverse(f"administration:{name}")).status_code == 403


def test_a_privacy_officer_sees_log_and_work_and_changes_nothing(client, femke):
    client.force_login(femke, backend=BACKEND)
    index = client.get(reverse("administration:index")).content.decode()
    assert reverse("administration:audit") in index
    assert reverse("administration:settings") not in index
    assert client.get(reverse("administration:settings")).status_code == 403


def test_as_many_queries_however_long(adriaan, veenbeek, chandra, now, django_assert_num_queries):
    for number in range(30):
        actions.grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now + timedelta(minutes=number))
    with django_assert_num_queries(1):
        rows = list(queries.audit_of(veenbeek, viewer=adriaan, chosen=AuditFilter()))
        assert {row.login.name for row in rows} == {"Adriaan"}


def test_work_in_the_background_is_told(client, adriaan, veenbeek, zandwoude, organise, now):
    with organise():
        for organisation, message in ((veenbeek, "Er kwamen 154 verhalen bij."), (zandwoude, "Van een ander.")):
            Job.objects.create(
                organisation=organisation,
                kind="test",
                idempotency_key="1",
                state=Job.State.DONE,
                message=message,
                done=154,
                total=154,
                created_at=now,
            )
    client.force_login(adriaan, backend=BACKEND)
    page = client.get(reverse("administration:jobs")).content.decode()
    assert "Er kwamen 154 verhalen bij." in page
    assert "Van een ander." not in page


@pytest.mark.parametrize(("decides", "tells"), [(False, True), (True, False)])
@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER])
def test_who_decides_reads_that_work_is_done_and_not_of_how_many(
    client, hire, veenbeek, organise, now, role, decides, tells
):
    """Law 1, R067: how many stories were read in tells how many told."""
    states = ((Job.State.DONE, "Ingelezen verhalen: 713. Mensen: 713.", 713), (Job.State.RUNNING, "", 211))
    with organise():
        for number, (state, message, done) in enumerate(states):
            job = Job(organisation=veenbeek, kind="test", idempotency_key=str(number), state=state, message=message)
            job.done, job.total, job.created_at = done, 713, now
            job.save()
    client.force_login(hire(veenbeek, "Dirk", role, decides_on_benefit=decides), backend=BACKEND)
    page = client.get(reverse("administration:jobs")).content.decode()
    assert "klaar" in page
    assert ["713" in page, "211" in page, "Je beslist over uitkering" in page] == [tells, tells, decides]


def test_every_act_has_its_words_in_dutch():
    from doorleefd.administration.verbs import VERBS
    from doorleefd.foundation.tests.test_the_rules_of_the_house import ACTIONS

    assert sorted({action.audit for action in ACTIONS} - set(VERBS)) == []


@pytest.mark.parametrize(
    ("verb", "dutch"),
    [
        ("place added", "vindplaats toegevoegd"),
        ("resource changed", "bron veranderd"),
        ("moon visited", "iets wat deze versie van Doorleefd niet kent (moon visited)"),
    ],
)
def test_what_was_done_in_another_version_reads_as_dutch_too(shown, veenbeek, organise, today, verb, dutch):
    with organise():
        AuditEntry.objects.create(organisation=veenbeek, day=today, actor_kind="house", verb=verb, count=1)
    assert dutch in shown().split("<tbody>")[1]
