"""Law 10: where the method says "first", the product asks for it, and whoever goes on says why, in the open."""

import pytest

from doorleefd.respond.actions import NoAnswerYet, close
from doorleefd.trajectory.actions import bridge_step, open_page
from doorleefd.trajectory.models import GatePassed, Step
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.refusals import NeedsReason, PurposeUnclear

pytestmark = pytest.mark.django_db
REASON = "De raad wil deze maand iets horen"


@pytest.fixture
def unclear(trajectory, organise):
    with organise():
        trajectory.intended_use = "verbeteren"
        trajectory.compensation = "een bon van tien euro"
        trajectory.compensation_how = "vraag ernaar aan de balie"
        trajectory.state = trajectory.State.DRAFT
        trajectory.save()
    return trajectory


def gates_in_the_plan(trajectory):
    return [line.answer for section in plan_of(trajectory).sections for line in section.lines if line.note]


def test_people_are_not_asked_while_the_purpose_is_unclear(unclear, alice, now):
    with pytest.raises(PurposeUnclear):
        open_page(by=alice, trajectory=unclear, now=now)


def test_an_unclear_purpose_is_passed_with_a_reason_that_the_plan_shows(unclear, alice, now):
    bridge_step(by=alice, trajectory=unclear, step=Step.PURPOSE, reason=REASON, now=now)
    assert open_page(by=alice, trajectory=unclear, now=now).takes_contributions
    assert gates_in_the_plan(unclear) == [REASON]


def test_nobody_closes_without_an_answer_and_without_a_reason(trajectory, alice, now):
    with pytest.raises(NoAnswerYet):
        close(by=alice, trajectory=trajectory, reason="  ", now=now)
    close(by=alice, trajectory=trajectory, reason=REASON, now=now)
    passed = trajectory.gates_passed.get()
    assert (passed.gate, passed.reason, passed.by) == (GatePassed.Gate.CLOSING_WITHOUT_ANSWER, REASON, alice)
    assert gates_in_the_plan(trajectory) == [REASON]


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.USE])
def test_no_step_is_passed_over_in_silence(trajectory, alice, step, now):
    with pytest.raises(NeedsReason):
        bridge_step(by=alice, trajectory=trajectory, step=step, reason=" ", now=now)
    bridge_step(by=alice, trajectory=trajectory, step=step, reason=REASON, now=now)
    assert gates_in_the_plan(trajectory) == [REASON]
