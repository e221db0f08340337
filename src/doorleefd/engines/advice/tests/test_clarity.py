"""A purpose is clear when both answers say something of their own (R040)."""

import pytest

from doorleefd.engines.advice.clarity import Doubt, Question, Reason, doubt_about, doubts


@pytest.mark.parametrize(
    "answer",
    [
        "Wat de stap naar beschut werk moeilijk of makkelijk maakt",
        "Onze brieven herschrijven",
        "Hoe mensen het gesprek over hun schulden ervaren",
        "Twaalf brieven die wij dit najaar herschrijven, en de inrichting van de balie.",
        "Wat er gebeurt als de jeugdhulp stopt op je achttiende",
    ],
)
def test_an_answer_with_words_of_its_own_is_clear(answer):
    assert doubt_about(answer) is None


@pytest.mark.parametrize("answer", ["", "   ", "?", "...", "12", "\n\t"])
def test_an_answer_without_words_is_open(answer):
    assert doubt_about(answer) is Reason.OPEN


@pytest.mark.parametrize("answer", ["Ervaringen", "beleid verbeteren", "Weet niet"])
def test_an_answer_of_a_word_or_two_is_short(answer):
    assert doubt_about(answer) is Reason.SHORT


@pytest.mark.parametrize(
    "answer",
    [
        "Ervaringen van inwoners",
        "Wij willen onze dienstverlening verbeteren.",
        "Weet ik nog niet",
        "INPUT OPHALEN VOOR BELEID",
        "meer inzicht in wat cliënten nodig hebben",
    ],
)
def test_an_answer_of_general_words_alone_is_general(answer):
    assert doubt_about(answer) is Reason.GENERAL


def test_each_unclear_question_is_named_with_its_reason():
    assert doubts(sought="", use="Beleid verbeteren voor inwoners") == [
        Doubt(Question.SOUGHT, Reason.OPEN),
        Doubt(Question.USE, Reason.GENERAL),
    ]


def test_two_clear_answers_leave_no_doubt():
    assert doubts(sought="Hoe de brief over schulden valt", use="De brief over schulden herschrijven") == []


def test_a_very_long_answer_is_read_at_once():
    assert doubt_about("ervaringen " * 100_000) is Reason.GENERAL
