"""A plan says how long collecting takes, and where the hours of interviews go (R035, R108)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.forms.catalogue import QUALITIES, Form, Quality
from doorleefd.engines.advice.lead_times import LEAD_TIMES, hours_of_interviews, weeks_short


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
