"""People without a fixed role come first; one is warned when no place has them (R014, R065)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.voices import Doubt, Met, doubts


@pytest.mark.parametrize(
    ("places", "doubt"),
    [
        ([Met.COUNCIL, Met.COUNCIL], Doubt.ONLY_COUNCILS),
        ([Met.EXPERTS], Doubt.ONLY_EXPERTS),
        ([Met.EXPERTS, Met.COUNCIL], Doubt.NO_ONE_WITHOUT_A_ROLE),
    ],
)
def test_only_voices_with_a_role_is_a_doubt(places, doubt):
    assert doubts(places) == (doubt,)


def test_no_places_yet_is_no_doubt():
    assert doubts([]) == ()


@given(st.lists(st.sampled_from(Met)), st.sampled_from([Met.PEOPLE, Met.MIXED]))
def test_one_place_with_people_without_a_role_takes_every_doubt_away(places, met):
    assert doubts([*places, met]) == ()
