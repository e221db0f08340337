"""A council or a person has the experience that is sought, recently enough, or one asks first (R046, R065)."""

from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.recency import Doubt, Known, doubts


def test_the_experience_and_recent_enough_leaves_no_doubt():
    assert doubts(Known(has_experience=True, months_ago=12), within_months=12) == ()


def test_longer_ago_than_sought_is_a_doubt():
    assert doubts(Known(has_experience=True, months_ago=13), within_months=12) == (Doubt.TOO_LONG_AGO,)


def test_what_nobody_asked_is_to_be_asked():
    known = Known(has_experience=None, months_ago=None)
    assert doubts(known, within_months=24) == (Doubt.EXPERIENCE_NOT_ASKED, Doubt.RECENCY_NOT_ASKED)


def test_when_any_time_will_do_recency_is_not_asked():
    assert doubts(Known(has_experience=True, months_ago=None), within_months=None) == ()


def test_another_experience_is_the_only_thing_said():
    known = Known(has_experience=False, months_ago=None)
    assert doubts(known, within_months=6) == (Doubt.OTHER_EXPERIENCE,)


@given(st.integers(0, 600), st.integers(0, 600), st.integers(0, 600))
def test_a_wider_period_never_adds_a_doubt(months_ago, within, wider):
    known = Known(has_experience=True, months_ago=months_ago)
    assert set(doubts(known, within_months=within + wider)) <= set(doubts(known, within_months=within))
