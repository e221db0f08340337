"""How long what is kept: what the house does by itself, and what an organisation or a trajectory chose (R213).

The usual terms are those of the requirements, facts 2.4. What is removed, and when, is in the room of rights.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.timezone import localdate

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.models import OwnTerm, Trajectory

Kind = OwnTerm.Kind
USUAL_DAYS = {
    Kind.RECORDING: 30,
    Kind.CONTACT: 90,
    Kind.REQUEST: 730,
    Kind.ACCOUNT: 365,
    Kind.CLOSED: 730,
    Kind.ACCUSED: 180,
    Kind.OPENING: 1095,
}
MOST_DAYS = {
    Kind.RECORDING: 30,
    Kind.CONTACT: 365,
    Kind.REQUEST: 1826,
    Kind.ACCOUNT: 730,
    Kind.CLOSED: 1826,
    Kind.ACCUSED: 730,
    Kind.OPENING: 1826,
}
"""A recording never stays longer than every page of telling says."""
OF_TRAJECTORY = (Kind.RECORDING, Kind.CONTACT)


def months_after(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@dataclass(frozen=True)
class Terms:
    """The terms that an organisation and its trajectories chose."""

    own: Mapping[tuple[UUID | None, str], int]

    def days(self, kind: OwnTerm.Kind, trajectory: Trajectory | None = None) -> int:
        """Of the trajectory itself, else of its organisation, else what the house does."""
        of_trajectory = self.own.get((trajectory.pk, kind)) if trajectory else None
        return of_trajectory or self.own.get((None, kind)) or USUAL_DAYS[kind]


def terms_of(organisation_id: UUID) -> Terms:
    """In one query, however many trajectories."""
    rows = OwnTerm.objects.filter(organisation=organisation_id).values_list("trajectory", "kind", "days")
    return Terms({(trajectory, kind): days for trajectory, kind, days in rows})


def days_of_organisation(kind: OwnTerm.Kind, organisation: Organisation) -> int:
    """How many days an organisation keeps it where a trajectory did not choose otherwise."""
    return terms_of(organisation.pk).days(kind)


def days_by_trajectory(kind: OwnTerm.Kind, organisation: Organisation) -> dict[UUID, int]:
    """The trajectories that chose a term of their own, with their days; one query."""
    own = OwnTerm.objects.filter(organisation=organisation, kind=kind).exclude(trajectory=None)
    return {row.trajectory_id: row.days for row in own if row.trajectory_id}


def days_kept(kind: OwnTerm.Kind, trajectory: Trajectory) -> int:
    """How many days a trajectory keeps it."""
    return terms_of(trajectory.organisation_id).days(kind, trajectory)


def told_until(trajectory: Trajectory) -> date | None:
    """The day on which the words as told go: as was promised, and never later than the term after closing.

    None while neither was said: then nobody could tell yet.
    """
    after_closing = (
        months_after(localdate(trajectory.closed_at), trajectory.organisation.retention_months)
        if trajectory.closed_at
        else None
    )
    return min((day for day in (trajectory.keep_until, after_closing) if day), default=None)
