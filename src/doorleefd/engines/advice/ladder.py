"""Rule 13: whether a rung of the ladder promises more than the room for change holds (R041, R246, R249)."""

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
