"""The harder of two versions gets the higher figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.plain_language import difficulty


@pytest.mark.parametrize(
    ("harder", "simpler"),
    [
        ("Uw brief wordt gelezen door een medewerker.", "Een medewerker leest uw brief."),
        ("Wij lezen uw brief en daarna bellen wij u op om te praten.", "Wij lezen uw brief. Daarna bellen wij u."),
        ("Wij bespreken de herindicatie.", "Wij bespreken de afspraak."),
        ("De gemeente wil dat graag weten.", "Wij willen dat graag weten."),
    ],
)
def test_the_simpler_one_is_lower(harder, simpler):
    assert difficulty(harder) > difficulty(simpler)


@pytest.mark.parametrize("text", ["", " \n", "..., 🙂"])
def test_without_words_there_is_no_difficulty(text):
    assert difficulty(text) == 0


def test_the_length_of_the_whole_text_does_not_count():
    assert difficulty("Vertel het ons. " * 50) == difficulty("Vertel het ons.")


@given(st.text(max_size=300))
def test_it_is_never_below_zero(text):
    assert difficulty(text) >= 0
