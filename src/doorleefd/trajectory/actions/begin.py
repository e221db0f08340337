"""A trajectory begins with three boxes, and may begin with less."""

from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.answers import Boxes
from doorleefd.trajectory.models import Step, StepProgress, Trajectory
from doorleefd.trajectory.naming import free_slug, title_from


@action(may="trajectory.begin", audit="trajectory begun")
def begin_trajectory(*, by: Login, boxes: Boxes, now: datetime) -> Trajectory:
    """Keep a draft with its six steps. The same page sent again changes that draft and makes no second one."""
    # The organisation is locked, so that two drafts that begin at once do not take the same address.
    organisation = Organisation.objects.select_for_update().get(pk=by.organisation_id)
    title = title_from(boxes.knowledge_sought)
    drafts = Trajectory.objects.filter(organisation=organisation, owner=by, state=Trajectory.State.DRAFT)
    if (draft := drafts.filter(pk=boxes.draft).first()) is not None:
        return _begun_again(draft, boxes)
    made = Trajectory(
        organisation=organisation,
        title=title,
        slug=free_slug(title, organisation=organisation),
        owner=by,
        knowledge_sought=boxes.knowledge_sought,
        sought_from=boxes.sought_from,
        intended_use=boxes.intended_use,
        is_practice=boxes.is_practice,
        created_at=now,
    )
    if not Trajectory.objects.filter(pk=boxes.draft).exists():
        made.pk = boxes.draft
    made.save(force_insert=True)
    StepProgress.objects.bulk_create(
        StepProgress(
            organisation=organisation,
            trajectory=made,
            step=step,
            state=StepProgress.State.OPEN if step == Step.PURPOSE else StepProgress.State.LATER,
            changed_at=now,
        )
        for step in Step
    )
    return made


def _begun_again(draft: Trajectory, boxes: Boxes) -> Trajectory:
    """Someone went back and changed a box: the same draft."""
    draft.knowledge_sought = boxes.knowledge_sought
    draft.sought_from = boxes.sought_from
    draft.intended_use = boxes.intended_use
    draft.save(update_fields=["knowledge_sought", "sought_from", "intended_use"])
    return draft
