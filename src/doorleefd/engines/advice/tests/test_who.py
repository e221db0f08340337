"""The answers speak for people, an expert, or both (rule 2: R051 to R062); the three cases of R059."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.who import (
    FOR_EXPERT,
    FOR_PEOPLE,
    Hint,
    OwnExpertise,
    Reason,
    Signal,
    Whom,
    advise,
    hints,
)

signals = st.sets(st.sampled_from(Signal))


def test_case_1_the_service_of_case_managers_asks_for_people():
    """How mental health problems and the service of case managers go together: experiences with that service."""
    advice = advise([Signal.RECENT])
    assert advice.whom is Whom.PEOPLE
    assert advice.reasons == (Reason.RECENT,)


def test_case_2_an_accessible_website_asks_for_people_with_different_impairments():
    advice = advise([Signal.PERSPECTIVES])
    assert advice.whom is Whom.PEOPLE
    assert advice.reasons == (Reason.PERSPECTIVES,)


def test_case_3_few_leave_benefit_and_staff_wants_to_consult_someone_asks_for_an_expert():
    advice = advise([Signal.RESPONSIBILITY, Signal.KNOWLEDGE])
    assert advice.whom is Whom.EXPERT
    assert advice.reasons == (Reason.RESPONSIBILITY, Reason.KNOWLEDGE)


def test_fresh_experiences_and_someone_to_interpret_them_ask_for_both():
    advice = advise([Signal.RECENT, Signal.INTERPRETING])
    assert advice.whom is Whom.BOTH
    assert advice.reasons == (Reason.RECENT, Reason.INTERPRETING, Reason.TOGETHER)


def test_passing_on_collective_knowledge_asks_for_an_expert():
    assert advise([Signal.PASSING_ON]).whom is Whom.EXPERT


def test_without_an_answer_no_one_is_advised():
    assert advise([]).whom is None
    assert advise([]).reasons == (Reason.NOTHING_SPEAKS,)


@given(signals)
def test_there_is_always_a_reason_and_every_answer_is_one(chosen):
    reasons = advise(chosen).reasons
    assert reasons
    assert {Reason[signal.name] for signal in chosen} <= set(reasons)


@given(signals, st.sampled_from(FOR_EXPERT))
def test_one_more_answer_for_an_expert_never_removes_the_expert(chosen, more):
    assert advise({*chosen, more}).whom.has_expert


@given(signals, st.sampled_from(FOR_PEOPLE))
def test_one_more_answer_for_people_never_removes_the_people(chosen, more):
    assert advise({*chosen, more}).whom.has_people


@given(signals, st.sampled_from(Signal))
def test_changing_one_answer_changes_the_reasons(chosen, one):
    assert advise(chosen | {one}).reasons != advise(chosen - {one}).reasons


@pytest.mark.parametrize("chosen", [Whom.EXPERT, Whom.BOTH])
def test_who_asks_an_expert_is_reminded_to_ask_what_this_one_knows(chosen):
    assert Hint.ASK_WHAT_THE_EXPERT_KNOWS in hints(chosen, OwnExpertise())


def test_only_an_expert_does_not_replace_residents():
    assert Hint.RESIDENTS_ARE_NOT_REPLACED in hints(Whom.EXPERT, OwnExpertise())
    assert Hint.RESIDENTS_ARE_NOT_REPLACED not in hints(Whom.BOTH, OwnExpertise())


def test_who_has_little_experience_is_advised_to_work_with_others():
    assert hints(Whom.PEOPLE, OwnExpertise(has_collected_before=False)) == (Hint.WORK_WITH_OTHERS,)


def test_who_does_not_know_where_to_begin_begins_with_an_adviser():
    assert hints(None, OwnExpertise(knows_how_to_begin=False)) == (Hint.BEGIN_WITH_AN_ADVISER,)


def test_who_asks_people_and_has_done_so_before_reads_no_hint():
    assert hints(Whom.PEOPLE, OwnExpertise()) == ()
