"""How long what is kept: what the house does by itself, and what an organisation or a trajectory chose (R213).

The usual terms are those of the requirements, facts 2.4. What is removed, and when, is in the room of rights.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.refusals import TakesNothingNew
from doorleefd.trajectory.told import something_was_told

Kind = OwnTerm.Kind
USUAL_DAYS = {
    Kind.RECORDING: 30,
    Kind.CONTACT: 90,
    Kind.REQUEST: 730,
    Kind.ACCOUNT: 365,
    Kind.CLOSED: 730,
    Kind.ACCUSED: 180,
    Kind.OPENING: 1095,
    Kind.DRAFT: 90,
}
MOST_DAYS = {
    Kind.RECORDING: 30,
    Kind.CONTACT: 365,
    Kind.REQUEST: 1826,
    Kind.ACCOUNT: 730,
    Kind.CLOSED: 1826,
    Kind.ACCUSED: 730,
    Kind.OPENING: 1826,
    Kind.DRAFT: 365,
}
"""A recording never stays longer than every page of telling says."""
LAST_DAYS = timedelta(days=14)
"""So long before words go nothing new is taken: what a person did not read by then would go unread."""
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


def could_tell(trajectory: Trajectory) -> bool:
    """Whether people read until when their words are kept: the page was open, or stories were read in."""
    return trajectory.opened_at is not None or something_was_told(trajectory)


def was_promised(organisation: Organisation, trajectory: Trajectory | None, kind: OwnTerm.Kind) -> bool:
    """Whether people told under the term of now; of the organisation, in a trajectory without one of its own."""
    if kind not in OF_TRAJECTORY:
        return False
    if trajectory:
        return could_tell(trajectory)
    own = OwnTerm.objects.filter(organisation=organisation, kind=kind).exclude(trajectory=None)
    opened = Trajectory.objects.filter(organisation=organisation, is_practice=False).exclude(opened_at=None)
    return opened.exclude(pk__in=own.values("trajectory")).exists()


def is_later_than_told(day: date | None, trajectory: Trajectory) -> bool:
    """Whether words would be kept longer than people read when they could tell, or for no one knows how long."""
    end = trajectory.keep_until
    return end is not None and (day is None or day > end) and could_tell(trajectory)


def is_too_near(day: date | None, *, today: date) -> bool:
    """Whether words go so soon, or had to go already, that nobody may read in time what is told today."""
    return day is not None and day - LAST_DAYS <= today


def takes_new(trajectory: Trajectory, *, today: date) -> bool:
    """Whether people can tell something now: the page is open, and someone reads it before it goes."""
    return trajectory.takes_contributions and not is_too_near(trajectory.keep_until, today=today)


def refuse_too_near(trajectory: Trajectory, *, today: date) -> None:
    """Raises TakesNothingNew."""
    if trajectory.keep_until and is_too_near(trajectory.keep_until, today=today):
        raise TakesNothingNew(trajectory.keep_until)


def why_nothing_new(trajectory: Trajectory, *, today: date) -> str:
    """The sentence that says so before anyone types; empty where something new can be read in time."""
    try:
        refuse_too_near(trajectory, today=today)
    except TakesNothingNew as refusal:
        return str(refusal)
    return ""


def end_after_closing(trajectory: Trajectory, *, closed_on: date) -> date:
    """The day on which the words as told go once it is closed: as was promised, or the earlier end of the term after
    closing. Kept as the promise from then on, so that nothing that happens later moves it back.
    """
    term = months_after(closed_on, trajectory.organisation.retention_months)
    return min(trajectory.keep_until or term, term)
