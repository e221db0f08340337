"""What makes a person look, and what does not (R206)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.distress import asks_for_a_look, signals


@pytest.mark.parametrize(
    "words",
    [
        "Soms denk ik aan zelfmoord.",
        "Ik wil niet meer leven.",
        "Ik wilde er een einde aan maken.",
        "Toen heb ik geprobeerd mezelf iets aan te doen.",
        "Ik kan niet meer.",
        "Soms denk ik dat het makkelijker zou zijn als ik er niet meer was.",
        "Ik zei dat ik niet meer wilde leven.",
        "Ik trek het niet meer.",
        "Ik zag het niet meer zitten",
        "ik houd het niet meer vol",
        "Ik was wanhopig toen de brief kwam.",
        "Mijn man slaat mij.",
        "Thuis word ik geslagen.",
        "Ik ben bang voor mijn ex.",
        "Er is geen eten in huis.",
        "Wij slapen in de auto.",
        "Hij zei: ‘een eind aan m’n leven’, zo voelde het.",
    ],
)
def test_these_words_ask_for_a_human_eye(words):
    assert signals(words)


@pytest.mark.parametrize(
    "words",
    [
        "De gemeente wil een einde maken aan de regeling.",
        "Er lag een folder over zelfmoord bij de balie.",
        "Op de site staat 113 zelfmoordpreventie.",
        "Ik kan niet meer dan twee uur zitten.",
        "Ik ben bang voor de brief.",
        "De tram slaat af bij de markt.",
        "Ik leef van een uitkering.",
        "Als ik er niet op reageer, stopt het.",
        "Het contract loopt tot het einde van het jaar.",
    ],
)
def test_these_do_not(words):
    assert not signals(words)


def test_the_place_is_exact():
    text = "Eerst ging het. Ik wil niet meer leven, dacht ik."
    (found,) = signals(text)
    assert text[found.start : found.end] == "wil niet meer leven"


def test_one_answer_of_several_is_enough():
    assert asks_for_a_look(["Ik kreeg een brief.", "Ik kan niet meer."])
    assert not asks_for_a_look([])


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for found in signals(text):
        assert 0 <= found.start < found.end <= len(text)
