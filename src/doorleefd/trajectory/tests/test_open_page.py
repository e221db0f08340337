"""The page opens when everything stands, or with a reason where the purpose is unclear (law 10, R040)."""

import pytest
from django.urls import reverse

from doorleefd.foundation.acting import NotAllowed
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import GatePassed, PlanVersion, Reader, Step, StepProgress
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.public_text import version_of
from doorleefd.trajectory.refusals import NeedsReason, NotComplete, PurposeUnclear, TrajectoryIsClosed

pytestmark = pytest.mark.django_db


def test_it_opens_when_everything_stands(ready, alice, now):
    actions.open_page(by=alice, trajectory=ready, now=now)
    ready.refresh_from_db()
    assert ready.takes_contributions
    assert ready.opened_at == now
    assert StepProgress.objects.get(step=Step.COLLECT).state == "open"


@pytest.mark.parametrize(
    "field",
    ["subject", "who_decides", "can_change", "cannot_change", "contact_phone", "aftercare_hours", "readers", "basis"]
    + ["compensation", "compensation_how", "aftercare_name", "contact_name"],
)
def test_it_stays_shut_while_something_is_missing(ready, alice, now, field):
    setattr(ready, field, "  ")
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_it_stays_shut_while_nobody_is_behind_the_names_that_residents_read(ready, alice, now, organise):
    with organise():
        Reader.objects.filter(trajectory=ready).delete()
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_who_gives_nothing_need_not_say_how_people_get_it(ready, alice, now):
    ready.compensation, ready.compensation_how = "Niets, wel koffie.", ""
    assert actions.open_page(by=alice, trajectory=ready, now=now).takes_contributions


@pytest.mark.parametrize("field", ["answer_by", "keep_until"])
def test_it_stays_shut_without_its_days(ready, alice, now, field):
    setattr(ready, field, None)
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_it_stays_shut_when_the_day_of_the_answer_is_over(ready, alice, now, today):
    ready.answer_by = today
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_an_unclear_purpose_holds_it_shut(vague, alice, now):
    with pytest.raises(PurposeUnclear):
        actions.open_page(by=alice, trajectory=vague, now=now)


def test_an_unclear_purpose_with_a_reason_opens_and_the_plan_says_so(vague, alice, now):
    reason = "De open dag is morgen."
    actions.bridge_step(by=alice, trajectory=vague, step=Step.PURPOSE, reason=reason, now=now)
    actions.open_page(by=alice, trajectory=vague, now=now)
    assert vague.takes_contributions
    assert GatePassed.objects.get().gate == GatePassed.Gate.PURPOSE_UNCLEAR
    assert reason in [line.answer for section in plan_of(vague).sections for line in section.lines]


def test_an_empty_reason_is_none(vague, alice, now):
    with pytest.raises(NeedsReason):
        actions.bridge_step(by=alice, trajectory=vague, step=Step.PURPOSE, reason="  ", now=now)
    assert not GatePassed.objects.exists()


def test_passing_a_finished_purpose_does_not_open_the_gate_of_an_unclear_one(ready, alice, now, organise):
    actions.bridge_step(by=alice, trajectory=ready, step=Step.PURPOSE, reason="Wij hebben haast.", now=now)
    ready.knowledge_sought = ""
    with organise():
        ready.save()
    with pytest.raises(PurposeUnclear):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_the_gate_stands_on_the_page_with_its_source_and_keeps_what_was_typed(as_, alice, vague):
    client = as_(alice)
    page = client.get(reverse("trajectory:preparation", args=[vague.pk])).content.decode()
    assert "R040" in page
    assert "Open de pagina" not in page
    gate = reverse("trajectory:pass_purpose_gate", args=[vague.pk])
    assert "Schrijf op waarom je toch verdergaat" in client.post(gate, {"reason": ""}).content.decode()
    page = client.post(gate, {"reason": "De open dag is morgen."}, follow=True).content.decode()
    assert "Open de pagina" in page


def test_what_was_promised_when_it_opened_is_kept(ready, alice, now):
    actions.open_page(by=alice, trajectory=ready, now=now)
    assert PlanVersion.objects.get().content["promise_version"] == version_of(ready)


def test_it_rests_and_opens_again_as_it_was(ready, alice, now):
    actions.open_page(by=alice, trajectory=ready, now=now)
    actions.pause_page(by=alice, trajectory=ready, now=now)
    assert ready.state == "paused"
    actions.open_page(by=alice, trajectory=ready, now=now)
    assert ready.takes_contributions
    assert PlanVersion.objects.count() == 1


def test_a_closed_trajectory_does_not_open(ready, alice, now):
    actions.close_trajectory(by=alice, trajectory=ready, answered=True, now=now)
    with pytest.raises(TrajectoryIsClosed):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_a_researcher_does_not_open_it(ready, chandra, now):
    with pytest.raises(NotAllowed):
        actions.open_page(by=chandra, trajectory=ready, now=now)
