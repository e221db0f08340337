"""A reviewer marks that a colleague is accused: the name must go before anyone reads on."""

import pytest

from doorleefd.analyse.accused import NameNotMasked, named_near_a_job, places_of
from doorleefd.analyse.actions import AlreadyReviewed, accept_review
from doorleefd.analyse.actions.accusing import (
    Accused,
    NameNotThere,
    OnlyAnExercise,
    TakenUpAlready,
    accuse_nobody,
    mark_accusation,
    unmark_accusation,
)
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.models import Accusation
from doorleefd.analyse.reviewing import Mark, proposed
from doorleefd.foundation.acting import OtherOrganisation
from doorleefd.respond.accusations import actions
from doorleefd.respond.tests.accusations.accused import NAME, NAMED, WORDS, Kind, marks_on

pytestmark = pytest.mark.django_db


def test_a_review_is_not_accepted_while_the_name_stands_there(case, story, chandra, now):
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_a_part_of_the_name_elsewhere_counts_too(case, story, chandra, now):
    told = told_versions(story, viewer=chandra)[0]
    begin = WORDS.index(NAME)
    only_whole = {told.part_id: [Mark(begin, begin + len(NAME), "PERSOON")]}
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks=only_whole, now=now)


def test_it_is_accepted_once_the_name_is_gone(case, story, chandra, now):
    made = accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    assert len(made) == 1


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("Wil Janssen", "Ik wil dat Wil weggaat.", ["Wil"]),
        ("karin", "KARIN deed het, Karins schuld", ["KARIN", "Karin"]),
        ("Jan de Wit", "Jan de\nWit en meneer Wit, de witte", ["Jan", "Jan de\nWit", "Wit", "Wit"]),
        ("", "Wie dan ook", []),
    ],
)
def test_where_a_name_stands(name, words, found):
    assert [words[start:end] for start, end in places_of(name, words)] == found


def test_a_name_that_is_not_there_is_refused(story, chandra, now):
    with pytest.raises(NameNotThere):
        mark_accusation(by=chandra, contribution=story, accused=Accused("Piet Bakker", Kind.OTHER), now=now)


def test_without_a_name_there_is_nothing_to_mask(story, chandra, now):
    case = mark_accusation(by=chandra, contribution=story, accused=Accused("", Kind.OTHER), now=now)
    assert not case.is_named
    accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_a_reviewed_story_is_reviewed_anew_first(story, chandra, now):
    accuse_nobody(by=chandra, contribution=story, now=now)
    accept_review(by=chandra, contribution=story, marks={}, now=now)
    with pytest.raises(AlreadyReviewed):
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


def test_an_exercise_makes_no_case(story, trajectory, chandra, organise, now):
    with organise():
        trajectory.is_practice = True
        trajectory.save()
    story.refresh_from_db()
    with pytest.raises(OnlyAnExercise):
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


def test_a_mistake_is_taken_back_while_nobody_did_anything(case, story, chandra, femke, now):
    unmark_accusation(by=chandra, accusation=case, now=now)
    assert not Accusation.objects.exists()
    accuse_nobody(by=chandra, contribution=story, now=now)
    accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_what_was_taken_up_is_not_unmarked(case, chandra, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    with pytest.raises(TakenUpAlready):
        unmark_accusation(by=chandra, accusation=case, now=now)


def test_the_computer_hints_and_marks_nobody(story, chandra):
    told = told_versions(story, viewer=chandra)
    assert named_near_a_job(told, proposed(told)) == ["mijn klantmanager"]
    assert not Accusation.objects.exists()


def test_the_page_carries_the_marks_along_and_marks_the_name(come_in, story, chandra, trajectory):
    root = f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/"
    client = come_in(chandra)
    assert "De computer ziet een naam bij" in client.get(root).content.decode()
    seen = told_versions(story, viewer=chandra)[0].pk.hex
    asked = client.post(f"{root}beschuldiging/", {"seen": seen, "marks": "0-5-17-ORGANISATIE"})
    assert 'value="0-5-17-ORGANISATIE"' in asked.content.decode()
    filled = {"seen": seen, "marks": "0-5-17-ORGANISATIE", "name": NAME, "kind": "treatment", "words": "", "keep": "1"}
    page = client.post(f"{root}beschuldiging/", filled).content.decode()
    assert f'action="{root}"' in page
    assert page.count('type="checkbox" name="mark"') >= 3
    assert "De naam moet eruit" in page
    assert client.post(root, {"seen": seen, "marks": "none", "do": "accept"}).status_code == 200
    assert "staat er nog" in client.post(root, {"seen": seen, "marks": "none", "do": "accept"}).content.decode()


def test_whoever_opens_an_address_of_a_button_finds_a_way_back(come_in, story, chandra, trajectory):
    client = come_in(chandra)
    answer = client.get(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/beschuldiging/")
    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")
    assert "Naar het begin" in answer.content.decode()
    assert client.head(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/beschuldiging/").status_code == 405


def test_another_organisation_marks_nothing(story, case, bob, now, come_in, trajectory):
    with pytest.raises(OtherOrganisation):
        mark_accusation(by=bob, contribution=story, accused=NAMED, now=now)
    client = come_in(bob)
    assert client.post(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/beschuldiging/").status_code == 404
