"""One person handles a case, and nobody who decides on benefit; whom the organisation chooses."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions.accusing import (
    NobodyLooks,
    mark_accusation,
)
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models.login import Role
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import cases_of
from doorleefd.respond.accusations.refusals import (
    CannotHandle,
)
from doorleefd.respond.tests.accusations.accused import NAMED, WORDS, Outcome

pytestmark = pytest.mark.django_db


def test_it_is_the_privacy_officers_where_nobody_was_named(case, femke, alice):
    assert list(cases_of(femke)) == [case]
    assert not cases_of(alice)


def test_it_is_the_named_persons_alone(story, adriaan, manon, femke, chandra, veenbeek, now):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=manon, working_days=3, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    assert list(cases_of(manon)) == [case]
    assert not cases_of(femke)
    assert case.due_on == now.date() + timedelta(days=3)


def test_ten_working_days_where_nothing_was_chosen(case, now):
    assert case.due_on == now.date() + timedelta(days=14)


def test_who_decides_on_benefit_is_never_named(adriaan, kees, veenbeek, now):
    with pytest.raises(CannotHandle):
        actions.choose_holder(by=adriaan, organisation=veenbeek, holder=kees, working_days=10, now=now)


def test_who_comes_to_decide_on_benefit_loses_it_to_the_privacy_officer(
    story, adriaan, manon, femke, chandra, veenbeek, organise, now
):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=manon, working_days=3, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    with organise():
        manon.decides_on_benefit = True
        manon.save()
    assert not cases_of(manon)
    assert list(cases_of(femke)) == [case]


def test_without_anyone_it_is_refused(tell, trajectory, chandra, now):
    tell(trajectory, WORDS)
    with pytest.raises(NobodyLooks):
        mark_accusation(by=chandra, contribution=Contribution.objects.of_house().get(), accused=NAMED, now=now)


def test_who_decides_on_benefit_sees_and_does_nothing(case, kees, come_in, now):
    assert not cases_of(kees)
    with pytest.raises(NotAllowed):
        actions.take_up(by=kees, accusation=case, now=now)
    client = come_in(kees)
    assert client.get(f"/beschuldigingen/{case.pk}/").status_code in (403, 404)
    assert "zaak over een medewerker" not in client.get("/vandaag/").content.decode()


def test_the_accused_hands_it_on_and_sees_it_no_more(case, femke, manon, alice, now):
    actions.hand_on(by=femke, accusation=case, to=manon, now=now)
    case.refresh_from_db()
    assert not cases_of(femke)
    assert list(cases_of(manon)) == [case]
    with pytest.raises(NotAllowed):
        actions.close_case(by=femke, accusation=case, outcome=Outcome.UNFOUNDED, now=now)
    with pytest.raises(CannotHandle):
        actions.hand_on(by=manon, accusation=case, to=femke, now=now)


def test_it_is_not_handed_to_who_decides_on_benefit(case, femke, kees, now):
    with pytest.raises(CannotHandle):
        actions.hand_on(by=femke, accusation=case, to=kees, now=now)


def test_another_organisation_finds_nothing(case, bob, come_in, now):
    assert not cases_of(bob)
    client = come_in(bob)
    for last in ("", "brief/"):
        assert client.get(f"/beschuldigingen/{case.pk}/{last}").status_code == 404
    for last in ("oppakken/", "verteld/", "reactie/", "overdragen/", "afsluiten/"):
        assert client.post(f"/beschuldigingen/{case.pk}/{last}").status_code == 404
    with pytest.raises((NotAllowed, OtherOrganisation)):
        actions.take_up(by=bob, accusation=case, now=now)


def test_the_administrator_chooses_who_looks(come_in, adriaan, manon, kees, veenbeek):
    client = come_in(adriaan)
    page = client.get("/instellingen/beschuldigingen/").content.decode()
    assert "Manon" in page
    assert "Kees" not in page
    sent = client.post("/instellingen/beschuldigingen/", {"holder": str(manon.pk), "working_days": "5"})
    assert sent.status_code == 302
    assert "selected" in client.get("/instellingen/beschuldigingen/").content.decode()
    refused = client.post("/instellingen/beschuldigingen/", {"holder": str(kees.pk), "working_days": "5"})
    assert refused.status_code == 200


def test_a_collector_chooses_nobody(come_in, hire, veenbeek):
    client = come_in(hire(veenbeek, "Ine", Role.COLLECTOR))
    assert client.get("/instellingen/beschuldigingen/").status_code == 403
