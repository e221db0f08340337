"""Whether asking people looks like a tick in a box: nothing can change, no one owns it, no one hears back (R016)."""

from dataclasses import dataclass

from doorleefd.engines.advice.ladder import Room
from doorleefd.engines.advice.sourced import Source, Sourced


class Sign(Sourced):
    """A sign that knowledge is asked for show. Said as a question to oneself, not as a reproach."""

    NOTHING_CAN_CHANGE = "nothing_can_change", "R016", Source.STEP_1
    ROOM_UNKNOWN = "room_unknown", "R041", Source.STEP_6
    NO_ONE_DECIDES = "no_one_decides", "R016", Source.ARTICLE
    NO_ANSWER_PLANNED = "no_answer_planned", "R016", Source.STEP_6


@dataclass(frozen=True)
class Frame:
    """What is known of what happens afterwards; `room` is None while it was not filled in."""

    room: Room | None
    has_decider: bool
    has_answer_planned: bool


def signs(frame: Frame) -> tuple[Sign, ...]:
    """The signs that show, empty when there is none."""
    found = (
        (Sign.NOTHING_CAN_CHANGE, frame.room is Room.NONE),
        (Sign.ROOM_UNKNOWN, frame.room is None),
        (Sign.NO_ONE_DECIDES, not frame.has_decider),
        (Sign.NO_ANSWER_PLANNED, not frame.has_answer_planned),
    )
    return tuple(sign for sign, applies in found if applies)
