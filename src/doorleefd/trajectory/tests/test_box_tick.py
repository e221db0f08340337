"""Whoever goes on without room, decider or answer is asked whether this becomes a tick in a box (R016)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.box_tick import signs_in
from doorleefd.trajectory.models import Step

pytestmark = pytest.mark.django_db

ASKED = "Wordt dit een vinkje?"


@pytest.fixture
def step_one(ready):
    return reverse("trajectory:step", args=[ready.pk, 1])


def test_a_whole_room_for_change_is_no_tick(ready):
    assert signs_in(ready) == []


@pytest.mark.parametrize("nothing", ["Niets.", "niks"])
def test_nothing_that_can_change_is_asked_about(ready, nothing):
    ready.can_change = nothing
    assert [sign.source for sign in signs_in(ready)] == ["handboek, stap 1 (R016)"]


def test_each_gap_is_a_question_of_its_own(ready):
    ready.can_change, ready.who_decides, ready.answer_by = "", "", None
    assert len(signs_in(ready)) == 3


def test_it_is_not_said_before_someone_goes_on(as_, alice, ready, organise, now, step_one):
    ready.who_decides = ""
    with organise():
        ready.save()
    client = as_(alice)
    assert ASKED not in client.get(step_one).content.decode()
    actions.bridge_step(by=alice, trajectory=ready, step=Step.PURPOSE, reason="De zaal is al gehuurd.", now=now)
    page = client.get(step_one).content.decode()
    assert ASKED in page
    assert "Wie doet er straks iets mee?" in page
