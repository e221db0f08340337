"""Words of distress make a task for a person with a term: a suggestion, no message, no label (R206, law 6)."""

from datetime import date, timedelta

import pytest
from django.core import mail

from doorleefd.analyse.actions import accept_review, ask_for_a_person
from doorleefd.collect.looking import look_by
from doorleefd.collect.models import Contribution
from doorleefd.people.models import Contributor, Participation
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
    assert "Bij dit verhaal staat nu dat iemand moet kijken en tot wanneer, bij de persoon staat niets." in page
    as_login(chandra).post(address("review_human_eye", contribution=fresh().pk), {"needed": "0"})
    assert (
        "Bij dit verhaal staat nu"
        not in as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    )


@pytest.mark.parametrize(
    ("words", "unread"),
    [("Ich will nicht mehr leben.", True), ("Ik kreeg een brief.", False), ("I got a letter.", False)],
)
def test_the_reviewer_reads_where_nothing_was_looked_for(as_login, chandra, tell, trajectory, address, words, unread):
    tell(trajectory, words)
    page = as_login(chandra).get(address("review", contribution=fresh().pk)).content.decode()
    assert ("Daarin zocht de computer niet naar woorden van nood." in page) is unread


def test_nobody_is_called_before_a_person_said_so(hire, veenbeek, chandra, tell, trajectory, now):
    from doorleefd.foundation.models.login import Role

    tell(trajectory, HARD)
    caller = hire(veenbeek, "Marja", Role.LEAD)
    assert worries_in(trajectory, viewer=caller) == []
    ask_for_a_person(by=chandra, contribution=fresh(), needed=True, now=now)
    assert fresh().look_is_suggested is False
    assert len(worries_in(trajectory, viewer=caller)) == 1


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


def test_who_decides_on_benefit_hears_of_no_worry(as_login, kees, tell, trajectory):
    tell(trajectory, HARD)
    assert "menselijke blik" not in as_login(kees).get("/vandaag/").content.decode()


def test_another_organisation_hears_of_no_worry(as_login, bob, tell, trajectory):
    tell(trajectory, HARD)
    assert "menselijke blik" not in as_login(bob).get("/vandaag/").content.decode()
