"""One person handles a case, and nobody who decides on benefit; whom the organisation chooses."""

from datetime import timedelta

import pytest

from doorleefd.administration.actions import grant_role, revoke_role
from doorleefd.analyse.actions.accusing import (
    NobodyLooks,
    mark_accusation,
)
from doorleefd.analyse.models import Accusation, AccusationDuty, AccusationNote
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import cases_of, written_in
from doorleefd.respond.accusations.refusals import (
    CannotHandle,
    NotTakenUp,
    ReadsAlong,
)
from doorleefd.respond.tests.accusations.accused import NAME, NAMED, WORDS, Outcome

pytestmark = pytest.mark.django_db


def test_it_is_the_privacy_officers_where_nobody_was_named(case, femke, alice):
    assert list(cases_of(femke)) == [case]
    assert not cases_of(alice)


def test_of_two_privacy_officers_only_who_takes_it_up_opens_it(case, femke, hire, veenbeek, come_in, organise, now):
    """Before, neither reads a word; where that one leaves, the other takes it up anew."""
    ine, root = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER), f"/beschuldigingen/{case.pk}/"
    for who in (femke, ine):
        page = come_in(who).get(root).content.decode()
        assert "Ik pak dit op" in page
        assert NAME not in page
        assert "geschreeuwd" not in page
        assert come_in(who).get(f"{root}brief/").status_code == 404
        with pytest.raises(NotTakenUp):
            actions.tell_colleague(by=who, accusation=case, now=now)
    come_in(ine).post(f"{root}oppakken/")
    case.refresh_from_db()
    assert case.handler == ine
    assert (list(cases_of(ine)), list(cases_of(femke))) == ([case], [])
    assert NAME in come_in(ine).get(root).content.decode()
    for last in ("", "brief/"):
        assert come_in(femke).get(f"{root}{last}").status_code == 404
    assert "Ine" in come_in(ine).get(f"{root}brief/").content.decode()
    with pytest.raises(NotAllowed):
        actions.take_up(by=femke, accusation=case, now=now)
    with organise():
        Login.objects.filter(pk=ine.pk).update(is_active=False)
    assert NAME not in come_in(femke).get(root).content.decode()
    come_in(femke).post(f"{root}oppakken/")
    assert NAME in come_in(femke).get(root).content.decode()


def test_who_is_no_officer_any_more_reads_none_of_what_was_taken_up_as_one(
    case, femke, adriaan, hire, veenbeek, come_in, now
):
    """Running or closed; the next officer takes it up. Whoever the organisation named keeps it, with or without."""
    ine, root = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER), f"/beschuldigingen/{case.pk}/"
    actions.take_up(by=femke, accusation=case, now=now)
    revoke_role(by=adriaan, login=femke, role=Role.PRIVACY_OFFICER, now=now)
    femke = Login.objects.get(pk=femke.pk)
    assert come_in(femke).get(root).status_code == 404
    assert (list(cases_of(femke)), list(cases_of(ine))) == ([], [case])
    assert written_in(Accusation.objects.get(), viewer=femke) == []
    assert not AccusationNote.objects.visible_to(femke, Purpose.HANDLE).exists()
    with pytest.raises(NotAllowed):
        actions.tell_colleague(by=femke, accusation=case, now=now)
    assert NAME not in come_in(ine).get(root).content.decode()
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=femke, working_days=3, now=now)
    assert (list(cases_of(femke)), list(cases_of(ine))) == ([case], [])
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=None, working_days=3, now=now)
    come_in(ine).post(f"{root}oppakken/")
    assert NAME in come_in(ine).get(root).content.decode()
    assert not cases_of(femke)


@pytest.fixture
def sees(case, come_in):
    """Who of these finds the case now, by first name."""

    def find(*logins):
        fresh = Login.objects.filter(pk__in=[each.pk for each in logins]).order_by("name")
        return [each.name for each in fresh if case in cases_of(each)]

    return find


def test_it_goes_back_and_forth_between_officers_and_one_of_those_now_in_office_has_it(
    case, femke, adriaan, hire, veenbeek, sees, come_in, now
):
    """Taken up as an officer, passed on and back, and the role gone: what it was long ago does not count for ever."""
    ine = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER)
    actions.take_up(by=femke, accusation=case, now=now)
    actions.hand_on_all(by=adriaan, leaver=femke, to=ine, now=now)
    assert sees(femke, ine) == ["Ine"]
    actions.hand_on_all(by=adriaan, leaver=ine, to=femke, now=now)
    assert sees(femke, ine) == ["Femke"]
    revoke_role(by=adriaan, login=femke, role=Role.PRIVACY_OFFICER, now=now)
    assert sees(femke, ine) == ["Ine"]
    come_in(ine).post(f"/beschuldigingen/{case.pk}/oppakken/")
    assert NAME in come_in(ine).get(f"/beschuldigingen/{case.pk}/").content.decode()
    grant_role(by=adriaan, login=Login.objects.get(pk=femke.pk), role=Role.PRIVACY_OFFICER, now=now)
    assert sees(femke, ine) == ["Ine"]


def test_who_gets_it_by_name_after_the_role_went_has_it(case, femke, manon, adriaan, hire, veenbeek, sees, now):
    later = now + timedelta(days=1)
    ine = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER)
    actions.take_up(by=femke, accusation=case, now=now)
    revoke_role(by=adriaan, login=femke, role=Role.PRIVACY_OFFICER, now=now)
    femke = Login.objects.get(pk=femke.pk)
    actions.hand_on_all(by=adriaan, leaver=femke, to=manon, now=now)
    with pytest.raises(CannotHandle):
        actions.hand_on_all(by=adriaan, leaver=manon, to=femke, now=now)
    assert sees(femke, ine, manon) == [manon.name]
    actions.hand_on_all(by=adriaan, leaver=manon, to=femke, now=later)
    assert sees(femke, ine, manon) == ["Femke"]


def test_where_the_only_officer_left_handed_it_on_today_says_so_to_whoever_can_pass_it_on(
    case, femke, adriaan, alice, manon, hire, veenbeek, sees, come_in, organise, now
):
    """It may be about that one: unread, it goes to another; or another officer sees it."""
    ine = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER)
    actions.hand_on(by=femke, accusation=case, to=ine, now=now)
    with pytest.raises(CannotHandle):
        actions.hand_on(by=ine, accusation=case, to=femke, now=now)
    assert "ziet nu niemand" not in come_in(femke).get("/vandaag/").content.decode()
    revoke_role(by=adriaan, login=ine, role=Role.PRIVACY_OFFICER, now=now)
    assert sees(femke, ine, alice) == []
    for who in (femke, adriaan):
        page = come_in(who).get("/vandaag/").content.decode()
        assert "1 open zaak ziet nu niemand" in page
        assert "/instellingen/beschuldigingen/" in page
    assert "ziet nu niemand" not in come_in(alice).get("/vandaag/").content.decode()
    settings = come_in(adriaan).get("/instellingen/beschuldigingen/").content.decode()
    assert f"/instellingen/medewerkers/{ine.pk}/" in settings
    with organise():
        Login.objects.filter(pk=adriaan.pk).update(decides_on_benefit=True)
    for page in ("vandaag", "instellingen/beschuldigingen", f"instellingen/medewerkers/{ine.pk}"):
        shown = come_in(adriaan).get(f"/{page}/").content.decode()
        assert "1 open zaak" not in shown
        assert ("Er is nog iets open." if str(ine.pk) in page else "Er wacht iets op een privacyfunctionaris.") in shown
    grant_role(by=adriaan, login=manon, role=Role.PRIVACY_OFFICER, now=now)
    assert "wacht op jou" in come_in(manon).get("/vandaag/").content.decode()
    assert "ziet nu niemand" not in come_in(adriaan).get("/vandaag/").content.decode()


def test_it_is_the_named_persons_alone(story, adriaan, manon, femke, chandra, veenbeek, now):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=manon, working_days=3, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    assert list(cases_of(manon)) == [case]
    assert not cases_of(femke)
    assert case.due_on == now.date() + timedelta(days=3)


def test_who_reads_the_stories_does_not_handle_a_case_of_them_where_another_can(
    story, adriaan, alice, femke, manon, chandra, veenbeek, organise, come_in, now
):
    """Also not who comes to read them later: that one hands it on first."""
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=alice, working_days=3, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    assert (list(cases_of(femke)), list(cases_of(alice))) == ([case], [])
    with organise():
        case.handler = alice
        case.save()
    page = come_in(alice).get(f"/beschuldigingen/{case.pk}/").content.decode()
    assert "Jij leest ook de verhalen van dit traject" in page
    assert NAME not in page
    assert chandra.name not in page
    with pytest.raises(ReadsAlong):
        actions.take_up(by=alice, accusation=case, now=now)
    actions.hand_on(by=alice, accusation=case, to=manon, now=now)
    actions.take_up(by=manon, accusation=case, now=now)


def test_where_nobody_else_can_who_reads_handles_it_and_the_pages_say_so(
    story, alice, chandra, trajectory, organise, come_in, now
):
    with organise():
        Login.objects.exclude(pk__in=[alice.pk, chandra.pk]).update(is_active=False)
        AccusationDuty.objects.create(organisation=story.organisation, holder=alice)
    url = f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/beschuldiging/"
    assert "er is geen ander" in come_in(chandra).post(url).content.decode()
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    actions.take_up(by=alice, accusation=case, now=now)
    page = come_in(alice).get(f"/beschuldigingen/{case.pk}/").content.decode()
    assert "Nu kan geen ander deze zaak behandelen." in page
    assert NAME in page


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
    for last in ("", "brief/", "inzage/"):
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
