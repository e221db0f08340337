"""The same cause in several fixes asks for one solve (rule 12, R222, R224)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.solving import Fix, causes_to_solve

fixes = st.lists(st.builds(Fix, solution=st.just("Zo."), cause=st.sampled_from(["", "brief", "termijn"])), max_size=20)


def test_a_cause_that_comes_back_often_enough_is_to_be_solved():
    found = [Fix("Uitstel", "termijn"), Fix("Uitstel", "termijn"), Fix("Gebeld", "brief")]
    assert causes_to_solve(found, at_least=2) == ("termijn",)


def test_fixes_without_a_named_cause_are_not_the_same():
    assert causes_to_solve([Fix("Gebeld"), Fix("Gemaild")], at_least=2) == ()


def test_the_most_frequent_cause_comes_first():
    found = [*[Fix("Gebeld", "brief")] * 2, *[Fix("Uitstel", "termijn")] * 3]
    assert causes_to_solve(found, at_least=2) == ("termijn", "brief")


def test_one_fix_is_no_pattern():
    with pytest.raises(ValueError, match="pattern"):
        causes_to_solve([], at_least=1)


def test_a_fix_without_a_solution_for_this_person_is_not_one():
    assert Fix("Er is gebeld").is_fixed
    assert not Fix(" ").is_fixed


@given(fixes, st.integers(2, 10))
def test_a_lower_bar_never_drops_a_cause(found, bar):
    assert set(causes_to_solve(found, at_least=bar + 1)) <= set(causes_to_solve(found, at_least=bar))
