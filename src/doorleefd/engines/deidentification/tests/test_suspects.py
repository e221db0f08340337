"""Rare words and special categories are marked for the reviewer, never masked."""

import pytest

from doorleefd.engines.deidentification import SuspectKind, mentions, suspects


def kinds(text):
    return {found.text: found.kind for found in suspects(text)}


def test_a_diagnosis_is_marked_and_not_masked():
    text = "Ik heb autisme en ga naar de moskee."
    assert kinds(text) == {"autisme": SuspectKind.BIJZONDER, "moskee": SuspectKind.BIJZONDER}
    assert mentions(text) == []


@pytest.mark.parametrize("text", ["Ik heb ALS en NAH.", "Zij heeft MS.", "Mijn geloof helpt mij.", "I am disabled."])
def test_an_abbreviation_in_capitals_and_a_faith_are_marked(text):
    assert SuspectKind.BIJZONDER in kinds(text).values()


@pytest.mark.parametrize(
    "text",
    ["Ik weet niet als ik dat wil, nah.", "ik geloof dat dat geloof ik niet zo is", "IK BEL ALS JULLIE NIETS DOEN"],
)
def test_the_same_letters_as_a_plain_word_are_not(text):
    assert SuspectKind.BIJZONDER not in kinds(text).values()


def test_a_word_nobody_knows_is_marked_as_rare():
    assert kinds("Toen moest ik naar de zwiebertroen.") == {"zwiebertroen": SuspectKind.ZELDZAAM}


def test_plain_words_and_compounds_are_not_marked():
    assert kinds("Het keukentafelgesprek ging over de huur.") == {}


def test_what_is_masked_is_no_suspect():
    text = "Ik ken Tesfay uit Asmara."
    assert mentions(text)
    assert suspects(text) == []


def test_what_is_allowed_is_no_suspect():
    assert suspects("Toen ging ik naar het UWV.") == []
