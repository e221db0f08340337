"""A trajectory ends with an answer, or with a reason."""

import pytest

from doorleefd.trajectory.models import GatePassed, Trajectory

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
