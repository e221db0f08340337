"""A purpose fits individual or collective knowledge (rule 1: R049, R050)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.level import FITS_COLLECTIVE, FITS_INDIVIDUAL, Level, PurposeKind, Reason, advise

kinds = st.sets(st.sampled_from(PurposeKind))


@pytest.mark.parametrize("kind", FITS_INDIVIDUAL)
def test_what_one_learns_from_one_life_is_individual(kind):
    advice = advise([kind])
    assert advice.levels == (Level.INDIVIDUAL,)
    assert advice.reasons == (Reason.SHOWS_ONE_LIFE,)


@pytest.mark.parametrize("kind", FITS_COLLECTIVE)
def test_what_changes_a_structure_is_collective_and_says_that_bundled_is_not(kind):
    advice = advise([kind])
    assert advice.levels == (Level.COLLECTIVE,)
    assert advice.reasons == (Reason.SHOWS_WHAT_IS_SHARED, Reason.BUNDLED_IS_NOT_COLLECTIVE)


def test_both_kinds_of_purpose_make_two_tracks_with_each_its_purposes():
    advice = advise([PurposeKind.POLICY, PurposeKind.TRAINING])
    assert [(track.level, track.kinds) for track in advice.tracks] == [
        (Level.INDIVIDUAL, (PurposeKind.TRAINING,)),
        (Level.COLLECTIVE, (PurposeKind.POLICY,)),
    ]
    assert advice.reasons[-1] is Reason.TWO_TRACKS


def test_without_a_purpose_nothing_is_advised():
    assert advise([]).tracks == ()
    assert advise([]).reasons == (Reason.NO_PURPOSE_YET,)


@given(kinds)
def test_every_purpose_has_its_track_and_there_is_always_a_reason(chosen):
    advice = advise(chosen)
    assert {kind for track in advice.tracks for kind in track.kinds} == chosen
    assert advice.reasons


@given(kinds)
def test_bundled_is_never_advised(chosen):
    assert Level.BUNDLED not in advise(chosen).levels


def test_every_reason_names_its_source():
    assert all(reason.requirement.startswith("R") and reason.source for reason in Reason)
