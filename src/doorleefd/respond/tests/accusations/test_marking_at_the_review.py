"""A reviewer marks that a colleague is accused: the name must go before anyone reads on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from doorleefd.analyse.accused import named_near_a_job
from doorleefd.analyse.actions import AlreadyReviewed, accept_review
from doorleefd.analyse.actions.accusing import (
    Accused,
    MarkStands,
    NameNotThere,
    OnlyAnExercise,
    TakenUpAlready,
    accuse_nobody,
    mark_accusation,
    unmark_accusation,
)
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.kept_out import NameNotMasked
from doorleefd.analyse.models import Accusation, AccusationNote
from doorleefd.analyse.reviewing import Mark, proposed
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.respond.accusations import actions
from doorleefd.respond.tests.accusations.accused import NAME, NAMED, WORDS, Kind, Outcome, marks_on, page_of

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
    ("first", "word"), [("Is", "Is mijn geld weg? "), ("Om", "Om half tien. "), ("Ben", "DAT BEN IK. ")]
)
def test_a_name_that_may_be_the_word_is_proposed_there_and_a_person_decides(
    tell, trajectory, chandra, femke, come_in, now, first, word
):
    tell(trajectory, f"{word}Toen zei {first} dat ik loog. Ik had {first} gebeld.")
    story = Contribution.objects.of_house().get()
    mark_accusation(by=chandra, contribution=story, accused=Accused(first, Kind.TREATMENT), now=now)
    [[part, places]] = marks_on(story, chandra, first).items()
    assert [place.start < len(word) for place in places] == [True, False, False]
    page = come_in(chandra).get(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/").content.decode()
    assert f'value="0-{places[0].start}-{places[0].end}" checked' in page
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks={part: places[:2]}, now=now)
    assert accept_review(by=chandra, contribution=story, marks={part: places[1:]}, now=now)


def test_a_first_name_that_is_a_particle_as_well_must_go_too(tell, trajectory, chandra, femke, now):
    tell(trajectory, "Mijn consulent Al Visser schreeuwde. Toen zei Al dat ik loog.")
    story = Contribution.objects.of_house().get()
    mark_accusation(by=chandra, contribution=story, accused=Accused("Al Visser", Kind.TREATMENT), now=now)
    told = told_versions(story, viewer=chandra)[0]
    begin = told.words.index("Al Visser")
    with pytest.raises(NameNotMasked):
        accept_review(
            by=chandra, contribution=story, marks={told.part_id: [Mark(begin, begin + 9, "PERSOON")]}, now=now
        )


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


def test_a_mistake_of_today_is_taken_back_and_the_teller_and_the_handler_read_that(
    story, chandra, femke, trajectory, come_in, client, now
):
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=timezone.now())
    assert "staat hier wat ervan kwam" in page_of(client, story.code)
    url = f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/"
    assert "het was een vergissing" in come_in(chandra).get(url).content.decode()
    come_in(chandra).post(f"{url}beschuldiging/{case.pk}/terug/")
    left = Accusation.objects.get()
    assert (left.outcome, left.closed_on) == (Outcome.TAKEN_BACK, case.marked_on)
    assert not AccusationNote.objects.of_house().exists()
    assert AuditEntry.objects.get(verb="accusation unmarked").subject_id == str(case.pk)
    page = page_of(client, story.code)
    assert "stond hier dat wij keken naar iets over een medewerker: dat was een vergissing" in page
    assert "staat hier wat ervan kwam" not in page
    assert "per vergissing aangewezen" in come_in(femke).get(f"/beschuldigingen/{case.pk}/").content.decode()
    # The computer asks again: that nobody is accused is for a person to say.
    assert "Wordt hier een medewerker beschuldigd?" in come_in(chandra).get(url).content.decode()
    accuse_nobody(by=chandra, contribution=story, now=now)
    accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_what_was_taken_up_is_not_unmarked(case, chandra, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    with pytest.raises(TakenUpAlready):
        unmark_accusation(by=chandra, accusation=case, now=now)


@pytest.mark.parametrize("buries", ["another reader", "a day later", "after the review"])
def test_a_mark_that_the_teller_read_is_not_made_to_vanish(
    case, story, alice, chandra, trajectory, come_in, now, buries, monkeypatch
):
    if buries == "after the review":
        accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    by, at = (alice if buries == "another reader" else chandra), now + timedelta(days=buries == "a day later")
    with pytest.raises(MarkStands):
        unmark_accusation(by=by, accusation=case, now=at)
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)
    page = come_in(by).get(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/").content.decode()
    assert "Zeg het wie beschuldigingen behandelt." in page
    assert "het was een vergissing" not in page
    assert Accusation.objects.get().is_open


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
