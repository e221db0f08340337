"""A trajectory ends with an answer, or with a reason that stays in sight (R240)."""

from datetime import timedelta

import pytest

from doorleefd.foundation.acting import NotAllowed
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Remark
from doorleefd.trajectory.models import GatePassed, Step, StepProgress
from doorleefd.trajectory.refusals import NeedsReason, NotClosed, TrajectoryIsClosed

pytestmark = pytest.mark.django_db
REASON = "De regeling is afgeschaft."


def test_with_an_answer_it_closes(trajectory, alice, now):
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    trajectory.refresh_from_db()
    assert (trajectory.state, trajectory.closed_at) == ("closed", now)
    assert StepProgress.objects.get(step=Step.USE).state == "done"


def test_without_an_answer_it_needs_a_reason(trajectory, alice, now):
    with pytest.raises(NeedsReason):
        actions.close_trajectory(by=alice, trajectory=trajectory, answered=False, reason=" ", now=now)
    assert trajectory.state == "open"


def test_without_an_answer_the_reason_is_kept_and_shows(trajectory, alice, now, as_):
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=False, reason=REASON, now=now)
    gate = GatePassed.objects.get()
    assert (gate.gate, gate.reason, gate.by) == ("closing_without_answer", REASON, alice)
    page = as_(alice).get(f"/trajecten/{trajectory.pk}/").content.decode()
    assert "zonder antwoord" in page
    assert REASON in page


def test_with_an_answer_for_some_the_page_says_that_not_everyone_has_one(trajectory, alice, now, as_):
    gate = GatePassed.Gate.CLOSING_BEFORE_ALL
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=False, gate=gate, reason=REASON, now=now)
    page = as_(alice).get(f"/trajecten/{trajectory.pk}/").content.decode()
    assert "niet iedereen kreeg antwoord" in page
    assert "zonder antwoord" not in page


def test_once_reopened_the_page_no_longer_says_that_people_have_no_answer(trajectory, alice, now, as_):
    def page():
        return as_(alice).get(f"/trajecten/{trajectory.pk}/").content.decode()

    actions.close_trajectory(by=alice, trajectory=trajectory, answered=False, reason=REASON, now=now)
    actions.archive_trajectory(by=alice, trajectory=trajectory, now=now)
    assert "zonder antwoord" in page()
    actions.take_out_of_archive(by=alice, trajectory=trajectory, now=now)
    actions.reopen_trajectory(by=alice, trajectory=trajectory, now=now)
    assert "zonder antwoord" not in page()
    later = now + timedelta(days=1)
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=later)
    assert "zonder antwoord" not in page()
    actions.reopen_trajectory(by=alice, trajectory=trajectory, now=later)
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=False, reason=REASON, now=later)
    assert "zonder antwoord" in page()


@pytest.mark.parametrize(
    ("gate", "who"),
    [
        (GatePassed.Gate.CLOSING_WITHOUT_ANSWER, "Dit lezen de mensen die vertelden:"),
        (GatePassed.Gate.CLOSING_BEFORE_ALL, "Dit lezen de mensen die na het antwoord vertelden:"),
    ],
)
def test_the_last_step_says_who_reads_why_it_ended_and_after_reopening_that_nobody_does(
    trajectory, alice, now, as_, gate, who
):
    def step():
        return as_(alice).get(f"/trajecten/{trajectory.pk}/stap/6/").content.decode()

    said = {"gate": gate, "reason": REASON, "for_tellers": "Wij stoppen."}
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=False, now=now, **said)
    assert who in step()
    actions.reopen_trajectory(by=alice, trajectory=trajectory, now=now)
    assert "Dit lazen mensen die vertelden, tot het traject weer openging:" in step()
    assert "Dit lezen" not in step()


def test_nothing_changes_in_a_closed_one(trajectory, alice, now):
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    with pytest.raises(TrajectoryIsClosed):
        actions.note_step(by=alice, trajectory=trajectory, step=Step.FORM, remark=Remark("Nog iets"), now=now)
    with pytest.raises(TrajectoryIsClosed):
        actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)


def test_it_reopens_with_its_page_shut(trajectory, alice, now):
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    actions.reopen_trajectory(by=alice, trajectory=trajectory, now=now)
    trajectory.refresh_from_db()
    assert (trajectory.state, trajectory.closed_at) == ("paused", None)


def test_what_is_not_closed_is_not_reopened(trajectory, alice, now):
    with pytest.raises(NotClosed):
        actions.reopen_trajectory(by=alice, trajectory=trajectory, now=now)


def test_an_expert_does_not_close(trajectory, ravi, now):
    with pytest.raises(NotAllowed):
        actions.close_trajectory(by=ravi, trajectory=trajectory, answered=True, now=now)
