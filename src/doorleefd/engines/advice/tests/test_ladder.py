"""A rung may promise more than can change; then it is said beforehand (rule 13, R249)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.ladder import Came, Caution, Room, Rung, Used, came_of, cautions


@pytest.mark.parametrize("rung", [Rung.CO_PRODUCE, Rung.CO_DECIDE])
@pytest.mark.parametrize("room", [Room.NONE, Room.LIMITED])
def test_deciding_together_with_little_room_promises_too_much(rung, room):
    assert cautions(rung, room) == (Caution.PROMISES_MORE_THAN_THERE_IS,)


@pytest.mark.parametrize("rung", [Rung.CO_PRODUCE, Rung.CO_DECIDE])
def test_deciding_together_with_open_room_is_a_promise_one_can_keep(rung):
    assert cautions(rung, Room.OPEN) == ()


def test_who_asks_advice_explains_what_is_left():
    assert cautions(Rung.ADVISE, Room.LIMITED) == (Caution.EXPLAIN_WHAT_YOU_LEAVE,)


@pytest.mark.parametrize("rung", [Rung.CONSULT, Rung.ADVISE])
def test_asking_while_nothing_can_change_is_said(rung):
    assert Caution.ASKS_WITHOUT_ROOM in cautions(rung, Room.NONE)


@pytest.mark.parametrize("room", [None, *Room])
def test_informing_promises_nothing(room):
    assert cautions(Rung.INFORM, room) == ()


@given(st.sampled_from(list(Rung)[1:]))
def test_while_nobody_asked_what_can_change_that_comes_first(rung):
    assert cautions(rung, None)[0] is Caution.ROOM_UNKNOWN


def test_the_rungs_stand_from_below():
    assert [rung.height for rung in Rung] == [1, 2, 3, 4, 5]


def used(taken_over=1, not_taken_over=0, waiting=0, is_answered=True):
    return Used(taken_over, not_taken_over, waiting, is_answered)


@pytest.mark.parametrize("rung", Rung)
def test_no_promise_is_kept_before_people_have_their_answer(rung):
    assert came_of(rung, used(is_answered=False)) is Came.NOT_ANSWERED


@pytest.mark.parametrize("rung", [Rung.INFORM, Rung.CONSULT])
def test_whoever_only_told_was_promised_an_answer_and_no_more(rung):
    assert came_of(rung, used(taken_over=0, not_taken_over=3)) is Came.KEPT


@pytest.mark.parametrize("rung", [Rung.ADVISE, Rung.CO_PRODUCE, Rung.CO_DECIDE])
def test_advice_that_waits_for_a_decision_keeps_the_promise_open(rung):
    assert came_of(rung, used(waiting=1)) is Came.NOT_DECIDED
    assert came_of(rung, used(taken_over=0)) is Came.NOT_DECIDED


@pytest.mark.parametrize("rung", [Rung.ADVISE, Rung.CO_PRODUCE, Rung.CO_DECIDE])
def test_advice_of_which_nothing_was_used_is_less_than_was_promised(rung):
    assert came_of(rung, used(taken_over=0, not_taken_over=2)) is Came.NOTHING_USED


def test_advice_may_be_left_with_a_reason_but_what_was_made_together_may_not():
    left_one = used(taken_over=2, not_taken_over=1)
    assert came_of(Rung.ADVISE, left_one) is Came.KEPT
    assert came_of(Rung.CO_PRODUCE, left_one) is Came.LESS_THAN_PROMISED
    assert came_of(Rung.CO_DECIDE, used(taken_over=2)) is Came.KEPT
