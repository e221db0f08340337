"""People who type without capitals are masked as well, and plain words stay. The names are made up."""

import pytest

from doorleefd.engines.deidentification import mentions


def words(text):
    return [found.text for found in mentions(text)]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mijn vrouw rima en onze dochters layan en joud", ["rima", "layan", "joud"]),
        ("me dochter shaniqwa heeft adhd", ["shaniqwa"]),
        ("ahmad al khatib heet ik", ["ahmad al khatib"]),
        ("mijn dochter roos en mijn zoon storm", ["roos", "storm"]),
        ("hoi ik ben mei en ik zoek werk", ["mei"]),
        ("een zuster die chantal heet", ["chantal"]),
        ("mevrouw de bruijn van de schuldhulp", ["de bruijn"]),
    ],
)
def test_a_name_without_a_capital_is_masked(text, masked):
    assert words(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "mijn zoon wil niet meer naar school",
        "storm buiten en storm in mijn hoofd",
        "ik moest gesoliciteerd hebben bij de beweindvoerder",
        "daarmee ben ik klaar ofzo",
        "de flexpool en de arbodienst",
        "ik hoop dat het in mei beter wordt",
    ],
)
def test_a_plain_word_or_a_slip_of_the_pen_stays(text):
    assert words(text) == []


def test_a_text_may_end_in_a_name_that_is_a_word():
    assert words("Ik heet Wil. Wil") == ["Wil", "Wil"]
