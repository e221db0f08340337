"""Rule 13: whether a rung of the ladder promises more than the room for change holds (R041, R246, R249)."""

from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Rung(StrEnum):
    """The ladder of participation, from below."""

    INFORM = "inform"
    CONSULT = "consult"
    ADVISE = "advise"
    CO_PRODUCE = "co_produce"
    CO_DECIDE = "co_decide"

    @property
    def height(self) -> int:
        """How far up, 1 to 5."""
        return list(Rung).index(self) + 1


class Room(StrEnum):
    """How much can change, as far as those who decide have said."""

    NONE = "none"
    LIMITED = "limited"
    OPEN = "open"


class Caution(Sourced):
    """What to think about before one promises this rung; it stops no one."""

    ROOM_UNKNOWN = "room_unknown", "R041", Source.STEP_6
    PROMISES_MORE_THAN_THERE_IS = "promises_more_than_there_is", "R249", Source.ARTICLE
    ASKS_WITHOUT_ROOM = "asks_without_room", "R194", Source.STEP_5
    EXPLAIN_WHAT_YOU_LEAVE = "explain_what_you_leave", "R249", Source.OURS


def cautions(rung: Rung, room: Room | None) -> tuple[Caution, ...]:
    """What the rung and the room for change have to say to each other; `room` is None while nobody asked."""
    found = (
        (Caution.ROOM_UNKNOWN, room is None and rung is not Rung.INFORM),
        (
            Caution.PROMISES_MORE_THAN_THERE_IS,
            rung.height >= Rung.CO_PRODUCE.height and room in (Room.NONE, Room.LIMITED),
        ),
        (Caution.ASKS_WITHOUT_ROOM, rung in (Rung.CONSULT, Rung.ADVISE) and room is Room.NONE),
        (Caution.EXPLAIN_WHAT_YOU_LEAVE, rung is Rung.ADVISE),
    )
    return tuple(caution for caution, applies in found if applies)


@dataclass(frozen=True)
class Used:
    """How many recommendations were taken over (also in part), not taken over, and wait; and whether people heard."""

    taken_over: int
    not_taken_over: int
    waiting: int
    is_answered: bool


class Came(Sourced):
    """What came of the promise of a rung, once it is over (R249, second half)."""

    KEPT = "kept", "R249", Source.ARTICLE
    NOT_ANSWERED = "not_answered", "R240", Source.STEP_6
    NOT_DECIDED = "not_decided", "R249", Source.ARTICLE
    NOTHING_USED = "nothing_used", "R249", Source.ARTICLE
    LESS_THAN_PROMISED = "less_than_promised", "R249", Source.ARTICLE


def came_of(rung: Rung, used: Used) -> Came:
    """Whether the decisions did what the rung promised. Whoever advised must see advice used, or hear why not; who
    made it together, or decided, may expect all of it.
    """
    if not used.is_answered:
        return Came.NOT_ANSWERED
    if rung.height < Rung.ADVISE.height:
        return Came.KEPT
    if used.waiting or not (used.taken_over or used.not_taken_over):
        return Came.NOT_DECIDED
    if not used.taken_over:
        return Came.NOTHING_USED
    if rung.height >= Rung.CO_PRODUCE.height and used.not_taken_over:
        return Came.LESS_THAN_PROMISED
    return Came.KEPT
