"""A trajectory begins as a copy, or with the question that an earlier one ended with (R290)."""

from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import Model

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.actions.answering import take_up
from doorleefd.trajectory.actions.begin import begin_trajectory
from doorleefd.trajectory.actions.steps import note_step
from doorleefd.trajectory.answers import Boxes, Remark
from doorleefd.trajectory.copied import TAKEN, TAKEN_BENEATH, copy_of, fields_for_copy
from doorleefd.trajectory.models import Activity, Ending, Step, Trajectory
from doorleefd.trajectory.models.activities import online_telling_id
from doorleefd.trajectory.naming import free_slug
from doorleefd.trajectory.refusals import NothingComesNext


@action(may="trajectory.begin", audit="trajectory copied", on="trajectory")
def copy_trajectory(*, by: Login, trajectory: Trajectory, title: str, is_practice: bool, now: datetime) -> Trajectory:
    """A draft of `by` that says what the lead of `trajectory` decided; nobody told anything in it yet."""
    # The organisation is locked, so that two drafts that begin at once do not take the same address.
    organisation = Organisation.objects.select_for_update().get(pk=by.organisation_id)
    made = copy_of(trajectory)
    made.title = title
    made.slug = free_slug(title, organisation=organisation)
    made.owner, made.created_at, made.is_practice = by, now, is_practice
    made.came_from, made.came_as = trajectory, Trajectory.CameAs.COPY
    made.save(force_insert=True)
    _copy_rows(trajectory, made)
    take_up(made, Step.PURPOSE, now)
    return made


def _copy_rows(trajectory: Trajectory, made: Trajectory) -> None:
    copies: dict[UUID, UUID] = {}
    for model, without in TAKEN.items():
        rows = list(model._default_manager.filter(organisation=made.organisation_id, trajectory=trajectory))
        made_rows = [_copied(row, without, trajectory=made) for row in rows]
        model._default_manager.bulk_create(made_rows)
        copies |= {row.pk: copy.pk for row, copy in zip(rows, made_rows, strict=True)}
    for model, upward in TAKEN_BENEATH.items():
        rows = list(model._default_manager.filter(**{f"{upward}__trajectory": trajectory}))
        model._default_manager.bulk_create(_beneath(row, upward, copies) for row in rows)


def _copied(row: Model, without: frozenset[str], *, trajectory: Trajectory) -> Model:
    given = fields_for_copy(row, without=without | {"trajectory"})
    if isinstance(row, Activity) and row.is_online_telling:
        given["id"] = online_telling_id(trajectory)
    return type(row)(**given, trajectory=trajectory)


def _beneath(row: Model, upward: str, copies: dict[UUID, UUID]) -> Model:
    given = fields_for_copy(row, without=frozenset({upward}))
    return type(row)(**given, **{f"{upward}_id": copies[getattr(row, f"{upward}_id")]})


@action(may="trajectory.begin", audit="next trajectory begun", on="trajectory")
def begin_next(*, by: Login, trajectory: Trajectory, now: datetime) -> Trajectory:
    """Begin with the words that `trajectory` ended with, and nothing else of it (R290). Raises NothingComesNext."""
    ending = Ending.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).first()
    if ending is None or not (ending.next_question or ending.open_still):
        raise NothingComesNext
    boxes = Boxes(
        draft=uuid4(),
        knowledge_sought=ending.next_question or ending.open_still,
        sought_from="",
        intended_use="",
        is_practice=trajectory.is_practice,
    )
    made = begin_trajectory(by=by, boxes=boxes, now=now)
    made.came_from, made.came_as = trajectory, Trajectory.CameAs.NEXT
    made.save(update_fields=["came_from", "came_as"])
    if ending.next_question and ending.open_still:
        note_step(by=by, trajectory=made, step=Step.PURPOSE, remark=Remark(ending.open_still), now=now)
    return made
