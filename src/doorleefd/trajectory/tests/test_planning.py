"""The planning: suggested in pencil, accepted or written by a person, honest about what is too short (R035, R169)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.form_answers import ChosenForms
from doorleefd.trajectory.models import PlanningLine
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.plan_answers import Planned
from doorleefd.trajectory.planning import period_of
from doorleefd.trajectory.refusals import TrajectoryIsClosed

pytestmark = pytest.mark.django_db
TALK = {"what": "Groepsgesprek", "first": "2026-07-01", "last": "2026-07-02", "who": "Ravi"}
PENCIL = "voorstel van de computer</span>"


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def interviews(alice, ready, organise, now):
    """Interviews were chosen, and there is time enough for them."""
    with organise():
        ready.answer_by = date(2026, 11, 30)
        ready.save()
    chosen = ChosenForms(forms=["interviews"], own=[], rationale="Het is gevoelig.", consulted="Ravi")
    actions.choose_form(by=alice, trajectory=ready, chosen=chosen, now=now)
    return ready


def planned(first, last=None, by_week=False):
    return Planned(what="Groepsgesprek", first=first, last=last, by_week=by_week, who="")


def test_the_computer_suggests_in_pencil_and_says_whose_rule_it_is(as_, alice, interviews):
    page = as_(alice).get(at("planning", interviews)).content.decode()
    assert PENCIL in page
    assert "vuistregel van Doorleefd" in page
    assert "tot en met 30 november 2026" in page
    assert not PlanningLine.objects.exists()


def test_a_suggestion_is_no_part_of_the_plan_until_a_person_accepts_it(as_, alice, interviews):
    assert plan_of(interviews).parts[-1].tables == ()
    as_(alice).post(at("accept_planning", interviews))
    rows = plan_of(interviews).parts[-1].tables[0].rows
    assert [row[0] for row in rows] == [str(label) for label in PlanningLine.Stage.labels]
    assert rows[-1][1].endswith("30 november 2026")


def test_what_was_accepted_says_who_did_and_is_suggested_no_more(as_, alice, interviews):
    client = as_(alice)
    client.post(at("accept_planning", interviews), {"stage": "collect"})
    assert PlanningLine.objects.get().accepted_by == alice
    page = client.get(at("planning", interviews)).content.decode()
    assert "voorstel van de computer, overgenomen door Alice op 15 juni 2026" in page
    assert 'value="collect"' not in page
    assert 'value="prepare"' in page
    client.post(at("accept_planning", interviews), {"stage": "collect"})
    assert PlanningLine.objects.count() == 1


def test_what_a_person_changed_is_that_persons(as_, alice, interviews):
    client = as_(alice)
    client.post(at("accept_planning", interviews), {"stage": "collect"})
    line = PlanningLine.objects.get()
    client.post(at("change_planning_line", interviews, line.pk), TALK)
    assert "overgenomen door" not in client.get(at("planning", interviews)).content.decode()
    assert PlanningLine.objects.get().what == "Groepsgesprek"


def test_a_line_is_added_and_removed(as_, alice, ready):
    client = as_(alice)
    client.post(at("add_planning_line", ready), TALK)
    page = client.get(at("planning", ready)).content.decode()
    assert "1 juli 2026 tot en met 2 juli 2026" in page
    client.post(at("remove_planning_line", ready, PlanningLine.objects.get().pk))
    assert not PlanningLine.objects.exists()


def test_it_does_not_end_before_it_begins(as_, alice, ready):
    page = as_(alice).post(at("add_planning_line", ready), {**TALK, "last": "2026-06-30"}).content.decode()
    assert "Kies een dag die niet voor het begin ligt." in page
    assert "Groepsgesprek" in page
    assert not PlanningLine.objects.exists()


@pytest.mark.parametrize("shift", range(0, 400, 13))
def test_where_a_week_is_enough_the_line_takes_whole_weeks_around_its_days(alice, ready, now, shift):
    first = date(2026, 1, 1) + timedelta(days=shift)
    last = first + timedelta(days=shift % 30)
    made = actions.add_planning_line(by=alice, trajectory=ready, planned=planned(first, last, by_week=True), now=now)
    assert (made.first.isoweekday(), made.last.isoweekday()) == (1, 7)
    assert made.first <= first <= last <= made.last
    assert first - made.first < timedelta(days=7) > made.last - last
    assert f"week {first.isocalendar().week} van {first.isocalendar().year}" in period_of(made)


def test_it_warns_when_beginning_today_is_too_late(as_, alice, interviews, organise):
    client = as_(alice)
    assert "De tijd is kort" not in client.get(at("planning", interviews)).content.decode()
    with organise():
        interviews.answer_by = date(2026, 7, 20)
        interviews.save()
    assert (
        "De tijd is kort: voor deze vorm reken je op ongeveer"
        in client.get(at("planning", interviews)).content.decode()
    )


def test_the_plan_warns_of_a_late_begin_and_of_what_comes_after_the_answer(alice, interviews, now):
    def plan(first):
        actions.add_planning_line(by=alice, trajectory=interviews, planned=planned(first), now=now)
        return " ".join(plan_of(interviews).cautions)

    assert plan(date(2026, 7, 1)) == ""
    assert "Dit staat na de dag van jullie antwoord: Groepsgesprek." in plan(date(2026, 12, 1))
    line = PlanningLine.objects.get(first=date(2026, 7, 1))
    actions.remove_planning_line(by=alice, trajectory=interviews, line=line, now=now)
    assert "De tijd is kort" in " ".join(plan_of(interviews).cautions)


def test_it_says_where_the_hours_of_an_interview_go_only_to_who_holds_them(as_, alice, interviews, now):
    client = as_(alice)
    assert "ongeveer 10 uur" in client.get(at("planning", interviews)).content.decode()
    chosen = ChosenForms(forms=["panel"], own=[], rationale="Veel mensen.", consulted="")
    actions.choose_form(by=alice, trajectory=interviews, chosen=chosen, now=now)
    assert "ongeveer 10 uur" not in client.get(at("planning", interviews)).content.decode()


def test_without_a_form_or_a_day_it_says_what_to_do_first(as_, alice, ready, interviews, organise):
    with organise():
        interviews.answer_by = None
        interviews.save()
    assert "Er is nog geen dag voor jullie antwoord." in as_(alice).get(at("planning", interviews)).content.decode()


def test_a_closed_trajectory_is_planned_no_more(alice, interviews, now):
    interviews.state = interviews.State.CLOSED
    with pytest.raises(TrajectoryIsClosed):
        actions.accept_planning(by=alice, trajectory=interviews, stages=["collect"], now=now)


def test_the_pages_ask_as_many_queries_for_many_as_for_one(
    as_, alice, interviews, now, django_assert_max_num_queries, django_assert_num_queries
):
    client, few = as_(alice), {}
    names = ("planning", "step", "plan")
    actions.add_planning_line(by=alice, trajectory=interviews, planned=planned(date(2026, 7, 1)), now=now)
    for name in names:
        with django_assert_max_num_queries(45) as seen:
            client.get(at(name, interviews, *([4] if name == "step" else [])))
        few[name] = len(seen)
    for _ in range(4):
        actions.add_planning_line(by=alice, trajectory=interviews, planned=planned(date(2026, 8, 1)), now=now)
    actions.accept_planning(by=alice, trajectory=interviews, stages=list(PlanningLine.Stage), now=now)
    for name in names:
        with django_assert_num_queries(few[name]):
            client.get(at(name, interviews, *([4] if name == "step" else [])))
