"""A trajectory ends with an answer, or with a reason."""

from datetime import timedelta

import pytest

from doorleefd.respond.models import Answer
from doorleefd.respond.report.asked import gates
from doorleefd.trajectory.models import GatePassed, Trajectory
from doorleefd.trajectory.plan import plan_of

pytestmark = pytest.mark.django_db


def test_closing_asks_for_an_answer_first(desk, trajectory):
    page = desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": ""}).content.decode()
    assert "nog geen antwoord" in page
    trajectory.refresh_from_db()
    assert trajectory.state == Trajectory.State.OPEN


def test_closing_without_answer_leaves_a_reason_behind(desk, trajectory):
    desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": "Het traject is samengevoegd."})
    trajectory.refresh_from_db()
    assert trajectory.state == Trajectory.State.CLOSED
    assert GatePassed.objects.get().reason == "Het traject is samengevoegd."


def test_closing_after_the_answer_needs_no_reason(desk, trajectory, answered):
    desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": ""})
    trajectory.refresh_from_db()
    assert trajectory.state == Trajectory.State.CLOSED
    assert not GatePassed.objects.exists()


def questions_in_the_plan(trajectory):
    return [line.question for section in plan_of(trajectory).sections for line in section.lines if line.note]


def test_where_nobody_was_answered_plan_and_report_say_just_that(desk, trajectory):
    desk.post(f"/trajecten/{trajectory.pk}/afronden/", {"reason": "Het traject is samengevoegd."})
    assert questions_in_the_plan(trajectory) == ["Afronden zonder antwoord"]
    assert "Afronden zonder antwoord" in str(gates(trajectory))


def test_where_only_who_told_later_was_not_answered_plan_and_report_say_that(
    desk, trajectory, answered, tell, organise, now
):
    with organise():
        Answer.objects.update(published_at=now - timedelta(days=1))
    tell(trajectory, "Gisteren kwam er weer een brief.")
    said = {"reason": "De wet verandert.", "for_tellers": "Wij stoppen."}
    desk.post(f"/trajecten/{trajectory.pk}/afronden/", said)
    assert questions_in_the_plan(trajectory) == ["Afronden voordat iedereen antwoord heeft"]
    assert "Afronden voordat iedereen antwoord heeft" in str(gates(trajectory))
