"""The form adviser ranks all ways to collect, with reasons that follow the answers (R091, R092, R100; R059)."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.forms.adviser import PROPOSED, proposal, ranked
from doorleefd.engines.advice.forms.catalogue import QUALITIES, Form, Kind, Quality
from doorleefd.engines.advice.forms.rules import RULES
from doorleefd.engines.advice.forms.situation import Bound, Situation, Trait
from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.roles import Phase
from doorleefd.engines.advice.who import Signal, Whom

SOUGHT = (Level.INDIVIDUAL, Level.COLLECTIVE)
SPEAK_THROUGH_WHOM = {Signal.RESPONSIBILITY, Signal.KNOWLEDGE, Signal.SKILLS}


def some(enum):
    return st.frozensets(st.sampled_from(enum))


situations = st.builds(
    Situation,
    purposes=some(PurposeKind),
    levels=some(SOUGHT),
    whom=st.none() | st.sampled_from(Whom),
    signals=some(Signal),
    phase=st.none() | st.sampled_from(Phase),
    traits=some(Trait),
    bounds=some(Bound),
)


def forms_of(fits):
    return [fit.form for fit in fits]


def fit_of(form, situation):
    return next(fit for fit in ranked(situation) if fit.form is form)


def test_case_1_interviews_a_group_talk_or_a_journey():
    situation = Situation(
        purposes=frozenset({PurposeKind.CONTACT}),
        levels=frozenset({Level.INDIVIDUAL}),
        whom=Whom.PEOPLE,
        signals=frozenset({Signal.RECENT}),
        traits=frozenset({Trait.MENTAL_HEALTH, Trait.DEPENDENT}),
    )
    assert set(forms_of(proposal(situation))) == {Form.INTERVIEWS, Form.GROUP_TALKS, Form.JOURNEYS}


def test_case_2_interviews_or_group_talks_and_writing_is_advised_against():
    situation = Situation(
        purposes=frozenset({PurposeKind.POLICY}),
        levels=frozenset({Level.COLLECTIVE}),
        whom=Whom.PEOPLE,
        signals=frozenset({Signal.PERSPECTIVES}),
        traits=frozenset({Trait.VISUAL, Trait.HEARING, Trait.MOTOR, Trait.INTELLECTUAL_DISABILITY}),
    )
    assert {Form.INTERVIEWS, Form.GROUP_TALKS} <= set(forms_of(proposal(situation)))
    against = fit_of(Form.QUESTIONNAIRES, situation).speaks_against
    assert Quality.WRITTEN in [rule.quality for rule in against]


def test_case_3_with_an_expert_one_talks_and_sends_no_questionnaire():
    situation = Situation(
        purposes=frozenset({PurposeKind.CONTACT, PurposeKind.LEARNING}),
        levels=frozenset({Level.INDIVIDUAL}),
        whom=Whom.EXPERT,
        signals=frozenset({Signal.RESPONSIBILITY, Signal.KNOWLEDGE}),
    )
    order = forms_of(ranked(situation))
    assert order[0] is Form.CONVERSATIONS
    assert order[-2:] == [Form.QUESTIONNAIRES, Form.PANEL]


@pytest.mark.parametrize("trait", [Trait.YOUNG, Trait.INTELLECTUAL_DISABILITY])
@given(kind=st.sampled_from(PurposeKind), level=st.sampled_from(SOUGHT), whom=st.sampled_from(Whom))
def test_creative_methods_are_proposed_for_young_people_and_an_intellectual_disability(trait, kind, level, whom):
    situation = Situation(frozenset({kind}), frozenset({level}), whom, traits=frozenset({trait}))
    assert Form.CREATIVE in forms_of(proposal(situation))
    assert "R092" in [rule.requirement for rule in fit_of(Form.CREATIVE, situation).speaks_for]


@given(situations)
def test_one_personal_story_is_advised_against_to_pass_on_collective_knowledge(situation):
    passing_on = replace(situation, signals=situation.signals | {Signal.PASSING_ON})
    assert "R100" in [rule.requirement for rule in fit_of(Form.STORIES, passing_on).speaks_against]


def test_who_needs_to_stay_unknown_is_not_asked_before_others():
    situation = Situation(frozenset({PurposeKind.CONTACT}), frozenset({Level.INDIVIDUAL}), Whom.PEOPLE)
    unnamed = replace(situation, bounds=frozenset({Bound.ANONYMITY}))
    places = forms_of(ranked(unnamed))
    assert Form.REPORTING_POINT in places[:PROPOSED]
    assert places.index(Form.GROUP_TALKS) > forms_of(ranked(situation)).index(Form.GROUP_TALKS)


@given(situations)
def test_every_way_is_ranked_once(situation):
    assert sorted(forms_of(ranked(situation))) == sorted(Form)


@given(situations)
def test_the_proposal_is_the_first_three(situation):
    assert proposal(situation) == ranked(situation)[:3]


@given(situations.filter(lambda situation: situation.levels))
def test_no_way_is_without_a_reason_once_the_level_is_known(situation):
    assert all(fit.reasons for fit in ranked(situation))


@given(situations)
def test_a_reason_is_an_answer_that_was_given_and_a_quality_of_the_form(situation):
    for fit in ranked(situation):
        assert all(rule.answer in situation.answers for rule in fit.reasons)
        assert all(rule.quality in QUALITIES[fit.form] for rule in fit.reasons)
        assert all(rule.weight > 0 for rule in fit.speaks_for)
        assert all(rule.weight < 0 for rule in fit.speaks_against)


@given(situations, situations)
def test_changing_any_answer_changes_ranking_or_reasons(situation, other):
    for question in ("purposes", "levels", "whom", "signals", "phase", "traits", "bounds"):
        changed = replace(situation, **{question: getattr(other, question)})
        weighed = (changed.answers ^ situation.answers) - SPEAK_THROUGH_WHOM
        assert bool(weighed) is (ranked(changed) != ranked(situation))


@pytest.mark.parametrize(
    ("question", "one", "another"),
    [
        ("purposes", frozenset({PurposeKind.TRAINING}), frozenset({PurposeKind.POLICY})),
        ("levels", frozenset({Level.INDIVIDUAL}), frozenset({Level.COLLECTIVE})),
        ("whom", Whom.PEOPLE, Whom.EXPERT),
        ("signals", frozenset({Signal.RECENT}), frozenset({Signal.PASSING_ON})),
        ("phase", Phase.DESIGN, Phase.DECIDE),
        ("traits", frozenset({Trait.YOUNG}), frozenset({Trait.HEARING})),
        ("bounds", frozenset({Bound.LITTLE_TIME}), frozenset({Bound.ASKED_AGAIN})),
    ],
)
def test_each_question_can_change_what_is_proposed(question, one, another):
    situation = Situation(levels=frozenset({Level.INDIVIDUAL}))
    assert forms_of(proposal(replace(situation, **{question: one}))) != forms_of(
        proposal(replace(situation, **{question: another}))
    )


def test_the_catalogue_holds_six_forms_five_structures_and_six_methods():
    kinds = [form.kind for form in Form]
    assert [kinds.count(kind) for kind in Kind] == [6, 5, 6]
    assert set(QUALITIES) == set(Form)


def test_every_answer_weighs_but_those_that_speak_through_whom_to_ask():
    every = {*PurposeKind, *SOUGHT, *Whom, *Signal, *Phase, *Trait, *Bound}
    assert every - {rule.answer for rule in RULES} == SPEAK_THROUGH_WHOM


def test_no_two_answers_share_a_key():
    keys = [answer.value for enum in (PurposeKind, SOUGHT, Whom, Signal, Phase, Trait, Bound) for answer in enum]
    assert len(keys) == len(set(keys))


def test_every_quality_is_of_a_form_and_asked_by_an_answer():
    assert set(Quality) == set().union(*QUALITIES.values()) == {rule.quality for rule in RULES}


def test_no_rule_says_the_same_twice_and_each_weighs_something():
    pairs = [(rule.answer, rule.quality) for rule in RULES]
    assert len(pairs) == len(set(pairs))
    assert all(1 <= abs(rule.weight) <= 6 for rule in RULES)
