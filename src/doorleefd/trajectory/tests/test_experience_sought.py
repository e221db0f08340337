"""Which experience one looks for, and that health is asked only with a reason (R045 to R047)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.queries import experience_of, steps_of

pytestmark = pytest.mark.django_db

FILLED = {"service": "de begeleiding", "place": "Veenbeek", "recent_months": "12"}
REASON = "Het gaat om wat klantmanagers bij psychische klachten doen."


@pytest.fixture
def page(trajectory):
    return reverse("trajectory:experience", args=[trajectory.pk])


def test_what_is_sought_stands_in_the_plan(as_, alice, trajectory, page):
    as_(alice).post(page, {**FILLED, "from_situation": "uitkering", "to_situation": "regulier werk"})
    said = str(plan_of(trajectory))
    assert "van uitkering naar regulier werk" in said
    assert "hoogstens 12 maanden geleden" in said


def test_all_of_it_may_stay_empty(as_, alice, trajectory, page):
    assert as_(alice).post(page, {}).status_code == 302
    assert experience_of(trajectory).recent_months is None


def test_a_condition_without_a_reason_is_refused_and_what_was_typed_stays(as_, alice, trajectory, page):
    answer = as_(alice).post(page, {**FILLED, "condition": "psychische klachten"}).content.decode()
    assert "Schrijf op waarom dit nodig is." in answer
    assert "psychische klachten" in answer
    assert not experience_of(trajectory).is_answered


def test_a_condition_with_its_reason_is_kept_and_both_are_in_the_plan(as_, alice, trajectory, page):
    as_(alice).post(page, {**FILLED, "condition": "psychische klachten", "condition_reason": REASON})
    lines = {line.question: line for section in plan_of(trajectory).sections for line in section.lines}
    assert lines["Welke beperking of ziekte?"].answer == "psychische klachten"
    assert lines["Welke beperking of ziekte?"].note == REASON


def test_a_reason_without_a_condition_is_not_kept(as_, alice, trajectory, page):
    as_(alice).post(page, {**FILLED, "condition_reason": REASON})
    assert experience_of(trajectory).condition_reason == ""


def test_from_and_to_are_not_the_same(as_, alice, page):
    same = {"from_situation": "uitkering", "to_situation": "uitkering"}
    assert "Kies een andere situatie" in as_(alice).post(page, same).content.decode()


def test_a_waiting_step_is_at_work_as_soon_as_one_answers(as_, alice, ready, page):
    assert steps_of(ready)[1].state == "later"
    as_(alice).post(page, FILLED)
    assert steps_of(ready)[1].state == "open"
