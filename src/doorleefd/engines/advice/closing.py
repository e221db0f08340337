"""Rule 11: a trajectory ends with an answer that also says what did not change (R238, R240, laws 10 and 12)."""

from collections.abc import Mapping

from doorleefd.engines.advice.sourced import Source, Sourced


class Part(Sourced):
    """What an answer says; an answer without one of them is not an answer."""

    OPENING = "opening", "R238", Source.OURS
    DID_CHANGE = "did_change", "R238", Source.STEP_6
    DID_NOT_CHANGE = "did_not_change", "R238", Source.STEP_6
    FOR_UNUSED = "for_unused", "R238", Source.OURS


def lacking_in(answer: Mapping[Part, str]) -> tuple[Part, ...]:
    """The parts that say nothing yet."""
    return tuple(part for part in Part if not answer.get(part, "").strip())


def may_close(*, is_answered: bool, reason: str) -> bool:
    """People have their answer, or someone openly says why not."""
    return is_answered or bool(reason.strip())
