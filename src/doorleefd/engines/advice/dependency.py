"""Rule 3: who depends on you speaks freely only to another, or without a name (R067, law 10).

The gate is closed to a reason: with a dependency, an independent collector or real anonymity must stand, and the
people must be told beforehand. The other measures help; they do not open the gate.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Measure(StrEnum):
    """What makes telling safer."""

    INDEPENDENT_COLLECTOR = "independent_collector"
    ANONYMITY = "anonymity"
    OTHER_LOCATION = "other_location"
    CONFIDENTIALITY = "confidentiality"
    NO_REPORTING_BACK = "no_reporting_back"


class Reason(Sourced):
    """Why people may not be asked yet in this way."""

    RECRUITER_DECIDES = "recruiter_decides", "R067", Source.STEP_2
    COLLECTOR_DECIDES = "collector_decides", "R067", Source.FORMS
    NEITHER_INDEPENDENT_NOR_ANONYMOUS = "neither_independent_nor_anonymous", "R067", Source.OURS
    ANONYMITY_IS_NOT_REAL = "anonymity_is_not_real", "R067", Source.OURS
    NOT_TOLD_BEFOREHAND = "not_told_beforehand", "R207", Source.STEP_5


@dataclass(frozen=True)
class Approach:
    """How people are reached and heard: who decides about their money, place or support, and what was arranged.

    `collector_knows_who_tells`: the one who decides hears or sees who it is, so that no anonymity is real.
    """

    recruiter_decides: bool
    collector_decides: bool
    collector_knows_who_tells: bool = False
    measures: Collection[Measure] = ()
    is_told_beforehand: bool = False


@dataclass(frozen=True)
class Advice:
    """Whether people depend on who asks them (`ties`), what is still `missing`, and which measures could be added."""

    ties: tuple[Reason, ...]
    missing: tuple[Reason, ...]
    could_add: tuple[Measure, ...]

    @property
    def is_dependent(self) -> bool:
        return bool(self.ties)

    @property
    def may_ask(self) -> bool:
        return not self.missing


def advise(approach: Approach) -> Advice:
    """What must be arranged before people are asked. Without a dependency nothing is missing, and all may be added."""
    ties = (
        (Reason.RECRUITER_DECIDES, approach.recruiter_decides),
        (Reason.COLLECTOR_DECIDES, approach.collector_decides),
    )
    found = tuple(reason for reason, applies in ties if applies)
    missing = _missing(approach) if found else ()
    return Advice(found, missing, tuple(measure for measure in Measure if measure not in approach.measures))


def _missing(approach: Approach) -> tuple[Reason, ...]:
    is_independent = Measure.INDEPENDENT_COLLECTOR in approach.measures
    is_anonymous = Measure.ANONYMITY in approach.measures
    is_known = approach.collector_decides and approach.collector_knows_who_tells
    lacks = (
        (Reason.NEITHER_INDEPENDENT_NOR_ANONYMOUS, not is_independent and not is_anonymous),
        (Reason.ANONYMITY_IS_NOT_REAL, not is_independent and is_anonymous and is_known),
        (Reason.NOT_TOLD_BEFOREHAND, not approach.is_told_beforehand),
    )
    return tuple(reason for reason, applies in lacks if applies)
