"""What makes a person look, and what does not (R206): the sentences stand in `sentences/`, one a line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.distress import asks_for_a_look, signals
from doorleefd.engines.distress.clues import clues_of, sentence_of
from doorleefd.engines.distress.rules import TABLES, read_table, rules
from doorleefd.engines.distress.weighing import weight_of

SENTENCES = Path(__file__).parent / "sentences"


def lines(name):
    return (SENTENCES / f"{name}.txt").read_text("utf-8").splitlines()


def test_these_words_ask_for_a_human_eye():
    assert [line for line in lines("asks") if not signals(line)] == []


def test_these_do_not():
    assert [line for line in lines("rests") if signals(line)] == []


@pytest.mark.parametrize(
    "words",
    [
        "ik wil niet meer leven",
        "niet meer leven wil ik",
        "of ik nog leven wil weet ik niet",
        "Ik wilde toen echt niet verder leven.",
        "I do not want to live any more",
    ],
)
def test_the_order_and_the_tense_do_not_matter(words):
    assert signals(words)


def test_words_far_apart_or_in_two_sentences_are_not_put_together():
    assert not signals("Dit wil ik. Niet iedereen kan van de bijstand leven.")
    assert not signals("Ik wil de gemeente laten weten dat het hier niet is zoals in de straat waar wij leven.")


def test_the_place_is_exact():
    text = "Eerst ging het. Ik wil niet meer leven, dacht ik."
    (found,) = signals(text)
    assert text[found.start : found.end] == "wil niet meer leven"


def test_the_place_is_the_sentence_where_no_rule_knows_the_words():
    text = "De brief kwam laat. De kleine slaapt al weken in de auto omdat zijn vader weer drinkt. Verder gaat het."
    assert [text[found.start : found.end] for found in signals(text)] == [text[20:86]]


def test_the_clues_of_a_sentence_are_its_words_what_stands_in_a_row_and_the_groups_of_the_tables():
    clues = clues_of(sentence_of(["Hij", "mishandelt", "de", "kinderen", "."]), rules=1)
    assert {"mishandelt", "hij mishandelt", "misha*", "CHILD", "CHILD HE", "RULE"} <= clues
    assert "RULES" not in clues


def test_a_long_sentence_weighs_no_more_by_its_length():
    assert weight_of(["geenwoord"] * 100) == weight_of([])


def test_one_answer_of_several_is_enough():
    assert asks_for_a_look(["Ik kreeg een brief.", "Ik kan niet meer."])
    assert not asks_for_a_look([])


def test_a_table_is_read_as_it_says():
    table = read_table("# words\nWHO: mij me_zelf\nslaa* WHO|ons /4 -over\n")
    (rule,) = table.rules
    assert list(table.groups) == ["WHO"]
    assert [piece.rows for piece in rule.together] == [(("slaa*",),), (("mij",), ("me", "zelf"), ("ons",))]
    assert [piece.rows for piece in rule.without] == [(("over",),)]
    assert rule.width == 4
    with pytest.raises(KeyError):
        read_table("WHO slaat")


def test_no_rule_of_the_tables_is_empty_or_stands_twice():
    assert TABLES == ("dutch", "english")
    assert all(rule.together for rule in rules())
    assert len(set(rules())) == len(rules())


@given(st.text(max_size=300))
def test_any_text_is_read(text):
    for found in signals(text):
        assert 0 <= found.start < found.end <= len(text)
