"""Asking looks like a tick in a box when nothing, no one or no answer comes of it (R016)."""

from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.boxtick import Frame, Sign, signs
from doorleefd.engines.advice.ladder import Room


def test_room_someone_who_decides_and_an_answer_show_no_sign():
    assert signs(Frame(Room.LIMITED, has_decider=True, has_answer_planned=True)) == ()


def test_each_sign_is_named():
    frame = Frame(Room.NONE, has_decider=False, has_answer_planned=False)
    assert signs(frame) == (Sign.NOTHING_CAN_CHANGE, Sign.NO_ONE_DECIDES, Sign.NO_ANSWER_PLANNED)


def test_room_that_nobody_filled_in_is_a_sign_of_its_own():
    assert signs(Frame(None, has_decider=True, has_answer_planned=True)) == (Sign.ROOM_UNKNOWN,)


@given(st.sampled_from([None, *Room]), st.booleans(), st.booleans())
def test_arranging_an_answer_never_adds_a_sign(room, has_decider, has_answer_planned):
    before = signs(Frame(room, has_decider, has_answer_planned))
    assert set(signs(Frame(room, has_decider, has_answer_planned=True))) <= set(before)
