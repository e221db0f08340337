"""What a trajectory says: its purpose, the room for change, and what is promised to who tells."""

from collections.abc import Mapping, Sequence
from copy import copy
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.plan import keep_changed_plan
from doorleefd.trajectory.actions.readers import choose_readers
from doorleefd.trajectory.answers import Preparation, Purpose, Room
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.naming import free_slug, title_from
from doorleefd.trajectory.place_answers import Freedom
from doorleefd.trajectory.public_text import version_of
from doorleefd.trajectory.queries.readers import can_read, named, readers_of
from doorleefd.trajectory.readiness import labels_of, missing_in
from doorleefd.trajectory.refusals import KeptNoLonger, NotAReader, PageStaysWhole
from doorleefd.trajectory.resting import refuse_closed
from doorleefd.trajectory.terms import is_later_than_told


@action(may="trajectory.shape", audit="purpose of trajectory written", on="trajectory")
def shape_purpose(*, by: Login, trajectory: Trajectory, purpose: Purpose, now: datetime) -> Trajectory:
    """Keep title, lead and the three boxes. The address follows the title until the page was once open.

    Raises TrajectoryIsClosed, PageStaysWhole.
    """
    _write(trajectory, vars(purpose), by=by, now=now)
    if trajectory.opened_at is None:
        _readdress(trajectory)
    return trajectory


@action(may="trajectory.shape", audit="room for change written", on="trajectory")
def set_room(*, by: Login, trajectory: Trajectory, room: Room, now: datetime) -> Trajectory:
    """Keep who decides, what can and cannot change and when people hear (R041).

    A draft that has only the title it was given gets a better one from the subject.
    Raises TrajectoryIsClosed, PageStaysWhole.
    """
    _write(trajectory, vars(room), by=by, now=now)
    was_given = trajectory.title == title_from(trajectory.knowledge_sought)
    if trajectory.opened_at is None and was_given and room.subject:
        trajectory.title = title_from(room.subject)
        trajectory.save(update_fields=["title"])
        _readdress(trajectory)
    return trajectory


@action(may="trajectory.shape", audit="trajectory prepared", on="trajectory")
def prepare_trajectory(*, by: Login, trajectory: Trajectory, preparation: Preparation, now: datetime) -> Trajectory:
    """Keep what is settled before people are asked, and who reads what people tell from now on (R207).

    Raises TrajectoryIsClosed, PageStaysWhole, NotAReader, KeptNoLonger.
    """
    chosen = list(can_read(trajectory).filter(pk__in=[login.pk for login in preparation.readers]))
    if len(chosen) != len(preparation.readers):
        raise NotAReader
    _write(trajectory, {**vars(preparation), "readers": named(chosen)}, readers=chosen, by=by, now=now)
    return trajectory


@action(may="trajectory.shape", audit="freedom to tell settled", on="trajectory")
def settle_dependency(*, by: Login, trajectory: Trajectory, freedom: Freedom, now: datetime) -> Trajectory:
    """Keep whether people depend on who asks or collects, and what was arranged (R067, law 10).

    Raises TrajectoryIsClosed, PageStaysWhole.
    """
    _write(trajectory, vars(freedom), by=by, now=now)
    return trajectory


def write_english(trajectory: Trajectory, english: Mapping[str, str], *, by: Login, now: datetime) -> None:
    """Inside an action: what tellers read in English, text by name of the field. Raises TrajectoryIsClosed."""
    _write(trajectory, {"english": dict(english)}, by=by, now=now)


def let_lead_read(trajectory: Trajectory, *, by: Login, now: datetime) -> None:
    """Inside an action: where everyone left who was to read, the lead does from now on, as residents then read.

    Not who decides on someone's benefit (law 1).
    """
    lead = list(can_read(trajectory).filter(pk=trajectory.owner_id))
    if lead and trajectory.readers and not trajectory.is_at_rest and not readers_of(trajectory).exists():
        _write(trajectory, {"readers": named(lead)}, readers=lead, by=by, now=now)


def _write(
    trajectory: Trajectory,
    answers: Mapping[str, Any],
    *,
    by: Login,
    now: datetime,
    readers: Sequence[Login] | None = None,
) -> None:
    """Put the answers on the trajectory, and who reads where that is among them.

    What an open page promises may change, not vanish; a version is kept.
    """
    refuse_closed(trajectory)
    changed = copy(trajectory)
    for name, answer in answers.items():
        setattr(changed, name, answer)
    promised_before = version_of(trajectory)
    if trajectory.takes_contributions:
        _refuse_new_gaps(trajectory, changed, now)
    if trajectory.keep_until and is_later_than_told(changed.keep_until, trajectory):
        raise KeptNoLonger(trajectory.keep_until)
    for name, answer in answers.items():
        setattr(trajectory, name, answer)
    trajectory.save(update_fields=list(answers))
    if readers is not None:
        choose_readers(trajectory, readers, now=now)
    if trajectory.takes_contributions and version_of(trajectory) != promised_before:
        keep_changed_plan(by=by, trajectory=trajectory, now=now)


def _refuse_new_gaps(before: Trajectory, after: Trajectory, now: datetime) -> None:
    today = localdate(now)
    known = {need.field for need in missing_in(before, today=today)}
    if gone := [need for need in missing_in(after, today=today) if need.field not in known]:
        raise PageStaysWhole(labels_of(gone))


def _readdress(trajectory: Trajectory) -> None:
    trajectory.slug = free_slug(trajectory.title, organisation=trajectory.organisation, but=trajectory)
    trajectory.save(update_fields=["slug"])
