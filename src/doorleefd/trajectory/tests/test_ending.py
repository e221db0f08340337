"""The end of a trajectory is a starting point: what stays open leads on with one click (R290)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import LastWords
from doorleefd.trajectory.models import Ending, Step, StepProgress, Trajectory
from doorleefd.trajectory.refusals import NothingComesNext

pytestmark = pytest.mark.django_db
WORDS = {"open_still": "Wij hoorden geen jongeren.", "next_question": "Hoe jongeren de brief lezen"}


def ending(trajectory):
    return reverse("trajectory:ending", args=[trajectory.pk])


def test_closing_keeps_what_stays_open_and_the_next_question(as_, alice, trajectory):
    page = as_(alice).post(reverse("respond:closing", args=[trajectory.pk]), {"reason": "Afgelast.", **WORDS})
    assert page.status_code == 302
    kept = Ending.objects.get(trajectory=trajectory)
    assert (kept.open_still, kept.next_question) == (WORDS["open_still"], WORDS["next_question"])


def test_closing_asks_for_it_and_does_not_insist(as_, alice, trajectory):
    client, page = as_(alice), reverse("respond:closing", args=[trajectory.pk])
    assert "Wat blijft open?" in client.get(page).content.decode()
    client.post(page, {"reason": "Afgelast.", "open_still": "", "next_question": ""})
    trajectory.refresh_from_db()
    assert trajectory.state == "closed"


def test_one_click_begins_a_trajectory_with_these_words_and_nothing_else(as_, alice, trajectory):
    client = as_(alice)
    client.post(ending(trajectory), WORDS)
    response = client.post(reverse("trajectory:begin_next", args=[trajectory.pk]))
    made = Trajectory.objects.get(came_from=trajectory)
    assert response.url == reverse("trajectory:purpose", args=[made.pk])
    assert (made.knowledge_sought, made.state, made.owner) == (WORDS["next_question"], "draft", alice)
    assert (made.sought_from, made.who_decides, made.groups.count()) == ("", "", 0)
    assert StepProgress.objects.get(trajectory=made, step=Step.PURPOSE).note == WORDS["open_still"]
    assert "Vervolg op:" in client.get(reverse("trajectory:show", args=[made.pk])).content.decode()
    assert made.title in client.get(ending(trajectory)).content.decode()


def test_without_words_nothing_comes_next(as_, alice, trajectory, now):
    with pytest.raises(NothingComesNext):
        actions.begin_next(by=alice, trajectory=trajectory, now=now)
    assert "Begin een traject met deze vraag" not in as_(alice).get(ending(trajectory)).content.decode()


def test_it_can_be_written_after_closing_too(alice, trajectory, now):
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    actions.describe_end(by=alice, trajectory=trajectory, words=LastWords("Open.", ""), now=now)
    assert actions.begin_next(by=alice, trajectory=trajectory, now=now).knowledge_sought == "Open."


def test_what_follows_an_exercise_is_an_exercise(alice, organise, trajectory, now):
    with organise():
        Trajectory.objects.filter(pk=trajectory.pk).update(is_practice=True)
    trajectory.refresh_from_db()
    actions.describe_end(by=alice, trajectory=trajectory, words=LastWords("Open.", ""), now=now)
    assert actions.begin_next(by=alice, trajectory=trajectory, now=now).is_practice


def test_who_does_not_lead_reads_it_only_and_another_organisation_finds_nothing(as_, chandra, bob, trajectory):
    assert "<textarea" not in as_(chandra).get(ending(trajectory)).content.decode()
    assert as_(chandra).post(ending(trajectory), WORDS).status_code == 200
    assert not Ending.objects.exists()
    assert as_(chandra).post(reverse("trajectory:begin_next", args=[trajectory.pk])).status_code == 403
    for page in (ending(trajectory), reverse("trajectory:begin_next", args=[trajectory.pk])):
        assert as_(bob).post(page, WORDS).status_code == 404
