"""A rung may promise more than can change; then it is said beforehand (rule 13, R249)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.ladder import Caution, Room, Rung, cautions


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
