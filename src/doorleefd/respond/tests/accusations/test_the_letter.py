"""The letter to the colleague says the rights, what is true on that day, and nothing that tells who told it."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.actions.accusing import Accused, mark_accusation
from doorleefd.analyse.models import Accusation
from doorleefd.respond.accusations import actions
from doorleefd.respond.tests.accusations.accused import NAME, Kind, Outcome, marks_on
from doorleefd.rights.actions import erase, restrict

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(come_in, case, femke, now):
    if case.is_nobodys:
        actions.take_up(by=femke, accusation=case, now=now)
    return lambda: come_in(femke).get(f"/beschuldigingen/{case.pk}/brief/").content.decode()


def test_it_says_the_rights_and_nothing_that_tells_who_told(letter, trajectory):
    page = letter()
    assert "hoe iemand is behandeld" in page
    assert "Autoriteit Persoonsgegevens" in page
    for hidden in (NAME, "geschreeuwd", trajectory.title, trajectory.subject, "juni 2026 vertelde"):
        assert hidden not in page


def test_the_name_is_out_once_the_review_is_accepted_and_not_before(letter, story, chandra, now):
    assert "Je naam is uit het verhaal gehaald." not in letter()
    assert "Je naam gaat eruit voordat anderen het lezen." in letter()
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    assert "Je naam is uit het verhaal gehaald." in letter()


@pytest.mark.parametrize("ends", [erase, restrict])
def test_of_a_story_that_is_gone_or_stands_still_it_tells_nothing_of_that(
    told_colleague, letter, story, teller, now, ends
):
    what = {"contributor": teller.contributor} if ends is erase else {"participation": story.participation}
    ends(by=teller, now=now, **what)
    page = letter()
    assert ("Wat nu niet kan, doen wij zodra het kan." in page) is (ends is restrict)
    assert ("Dit is klaar. Je naam" in page) is (ends is erase)
    assert ("Laten verbeteren" in page) is (ends is restrict)
    for hidden in ("Je naam is", "Je naam gaat", "Het verhaal is weg", "Geen collega leest het."):
        assert hidden not in page


def test_a_day_that_passed_is_promised_no_more(told_colleague, letter, organise, now):
    with organise():
        Accusation.objects.update(due_on=now.date() - timedelta(days=1))
    assert "Wij wilden dit op 14 juni 2026 klaar hebben. Dat lukte niet." in letter()


def test_once_it_is_closed_it_promises_no_day_any_more(told_colleague, letter, femke, now):
    assert "Wij willen dit uiterlijk op 29 juni 2026 klaar hebben." in letter()
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.SPOKEN, now=now)
    assert "Dit is klaar sinds 15 juni 2026. Femke zegt je wat ervan kwam." in letter()
    assert "Wij willen dit" not in letter()


def test_where_nobody_is_named_there_is_no_letter(come_in, story, chandra, femke, now):
    unnamed = mark_accusation(by=chandra, contribution=story, accused=Accused("", Kind.OTHER), now=now)
    assert come_in(femke).get(f"/beschuldigingen/{unnamed.pk}/brief/").status_code == 404


def test_the_list_says_only_what_is_true_of_every_case(come_in, case, femke):
    page = come_in(femke).get("/beschuldigingen/").content.decode()
    assert "De naam is eruit" not in page
    assert "dan gaat die eruit voordat anderen het lezen" in page
