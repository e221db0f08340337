"""A plan says how long collecting takes, and where the hours of interviews go (R035, R108)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.forms.catalogue import QUALITIES, Form, Quality
from doorleefd.engines.advice.lead_times import (
    LEAD_TIMES,
    Stage,
    counted_back,
    hours_of_interviews,
    weeks_by_stage,
    weeks_late,
    weeks_short,
)

SOME_FORMS = st.sets(st.sampled_from(Form), min_size=1)
DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


def test_every_way_has_a_lead_time():
    assert set(LEAD_TIMES) == set(Form)


def test_what_is_called_quick_takes_less_than_what_is_called_slow():
    def weeks(quality):
        return [LEAD_TIMES[form].total for form in Form if quality in QUALITIES[form]]

    assert max(weeks(Quality.QUICK)) < min(weeks(Quality.SLOW))


@pytest.mark.parametrize("form", Form)
def test_a_plan_of_just_as_many_weeks_lacks_nothing(form):
    needed = LEAD_TIMES[form].total
    assert weeks_short(form, weeks=needed) == 0
    assert weeks_short(form, weeks=needed - 1) == 1


def test_six_interviews_cost_more_in_working_out_than_in_holding():
    hours = hours_of_interviews(6)
    assert hours.write_up + hours.analyse > hours.hold
    assert hours.total == 8 + 6 * (1 + 2 + 4 + 3)


def test_no_interviews_cost_nothing():
    assert hours_of_interviews(0).total == 0


@given(st.integers(1, 500))
def test_one_more_interview_costs_ten_hours(interviews):
    assert hours_of_interviews(interviews + 1).total - hours_of_interviews(interviews).total == 10


@given(SOME_FORMS, DAYS)
def test_the_stages_follow_each_other_up_to_the_day_of_the_answer(forms, answer_by):
    stages = counted_back(forms, answer_by=answer_by)
    assert [stretch.stage for stretch in stages] == list(Stage)
    assert stages[-1].last == answer_by
    for before, after in zip(stages, stages[1:], strict=False):
        assert after.first == before.last + timedelta(days=1)
    for stretch in stages:
        assert (stretch.last - stretch.first).days + 1 == 7 * weeks_by_stage(forms)[stretch.stage]


@given(SOME_FORMS, st.sampled_from(Form), DAYS)
def test_one_more_form_never_makes_it_shorter(forms, another, answer_by):
    alone = counted_back(forms, answer_by=answer_by)[0].first
    assert counted_back({*forms, another}, answer_by=answer_by)[0].first <= alone


@given(SOME_FORMS, DAYS, st.integers(-400, 400))
def test_who_begins_in_time_is_not_late_and_who_begins_later_is(forms, answer_by, days):
    first = counted_back(forms, answer_by=answer_by)[0].first
    late = weeks_late(forms, answer_by=answer_by, begin=first + timedelta(days=days))
    assert (late == 0) == (days <= 0)
    assert weeks_late(forms, answer_by=answer_by + timedelta(weeks=late), begin=first + timedelta(days=days)) == 0


def test_without_a_form_there_is_nothing_to_count_back():
    assert counted_back([], answer_by=date(2027, 3, 1)) == ()
    assert weeks_late([], answer_by=date(2027, 3, 1), begin=date(2027, 3, 1)) == 0
