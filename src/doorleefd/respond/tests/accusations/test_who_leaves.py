"""A colleague leaves with open cases: whoever closes the login sees how many, and passes them on unread."""

import pytest

from doorleefd.administration.actions import grant_role
from doorleefd.analyse.actions.accusing import mark_accusation
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import cases_of
from doorleefd.respond.accusations.refusals import CannotHandle
from doorleefd.respond.tests.accusations.accused import NAME, NAMED

pytestmark = pytest.mark.django_db


@pytest.fixture
def held(story, adriaan, chandra, manon, veenbeek, now):
    """A case of Manon, whom the organisation named."""
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=manon, working_days=3, now=now)
    return mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


@pytest.fixture
def handed_on(case, femke, manon, now):
    """A case that Femke, the privacy officer, handed to Manon: perhaps it is about Femke."""
    actions.hand_on(by=femke, accusation=case, to=manon, now=now)
    return case


def page_of(login):
    return f"/instellingen/medewerkers/{login.pk}/"


def test_whoever_closes_a_login_sees_its_open_cases_and_nothing_of_them(come_in, held, adriaan, manon, femke):
    page = come_in(adriaan).get(page_of(manon)).content.decode()
    assert "Behandelt beschuldigingen" in page
    assert "1 open zaak." in page
    assert "dan ziet de privacyfunctionaris ze" in page
    assert NAME not in page
    assert str(held.pk) not in page
    assert "Behandelt beschuldigingen" not in come_in(adriaan).get(page_of(femke)).content.decode()


def test_it_warns_where_nobody_would_see_them(come_in, handed_on, adriaan, manon):
    assert "dan ziet niemand deze zaken" in come_in(adriaan).get(page_of(manon)).content.decode()


def test_who_gets_new_cases_is_shown_too(come_in, adriaan, alice, veenbeek, femke, now):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=alice, working_days=3, now=now)
    assert "Nieuwe beschuldigingen komen ook hier." in come_in(adriaan).get(page_of(alice)).content.decode()


def test_they_are_passed_on_to_one_who_is_surely_not_the_accused(
    come_in, handed_on, adriaan, manon, femke, kees, alice
):
    desk, address = come_in(adriaan), f"/beschuldigingen/overdragen/{manon.pk}/"
    for refused in (femke, kees, adriaan, manon):
        desk.post(address, {"to": refused.pk})
        assert list(cases_of(manon)) == [handed_on]
    assert "De zaken zijn overgedragen." in desk.post(address, {"to": alice.pk}, follow=True).content.decode()
    assert list(cases_of(alice)) == [handed_on]
    assert not cases_of(manon)
    assert not cases_of(adriaan)


def test_a_lead_and_another_organisation_pass_nothing_on(come_in, held, alice, chandra, manon, bob, now):
    with pytest.raises(NotAllowed):
        actions.hand_on_all(by=chandra, leaver=manon, to=alice, now=now)
    assert come_in(alice).post(f"/beschuldigingen/overdragen/{manon.pk}/").status_code == 403
    assert come_in(bob).post(f"/beschuldigingen/overdragen/{manon.pk}/").status_code == 404
    assert list(cases_of(manon)) == [held]


def test_a_privacy_officer_passes_on_too_and_to_another(held, manon, alice, hire, veenbeek, now):
    ine = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER)
    with pytest.raises(CannotHandle):
        actions.hand_on_all(by=ine, leaver=manon, to=ine, now=now)
    assert actions.hand_on_all(by=ine, leaver=manon, to=alice, now=now) == 1
    assert actions.hand_on_all(by=ine, leaver=manon, to=alice, now=now) == 0


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PRIVACY_OFFICER])
@pytest.mark.parametrize("decides", [False, True])
def test_who_decides_on_benefit_does_not_read_that_cases_were_passed_on(
    come_in, held, adriaan, manon, alice, hire, veenbeek, role, decides, now
):
    """Nor whose they were: the log leaves the line out, and still shows that of a role."""
    reader = hire(veenbeek, "Vera", role, decides_on_benefit=decides)
    actions.hand_on_all(by=adriaan, leaver=manon, to=alice, now=now)
    grant_role(by=adriaan, login=alice, role=Role.RESEARCHER, now=now)
    _, rows = come_in(reader).get("/instellingen/logboek/").content.decode().split("<tbody>")
    assert "rol gegeven" in rows
    assert ("beschuldigingen van wie vertrekt overgedragen" in rows) is not decides


@pytest.mark.parametrize(("who", "lit"), [("femke", ["Beschuldigingen"]), ("manon", [])])
def test_the_menu_lights_this_line_or_none(request, come_in, held, who, lit):
    answer = come_in(request.getfixturevalue(who)).get("/beschuldigingen/")
    assert [str(place.label) for place in answer.context["navigation"] if place.here] == lit


@pytest.fixture
def alone(case, adriaan, organise, veenbeek):
    """Femke, with one case in nobody's name, and an administrator; everyone else decides on benefit."""
    with organise():
        others = Login.objects.filter(organisation=veenbeek).exclude(name__in=["Femke", adriaan.name])
        others.update(decides_on_benefit=True)
    return case


def test_the_only_privacy_officer_passes_on_what_is_in_nobodys_name(come_in, case, adriaan, femke, alice):
    page = come_in(adriaan).get(page_of(femke)).content.decode()
    assert "1 open zaak." in page
    assert "dan ziet niemand deze zaken" in page
    come_in(adriaan).post(f"/beschuldigingen/overdragen/{femke.pk}/", {"to": alice.pk})
    assert list(cases_of(alice)) == [case]
    assert not cases_of(femke)


def test_whoever_passes_on_is_not_shut_out_of_what_nobody_read(held, femke, alice, manon, organise, now):
    actions.hand_on_all(by=femke, leaver=manon, to=alice, now=now)
    assert not cases_of(femke)
    with organise():
        Login.objects.filter(pk=alice.pk).update(is_active=False)
    assert list(cases_of(femke)) == [held]


def test_who_handed_on_one_case_takes_the_others(held, story, chandra, femke, manon, adriaan, veenbeek, come_in, now):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=None, working_days=3, now=now)
    other = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    actions.hand_on(by=femke, accusation=other, to=manon, now=now)
    page = come_in(adriaan).post(f"/beschuldigingen/overdragen/{manon.pk}/", {"to": femke.pk}, follow=True)
    assert "Kies daarvoor een ander" in page.content.decode()
    assert (list(cases_of(femke)), list(cases_of(manon))) == ([held], [other])


@pytest.mark.parametrize("who", ["adriaan", "femke"])
def test_where_nobody_can_take_it_over_it_says_what_to_do(request, who, alone, come_in, femke, organise):
    desk = come_in(request.getfixturevalue(who))
    if who == "adriaan":
        assert "Nodig eerst een collega uit" in desk.get(page_of(femke)).content.decode()
        return
    with organise():
        Login.objects.filter(name__startswith="Adri").update(decides_on_benefit=True)
    assert (
        "Vraag de beheerder om een collega uit te nodigen" in desk.get(f"/beschuldigingen/{alone.pk}/").content.decode()
    )


def test_a_case_that_nobody_sees_is_found_and_passed_on(come_in, handed_on, adriaan, manon, alice, organise):
    desk = come_in(adriaan)
    assert "ziet nu niemand" not in desk.get("/instellingen/beschuldigingen/").content.decode()
    with organise():
        Login.objects.filter(pk=manon.pk).update(is_active=False)
    page = desk.get("/instellingen/beschuldigingen/").content.decode()
    assert "1 open zaak ziet nu niemand" in page
    assert page_of(manon) in page
    desk.post(f"/beschuldigingen/overdragen/{manon.pk}/", {"to": alice.pk})
    assert list(cases_of(alice)) == [handed_on]
