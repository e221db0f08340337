"""Six steps: noted, cared for, finished, passed with a reason, and taken up again (R026, R027)."""

import pytest
from django.urls import reverse

from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Remark
from doorleefd.trajectory.models import GatePassed, Step, StepProgress
from doorleefd.trajectory.refusals import LastStep, StepUnfinished

pytestmark = pytest.mark.django_db


def at(trajectory, step, name="step"):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, int(step)])


def state_of(step):
    return StepProgress.objects.get(step=step).state


def test_a_finished_step_begins_the_next(trajectory, alice, now):
    actions.finish_step(by=alice, trajectory=trajectory, step=Step.PURPOSE, now=now)
    assert (state_of(Step.PURPOSE), state_of(Step.WHO)) == ("done", "open")


def test_a_step_that_is_taken_up_again_keeps_what_was_decided(trajectory, alice, now):
    actions.note_step(by=alice, trajectory=trajectory, step=Step.FORM, remark=Remark("Een open pagina"), now=now)
    actions.finish_step(by=alice, trajectory=trajectory, step=Step.FORM, now=now)
    actions.reopen_step(by=alice, trajectory=trajectory, step=Step.FORM, now=now)
    row = StepProgress.objects.get(step=Step.FORM)
    assert (row.state, row.note) == ("open", "Een open pagina")


def test_finishing_an_earlier_step_again_leaves_a_later_one_as_it_is(trajectory, alice, now):
    actions.finish_step(by=alice, trajectory=trajectory, step=Step.WHO, now=now)
    actions.note_step(by=alice, trajectory=trajectory, step=Step.FORM, remark=Remark("Gesprekken"), now=now)
    actions.finish_step(by=alice, trajectory=trajectory, step=Step.FORM, now=now)
    actions.reopen_step(by=alice, trajectory=trajectory, step=Step.WHO, now=now)
    actions.finish_step(by=alice, trajectory=trajectory, step=Step.WHO, now=now)
    assert state_of(Step.FORM) == "done"


@pytest.mark.parametrize("step", [Step.FORM, Step.PLAN, Step.USE])
def test_a_step_without_its_answer_is_not_done(trajectory, alice, now, step):
    with pytest.raises(StepUnfinished):
        actions.finish_step(by=alice, trajectory=trajectory, step=step, now=now)


def test_an_unclear_purpose_is_not_done(vague, alice, now):
    with pytest.raises(StepUnfinished, match="Wat je wilt weten, is nog algemeen"):
        actions.finish_step(by=alice, trajectory=vague, step=Step.PURPOSE, now=now)


def test_a_step_passed_with_a_reason_says_so_on_the_thread(as_, alice, trajectory):
    client = as_(alice)
    reason = "Deelnemers kiezen mee in het eerste gesprek."
    page = client.post(at(trajectory, 3, "bridge_step"), {"reason": reason}, follow=True).content.decode()
    assert "verder met reden" in page
    assert reason in page
    assert GatePassed.objects.get().gate == GatePassed.Gate.STEP_NOT_DONE


def test_passing_without_a_reason_is_refused_with_a_sentence(as_, alice, trajectory):
    page = as_(alice).post(at(trajectory, 3, "bridge_step"), {"reason": " "}).content.decode()
    assert "Schrijf op waarom je toch verdergaat" in page
    assert not GatePassed.objects.exists()


def test_nothing_comes_after_the_last_step(trajectory, alice, now):
    with pytest.raises(LastStep):
        actions.bridge_step(by=alice, trajectory=trajectory, step=Step.USE, reason="Klaar", now=now)


def test_a_note_shows_on_the_thread(as_, alice, trajectory):
    client = as_(alice)
    client.post(at(trajectory, 3, "note_step"), {"note": "Een open pagina en twee gesprekken"})
    assert "Een open pagina en twee gesprekken" in client.get(f"/trajecten/{trajectory.pk}/").content.decode()
    assert AuditEntry.objects.filter(verb="step described").count() == 1


def test_someone_takes_care_until_a_day(as_, alice, chandra, trajectory):
    client = as_(alice)
    client.post(at(trajectory, 2, "care_for_step"), {"owner": str(chandra.pk), "due_on": "2026-07-01"})
    page = client.get(f"/trajecten/{trajectory.pk}/").content.decode()
    assert "Chandra · klaar op 1 juli 2026" in page


def test_a_day_that_is_over_is_refused_kindly(as_, alice, trajectory):
    page = as_(alice).post(at(trajectory, 2, "care_for_step"), {"due_on": "2026-06-01"}).content.decode()
    assert "Kies vandaag of later. 1 juni 2026 is al geweest." in page


def test_someone_of_another_organisation_takes_care_of_nothing_here(as_, alice, bob, trajectory):
    as_(alice).post(at(trajectory, 2, "care_for_step"), {"owner": str(bob.pk)})
    assert not StepProgress.objects.filter(owner=bob).exists()


def test_who_may_not_shape_reads_without_buttons(as_, chandra, trajectory):
    client = as_(chandra)
    for step in Step:
        response = client.get(at(trajectory, step))
        assert response.status_code == 200
        assert 'method="post"' not in response.content.decode().partition("<main")[2]


def test_there_is_no_seventh_step(as_, alice, trajectory):
    assert as_(alice).get(at(trajectory, 7)).status_code == 404
    assert as_(alice).get(at(trajectory, 0)).status_code == 404
