"""Words of distress make a task for a person with a term: a suggestion, no message, no label (R206, law 6)."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail

from doorleefd.administration.actions import end_login
from doorleefd.analyse.actions import accept_review, ask_for_a_person
from doorleefd.collect.looking import look_by
from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Contributor, Participation, Permission
from doorleefd.respond.messages.queries import worries_in

pytestmark = pytest.mark.django_db
HARD = "Ik kreeg een brief. Ik wil niet meer leven."


def fresh():
    return Contribution.objects.of_house().get()


def test_it_waits_for_a_human_eye_until_the_next_working_day(tell, trajectory, today):
    tell(trajectory, HARD)
    told = fresh()
    assert (told.needs_a_person, told.look_is_suggested) == (True, True)
    assert told.look_by == today + timedelta(days=1)
    assert not mail.outbox


def test_other_words_ask_for_nobody(tell, trajectory):
    tell(trajectory, "Ik kreeg een brief.")
    assert (fresh().needs_a_person, fresh().look_by) == (False, None)


@pytest.mark.parametrize(
    ("today", "days", "last"),
    [
        (date(2026, 6, 12), 1, date(2026, 6, 15)),
        (date(2026, 6, 13), 1, date(2026, 6, 15)),
        (date(2026, 6, 15), 3, date(2026, 6, 18)),
        (date(2026, 6, 11), 2, date(2026, 6, 15)),
    ],
)
def test_the_term_counts_working_days_as_the_trajectory_set_them(trajectory, today, days, last):
    trajectory.look_within_days = days
    assert look_by(trajectory, today=today) == last


def test_the_page_shows_that_the_computer_suggests_it_and_which_words(as_login, chandra, tell, trajectory, address):
    tell(trajectory, HARD)
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    assert "voorstel van de computer" in page
    assert "‘wil niet meer leven’" in page
    assert "Ja, dit vraagt nazorg" in page


def test_the_page_says_what_is_kept_and_that_a_no_takes_it_away(as_login, chandra, tell, trajectory, address):
    tell(trajectory, HARD)
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    assert "Wij bewaren bij dit verhaal alleen dat iemand moet kijken, en voor welke dag." in page
    as_login(chandra).post(address("review_human_eye", contribution=fresh().pk), {"needed": "0"})
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    assert "Wij bewaren bij dit verhaal" not in page


def test_each_of_the_words_stands_there_once_and_at_most_five(as_login, chandra, tell, trajectory, address):
    more = "Ik ga mezelf snijden. Ik wil dood. Hij slaat mij. Ik durf niet naar huis. Ik ben verkracht."
    tell(trajectory, f"{HARD} Ja: IK WIL NIET MEER LEVEN. {more}")
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    noted = " ".join(page.split("op nood kunnen wijzen:")[1].split("Uiterlijk")[0].split())
    assert noted.casefold().count("wil niet meer leven") == 1
    assert noted.count("‘") == 5
    assert noted.endswith("’ en nog 1.")


@pytest.mark.parametrize(
    ("words", "unread"),
    [("Ich will nicht mehr leben.", True), ("Ik kreeg een brief.", False), ("I got a letter.", False)],
)
def test_the_reviewer_reads_where_nothing_was_looked_for(as_login, chandra, tell, trajectory, address, words, unread):
    tell(trajectory, words)
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    assert ("Daarin zocht de computer niet naar woorden van nood." in page) is unread


def test_nobody_is_called_before_a_person_said_so(hire, veenbeek, chandra, tell, trajectory, now):
    tell(trajectory, HARD)
    caller = hire(veenbeek, "Marja", Role.LEAD)
    assert worries_in(trajectory, viewer=caller) == []
    ask_for_a_person(by=chandra, contribution=fresh(), needed=True, now=now)
    assert fresh().look_is_suggested is False
    assert len(worries_in(trajectory, viewer=caller)) == 1


def test_a_person_can_ask_again_where_the_computer_sees_nothing(as_login, chandra, tell, trajectory, address):
    tell(trajectory, "Ik kreeg een brief.")
    as_login(chandra).post(address("review_human_eye", contribution=fresh().pk), {"needed": "1"})
    asked = fresh().asked_at
    assert (
        "Vraag opnieuw om nazorg" in as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    )
    as_login(chandra).post(address("review_human_eye", contribution=fresh().pk), {"needed": "1"})
    assert fresh().asked_at > asked


def test_a_no_of_a_person_ends_it(as_login, chandra, tell, trajectory, address):
    tell(trajectory, HARD)
    as_login(chandra).post(address("review_human_eye", contribution=fresh().pk), {"needed": "0"})
    assert (fresh().needs_a_person, fresh().look_by) == (False, None)


def test_it_can_be_answered_after_the_review_too(as_login, chandra, tell, trajectory, address, now):
    tell(trajectory, HARD)
    accept_review(by=chandra, contribution=fresh(), marks={}, now=now)
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    assert 'form="eye"' in page
    assert 'form="no-eye"' in page


def test_today_leads_to_it_after_the_review_too(as_login, chandra, tell, trajectory, address, now):
    tell(trajectory, HARD)
    accept_review(by=chandra, contribution=fresh(), marks={}, now=now)
    assert fresh().look_is_suggested
    here = address("review", contribution=fresh().pk)
    assert "1 verhaal vraagt om een menselijke blik" in as_login(chandra).get("/vandaag/").content.decode()
    assert here in as_login(chandra).get(address("reviewing")).content.decode()
    as_login(chandra).post(address("review_human_eye", contribution=fresh().pk), {"needed": "0"})
    assert here not in as_login(chandra).get(address("reviewing")).content.decode()


def test_nothing_is_set_aside_before_somebody_says_whether_it_asks_for_aftercare(
    as_login, chandra, tell, trajectory, address
):
    tell(trajectory, HARD)
    desk, at = as_login(chandra), {"contribution": fresh().pk}
    seen = re.search(r'name="seen" value="([^"]+)"', desk.get(address("review", **at)).content.decode()).group(1)
    page = desk.post(address("review_set_aside", **at), {"seen": seen}, follow=True).content.decode()
    assert "Zeg daar eerst ja of nee op." in page
    assert "Ja, dit vraagt nazorg" in page
    assert fresh().review == Contribution.Review.WAITING
    assert "1 verhaal vraagt om een menselijke blik" in desk.get("/vandaag/").content.decode()
    desk.post(address("review_human_eye", **at), {"needed": "0"})
    desk.post(address("review_set_aside", **at), {"seen": seen})
    assert fresh().review == Contribution.Review.SET_ASIDE


def test_today_leads_to_what_waits(as_login, chandra, tell, trajectory, address):
    tell(trajectory, HARD)
    assert f'href="{address("reviewing")}"' in as_login(chandra).get("/vandaag/").content.decode()


def test_no_row_about_the_person_holds_a_label(tell, trajectory):
    tell(trajectory, HARD)
    for model in (Contributor, Participation):
        names = {field.name for field in model._meta.concrete_fields}
        assert not names & {"needs_a_person", "look_by", "look_is_suggested", "content_notes"}


def test_what_is_late_stands_on_today(as_login, alice, chandra, tell, trajectory, organise, now):
    tell(trajectory, HARD)
    with organise():
        Contribution.objects.of_house().update(look_by=date(2020, 1, 1))
    page = as_login(chandra).get("/vandaag/").content.decode()
    assert "te laat" in page
    assert "1 had al bekeken moeten zijn." in page


@pytest.fixture
def unread(tell, trajectory, organise):
    """A hard story that nobody looked at in time."""
    tell(trajectory, HARD)
    with organise():
        Contribution.objects.of_house().update(look_by=date(2020, 1, 1))
    return fresh()


@pytest.fixture
def samira(hire, veenbeek):
    """Calls people, and reviews nothing."""
    return hire(veenbeek, "Samira", Role.COLLECTOR)


LATE = "1 verhaal vraagt misschien om nazorg, en had al bekeken moeten zijn."


def pages_about_calls(client, trajectory):
    return [client.get(address).content.decode() for address in ("/vandaag/", f"/trajecten/{trajectory.pk}/nazorg/")]


def test_who_calls_hears_that_the_readers_are_late_and_whom_to_ask(as_login, samira, unread, trajectory):
    for page in pages_about_calls(as_login(samira), trajectory):
        assert LATE in page
        assert "Wie hier nakijkt: Alice en Chandra." in page
        assert "brief" not in page
    assert "Er is nu niemand om te bellen." in page


def test_only_who_can_still_read_is_named_as_whom_to_ask(as_login, samira, unread, trajectory, adriaan, chandra, now):
    end_login(by=adriaan, login=chandra, now=now)
    for page in pages_about_calls(as_login(samira), trajectory):
        assert "Wie hier nakijkt: Alice. Vraag" in page


def test_who_may_look_goes_there_straight_from_aftercare(as_login, alice, unread, trajectory, address):
    page = pages_about_calls(as_login(alice), trajectory)[1]
    assert LATE in page
    assert re.search(rf'href="{address("reviewing")}">Kijk ze nu na', page)


def test_the_privacy_officer_hears_it_too(as_login, femke, unread):
    assert LATE in as_login(femke).get("/vandaag/").content.decode()


@pytest.mark.parametrize("who", ["kees", "manon", "ravi", "adriaan", "bob", "chandra"])
def test_nobody_else_hears_how_many_looks_are_late(as_login, request, unread, who):
    """Who reads them all hears it as their own work; who decides on benefit, or works elsewhere, not at all."""
    assert "misschien om nazorg" not in as_login(request.getfixturevalue(who)).get("/vandaag/").content.decode()


def test_who_is_named_in_it_does_not_hear_of_it(as_login, samira, unread, trajectory, organise):
    with organise():
        ColleagueNamed.objects.create(organisation=trajectory.organisation, contribution=unread, login=samira)
    assert not any("misschien om nazorg" in page for page in pages_about_calls(as_login(samira), trajectory))


def test_once_a_reader_looked_nothing_is_late(as_login, samira, chandra, unread, trajectory, now):
    ask_for_a_person(by=chandra, contribution=unread, needed=True, now=now)
    accept_review(by=chandra, contribution=fresh(), marks={}, now=now)
    assert not any("misschien om nazorg" in page for page in pages_about_calls(as_login(samira), trajectory))


def test_what_was_withdrawn_is_late_no_more(as_login, samira, unread, trajectory, organise):
    with organise():
        Permission.objects.filter(participation=unread.participation).update(given=False)
    assert not any("misschien om nazorg" in page for page in pages_about_calls(as_login(samira), trajectory))


def test_who_decides_on_benefit_hears_of_no_worry(as_login, kees, tell, trajectory):
    tell(trajectory, HARD)
    assert "menselijke blik" not in as_login(kees).get("/vandaag/").content.decode()


def test_another_organisation_hears_of_no_worry(as_login, bob, tell, trajectory):
    tell(trajectory, HARD)
    assert "menselijke blik" not in as_login(bob).get("/vandaag/").content.decode()
