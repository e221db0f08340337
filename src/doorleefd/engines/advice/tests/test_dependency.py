"""Who depends on you is asked by another, or without a name, and knows it beforehand (rule 3, R067, law 10)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.dependency import Approach, Measure, Reason, advise

ENOUGH = (Measure.INDEPENDENT_COLLECTOR, Measure.ANONYMITY)

approaches = st.builds(
    Approach,
    recruiter_decides=st.booleans(),
    collector_decides=st.booleans(),
    collector_knows_who_tells=st.booleans(),
    measures=st.frozensets(st.sampled_from(Measure)),
    is_told_beforehand=st.booleans(),
)


def test_without_a_dependency_nothing_is_missing():
    advice = advise(Approach(recruiter_decides=False, collector_decides=False))
    assert advice.may_ask
    assert not advice.is_dependent


@pytest.mark.parametrize("measure", ENOUGH)
def test_an_independent_collector_or_real_anonymity_told_beforehand_is_enough(measure):
    approach = Approach(recruiter_decides=True, collector_decides=False, measures=[measure], is_told_beforehand=True)
    assert advise(approach).may_ask


def test_another_room_and_a_promise_are_not_enough():
    others = [measure for measure in Measure if measure not in ENOUGH]
    approach = Approach(recruiter_decides=True, collector_decides=True, measures=others, is_told_beforehand=True)
    advice = advise(approach)
    assert advice.ties == (Reason.RECRUITER_DECIDES, Reason.COLLECTOR_DECIDES)
    assert advice.missing == (Reason.NEITHER_INDEPENDENT_NOR_ANONYMOUS,)


def test_no_one_is_anonymous_to_the_case_manager_across_the_table():
    approach = Approach(
        recruiter_decides=False,
        collector_decides=True,
        collector_knows_who_tells=True,
        measures=[Measure.ANONYMITY],
        is_told_beforehand=True,
    )
    assert advise(approach).missing == (Reason.ANONYMITY_IS_NOT_REAL,)


def test_people_who_were_not_told_may_not_be_asked():
    approach = Approach(recruiter_decides=False, collector_decides=True, measures=[Measure.ANONYMITY])
    assert advise(approach).missing == (Reason.NOT_TOLD_BEFOREHAND,)


@given(approaches)
def test_who_depends_is_never_asked_without_one_of_the_two(approach):
    advice = advise(approach)
    if advice.is_dependent and advice.may_ask:
        assert set(approach.measures) & set(ENOUGH)
        assert approach.is_told_beforehand


@given(approaches)
def test_what_could_be_added_is_what_was_not_chosen(approach):
    assert set(advise(approach).could_add) == set(Measure) - set(approach.measures)
