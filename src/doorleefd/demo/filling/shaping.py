"""The steps of a trajectory, as its lead would fill them in."""

from datetime import date, datetime, timedelta
from uuid import uuid4

from doorleefd.demo.content.shapes import trajectory as shapes
from doorleefd.demo.filling.finding import find_people
from doorleefd.demo.filling.form import choose_form
from doorleefd.demo.filling.invitation import invite
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.planning import keep_and_agree, plan
from doorleefd.demo.filling.preconditions import prepare
from doorleefd.demo.filling.who import explain_missed, tell_whom
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Boxes, Care, GroupAnswers, Preparation, Purpose, Remark, Room
from doorleefd.trajectory.models import Step, Trajectory

STEPS = {
    shapes.StepName.PURPOSE: Step.PURPOSE,
    shapes.StepName.WHO: Step.WHO,
    shapes.StepName.FORM: Step.FORM,
    shapes.StepName.PLAN: Step.PLAN,
    shapes.StepName.COLLECT: Step.COLLECT,
    shapes.StepName.USE: Step.USE,
}


def moment(now: datetime, day: int) -> datetime:
    """The same hour, `day` days from now; days before are negative."""
    return now + timedelta(days=day)


def shape(told: shapes.Trajectory, *, staff: Staff, now: datetime) -> Trajectory:
    """Begin a trajectory and take it as far as it is told."""
    lead = staff[told.lead]
    begun = moment(now, told.begun_on)
    made = _begin(told, lead, begun)
    _promise(told, made, staff, begun, now)
    for group in told.groups:
        answers = GroupAnswers(name=group.name, shown_as=group.label, target=group.target, is_important=True)
        actions.add_group(by=lead, trajectory=made, answers=answers, now=begun)
    find_people(told, made, lead=lead, begun=begun, now=now)
    tell_whom(told, made, staff=staff, now=begun)
    if told.form:
        choose_form(told.form, made, lead=lead, now=begun)
    if told.invitation:
        invite(told.invitation, made, lead=lead, now=begun)
    prepare(told, made, staff=staff, begun=begun, now=now)
    if told.planning:
        plan(told.planning, made, lead=lead, begun=begun, now=now)
    for step in told.steps:
        _walk(step, told, made, staff, now)
    if told.promise:
        actions.open_page(by=lead, trajectory=made, now=begun)
    explain_missed(told, made, staff=staff, now=now)
    return made


def _begin(told: shapes.Trajectory, lead: Login, begun: datetime) -> Trajectory:
    purpose = told.purpose
    boxes = Boxes(
        draft=uuid4(),
        knowledge_sought=purpose.want_to_know,
        sought_from=purpose.from_whom,
        intended_use=purpose.used_for,
    )
    made = actions.begin_trajectory(by=lead, boxes=boxes, now=begun)
    filled = Purpose(
        title=told.title,
        owner=lead,
        knowledge_sought=purpose.want_to_know,
        sought_from=purpose.from_whom,
        intended_use=purpose.used_for,
    )
    return actions.shape_purpose(by=lead, trajectory=made, purpose=filled, now=begun)


def _promise(told: shapes.Trajectory, made: Trajectory, staff: Staff, begun: datetime, now: datetime) -> None:
    """The room for change, and what must stand before people are asked."""
    if told.room is None or told.promise is None:
        return
    lead = staff[told.lead]
    room = Room(
        subject=told.subject or told.title,
        public_purpose=told.purpose.public_sentence or "",
        who_decides=told.room.decides,
        can_change=told.room.can_change,
        cannot_change=told.room.cannot_change,
        answer_by=_day(now, told.room.answer_on),
    )
    actions.set_room(by=lead, trajectory=made, room=room, now=begun)
    promise = told.promise
    preparation = Preparation(
        contact_name=_named(staff, promise.contact),
        contact_phone=promise.contact_phone,
        contact_hours=promise.aftercare_hours,
        aftercare_name=promise.aftercare_name,
        aftercare_phone=promise.aftercare_phone,
        aftercare_hours=promise.aftercare_hours,
        readers=[staff[key] for key in told.reviewers],
        deciders_do_not_read=True,
        read_within_days=5,
        basis=promise.lawful_basis,
        keep_until=_day(now, promise.keep_days),
        compensation=promise.compensation,
        compensation_how=promise.compensation_how,
        address_form=told.address_form,
    )
    actions.prepare_trajectory(by=lead, trajectory=made, preparation=preparation, now=begun)


def _walk(step: shapes.Step, told: shapes.Trajectory, made: Trajectory, staff: Staff, now: datetime) -> None:
    which, at, lead = STEPS[step.name], moment(now, step.day), staff[told.lead]
    actions.note_step(by=lead, trajectory=made, step=which, remark=Remark(note=step.note), now=at)
    care = Care(owner=staff[step.owner], due_on=None)
    actions.care_for_step(by=lead, trajectory=made, step=which, care=care, now=at)
    if step.gate:
        actions.bridge_step(by=lead, trajectory=made, step=which, reason=step.gate.reason.strip(), now=at)
    elif step.status is shapes.StepStatus.DONE and which is not Step.USE:
        if which is Step.PLAN:
            keep_and_agree(told.planning, made, lead=lead, at=at)
        actions.finish_step(by=lead, trajectory=made, step=which, now=at)


def _named(staff: Staff, key: str) -> str:
    return staff[key].name if key in staff else key


def _day(now: datetime, day: int) -> date:
    return moment(now, day).date()
