"""Whether people, or the members of a council, have the experience that is sought, recently enough (R045, R046, R065).

A doubt sends no one away: it says what to ask before one counts on this place.
"""

from dataclasses import dataclass

from doorleefd.engines.advice.sourced import Source, Sourced


class Doubt(Sourced):
    """What one does not know yet, or what does not fit."""

    EXPERIENCE_NOT_ASKED = "experience_not_asked", "R065", Source.STEP_2
    OTHER_EXPERIENCE = "other_experience", "R045", Source.STEP_2
    RECENCY_NOT_ASKED = "recency_not_asked", "R065", Source.STEP_2
    TOO_LONG_AGO = "too_long_ago", "R046", Source.STEP_2


@dataclass(frozen=True)
class Known:
    """What is known of a place, a council or a person: None is not asked yet.

    `has_experience`: they have the very experience that is sought; `months_ago`: how long ago it was at most.
    """

    has_experience: bool | None
    months_ago: int | None


def doubts(known: Known, *, within_months: int | None) -> tuple[Doubt, ...]:
    """What to ask or to reconsider; empty when it fits. `within_months` is None when any time will do."""
    if known.has_experience is False:
        return (Doubt.OTHER_EXPERIENCE,)
    recency_matters = within_months is not None
    found = (
        (Doubt.EXPERIENCE_NOT_ASKED, known.has_experience is None),
        (Doubt.RECENCY_NOT_ASKED, recency_matters and known.months_ago is None),
        (Doubt.TOO_LONG_AGO, _is_too_long_ago(known.months_ago, within_months)),
    )
    return tuple(doubt for doubt, applies in found if applies)


def _is_too_long_ago(months_ago: int | None, within_months: int | None) -> bool:
    return months_ago is not None and within_months is not None and months_ago > within_months
