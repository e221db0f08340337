"""Choosing a term of one's own: shorter whenever one likes, longer only before people were told otherwise."""

from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.terms import MOST_DAYS, OF_TRAJECTORY, days_kept, days_of_organisation, was_promised

SHORTEST_REASON = 10


class TooLongKept(Refusal):
    """Longer than the house allows for this kind."""

    def __init__(self, most: int) -> None:
        super().__init__(_("Kies hoogstens %(days)s dagen.") % {"days": most})


class LongerThanPromised(Refusal):
    sentence = _("Dit traject is al open. Mensen lazen de termijn van nu: je kunt hem korter maken, en niet langer.")


class NeedsReason(Refusal):
    sentence = _("Schrijf in een zin waarom deze termijn nodig is.")


class NotPerTrajectory(RuntimeError):
    """A kind that belongs to no trajectory was given a term of one. A programming error."""


@action(may="trajectory.set_term", audit="term of keeping chosen")
def set_term(
    *, by: Login, trajectory: Trajectory | None, kind: OwnTerm.Kind, days: int, reason: str, now: datetime
) -> OwnTerm:
    """Keep a kind of data so many days, for a trajectory or for the organisation.

    Raises TooLongKept, LongerThanPromised, NeedsReason.
    """
    if trajectory and kind not in OF_TRAJECTORY:
        raise NotPerTrajectory(kind)
    if not 1 <= days <= MOST_DAYS[kind]:
        raise TooLongKept(MOST_DAYS[kind])
    if len(reason.strip()) < SHORTEST_REASON:
        raise NeedsReason
    if days > _days_now(by, trajectory, kind) and was_promised(by.organisation, trajectory, kind):
        raise LongerThanPromised
    return OwnTerm.objects.update_or_create(
        organisation=by.organisation,
        trajectory=trajectory,
        kind=kind,
        defaults={"days": days, "reason": reason.strip(), "by": by, "since": localdate(now)},
    )[0]


def _days_now(by: Login, trajectory: Trajectory | None, kind: OwnTerm.Kind) -> int:
    return days_kept(kind, trajectory) if trajectory else days_of_organisation(kind, by.organisation)
