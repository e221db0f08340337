"""Signals stand where the trouble is, and say what to do about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.plain_language import Address, Kind, signals


def said(text, **more):
    return [(text[found.start : found.end], found.kind) for found in signals(text, **more)]


def test_a_plain_text_gets_no_signal():
    assert said("Wij willen weten wat u meemaakt met onze brieven. Vertel het ons. U krijgt 20 euro.") == []


@pytest.mark.parametrize(("count", "kind"), [(16, Kind.LONG_SENTENCE), (21, Kind.VERY_LONG_SENTENCE)])
def test_a_sentence_of_more_words_is_long(count, kind):
    sentence = " ".join(["wij"] * count) + "."
    assert said(f"Kort. {sentence}") == [(sentence, kind)]


def test_fifteen_words_are_not_long():
    assert said(" ".join(["wij"] * 15) + ".") == []


def test_a_long_word_and_a_rare_one():
    assert said("Het gaat om de zorgverzekeringsmaatschappij.") == [("zorgverzekeringsmaatschappij", Kind.LONG_WORD)]
    assert said("Het gaat om een herindicatie.") == [("herindicatie", Kind.RARE_WORD)]


def test_a_name_is_not_rare():
    assert said("Bel met Xanthippe of Ingeborch.") == []


@pytest.mark.parametrize("text", ["Uw brief wordt gelezen.", "De brieven werden niet begrepen."])
def test_passive(text):
    assert [kind for _words, kind in said(text)] == [Kind.PASSIVE]


@pytest.mark.parametrize("text", ["Het wordt beter.", "Dat wordt een gebied.", "Wij hebben het gelezen."])
def test_not_every_worden_is_passive(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "shortened"),
    [("Bel a.u.b. vandaag.", "a.u.b."), ("Dit is van het UWV.", "UWV"), ("Neem bijv. een brief.", "bijv.")],
)
def test_abbreviations(text, shortened):
    assert said(text) == [(shortened, Kind.ABBREVIATION)]


def test_a_full_stop_makes_no_abbreviation():
    assert said("Ik ga met u. Dat is het.") == []


def test_u_and_je_do_not_mix():
    assert said("U vertelt. Wij lezen wat je zegt.") == [("je", Kind.ADDRESS)]


def test_the_form_that_was_chosen_counts():
    assert said("U vertelt.", address=Address.INFORMAL) == [("U", Kind.ADDRESS)]
    assert said("U vertelt.", address=Address.FORMAL) == []


def test_no_advice_claims_a_level():
    every = signals("U en je. Het wordt gelezen a.u.b. door de zorgverzekeringsmaatschappij. " + "wij " * 30)
    assert every
    assert not any("B1" in found.advice for found in every)


@given(st.text(max_size=300))
def test_any_text_gets_places_within_it(text):
    for found in signals(text):
        assert 0 <= found.start < found.end <= len(text)
