"""Removing what had its time, at night and some at a time; and holding it where there is a reason."""

from collections import Counter
from datetime import date, datetime
from uuid import UUID

from django.db.models import F
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login, Organisation
from doorleefd.rights.models.retention import Hold, Removal
from doorleefd.rights.retention.kinds import KINDS, Kind
from doorleefd.trajectory.models import OwnTerm, Trajectory

AT_ONCE = 200
IN_ORDER = sorted(KINDS, key=lambda kind: kind.key not in (OwnTerm.Kind.OPENING, OwnTerm.Kind.ACCUSED))
"""What a story that goes whole would take along is removed, and logged, before it."""
SHORTEST_REASON = 10


class NeedsReason(Refusal):
    sentence = _("Schrijf in een zin waarom het moet blijven.")


class LiftedBefore(Refusal):
    sentence = _("Dit wordt al niet meer tegengehouden.")


def remove_every_night(*, now: datetime) -> int:
    """Everything that had its time, in every organisation; how much. Killed half-way, the next time goes on: what was
    removed is gone, and what was not is due still.
    """
    return sum(_remove_all(kind, organisation, now) for organisation in Organisation.objects.all() for kind in IN_ORDER)


def _remove_all(kind: Kind, organisation: Organisation, now: datetime) -> int:
    removed = 0
    while kind.due(organisation, localdate(now)).exists():
        some = remove_some(by=HOUSE, organisation=organisation, kind=kind, now=now)
        removed += some
        if some < AT_ONCE:
            break
    return removed


@action(may="rights.remove_after_term", audit="removed after its term", on="organisation", irreversible=True)
def remove_some(*, by: House, organisation: Organisation, kind: Kind, now: datetime) -> int:
    """Some rows of one kind with their line in the log, in one go; how many."""
    day = localdate(now)
    due = kind.due(organisation, day).order_by("pk")
    rows = list(due.values_list("pk", kind.path or "pk")[:AT_ONCE])
    kind.remove([pk for pk, _trajectory in rows], now)
    gone = Counter(trajectory if kind.path else None for _pk, trajectory in rows)
    for trajectory, count in gone.items():
        _log(organisation, kind, trajectory, day, count)
    counted(len(rows))
    return len(rows)


def _log(organisation: Organisation, kind: Kind, trajectory: UUID | None, day: date, count: int) -> None:
    own = {"organisation": organisation, "kind": kind.key, "trajectory_id": trajectory, "day": day}
    if not Removal.objects.filter(**own).update(count=F("count") + count):
        Removal.objects.create(**own, count=count)


@action(may="rights.hold", audit="removal held")
def hold(*, by: Login, trajectory: Trajectory | None, ground: Hold.Ground, reason: str, now: datetime) -> Hold:
    """Let nothing of a trajectory go, or of the whole organisation, until it is lifted. Raises NeedsReason."""
    if len(reason.strip()) < SHORTEST_REASON:
        raise NeedsReason
    return Hold.objects.create(
        organisation=by.organisation,
        trajectory=trajectory,
        ground=ground,
        reason=reason.strip(),
        by=by,
        since=localdate(now),
    )


@action(may="rights.hold", audit="hold on removal lifted", on="hold")
def lift_hold(*, by: Login, hold: Hold, now: datetime) -> None:
    """From tonight on what had its time goes again. Raises LiftedBefore."""
    if hold.lifted_on:
        raise LiftedBefore
    hold.lifted_on, hold.lifted_by = localdate(now), by
    hold.save(update_fields=["lifted_on", "lifted_by"])
