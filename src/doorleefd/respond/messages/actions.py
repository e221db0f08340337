"""Every write about messages. The house writes e-mail; a person brings a letter, sends an sms, or calls.

An e-mail leaves at most once for each person and about. The row is there, and committed, before the mail server
is spoken to; what was begun and never ended is `UNSURE` and is left to a person. So a killed worker can lose
a message, which the screen tells, and can never send one twice.
"""

from datetime import datetime
from uuid import UUID

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.looking import asked_since
from doorleefd.collect.models import Contribution
from doorleefd.foundation import jobs
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import House
from doorleefd.foundation.jobs import Work
from doorleefd.foundation.models import Job, Login
from doorleefd.people.models import Participation
from doorleefd.respond.messages.occasions import Occasion, may_be_told, messages_about, told_in
from doorleefd.respond.models import AftercareCall, Message
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import address_to_write_to

KIND = "respond.messages"
State = Message.State
# Of these the mail server said that it did not take them, so trying again sends nothing twice.
TO_TRY_AGAIN = (State.POSTPONED, State.REFUSED)


class NotOutYet(Refusal):
    sentence = _("Er is nog geen antwoord. Daarom krijgt nog niemand bericht.")


class AlreadyAtWork(Refusal):
    sentence = _("Er wordt al geschreven. Wacht tot dat klaar is.")


class NotToBeWritten(Refusal):
    """Someone else is writing to this person, did so already, or the wish was withdrawn a moment ago."""


class AlreadyWritten(Refusal):
    sentence = _("Deze persoon heeft al bericht.")


@action(may="respond.answer", audit="messages begun", on="about")
def write_to_all(*, by: Login, about: Occasion, now: datetime) -> Job:
    """Let the house write to everyone who asked for an e-mail and has none yet. Raises NotOutYet, AlreadyAtWork."""
    if not may_be_told(about):
        raise NotOutYet
    earlier = Job.objects.filter(organisation=about.organisation_id, kind=KIND, subject_id=about.pk)
    if earlier.filter(state__in=[Job.State.WAITING, Job.State.RUNNING]).exists():
        raise AlreadyAtWork
    # The same number for whoever presses at the same moment: the job is there once.
    key = f"{about.pk}:{earlier.count() + 1}"
    organisation = about.trajectory.organisation
    return jobs.start(organisation=organisation, kind=KIND, subject_id=about.pk, key=key, by=by, now=now)


@action(may="respond.deliver", audit="message begun", on="about")
def begin_message(*, by: House, about: Occasion, participation_id: UUID, work: Work, now: datetime) -> str:
    """Put down that an e-mail is about to leave, and give its address: the last look at whether it is still wanted.

    Raises LeaseLost, NotToBeWritten.
    """
    work.still_held()
    address = address_to_write_to(participation_id, organisation_id=about.organisation_id)
    if address is None or not _claimed(about, participation_id, State.SENDING, now):
        raise NotToBeWritten
    return address


@action(may="respond.deliver", audit="message ended", on="about")
def end_message(*, by: House, about: Occasion, participation_id: UUID, state: Message.State, now: datetime) -> None:
    """Put down what became of it; also when another worker meanwhile took it for lost."""
    begun = messages_about(about).filter(participation=participation_id)
    begun.filter(state__in=(State.SENDING, State.UNSURE)).update(state=state, day=localdate(now))


@action(may="respond.deliver", audit="message passed over", on="about")
def pass_over(*, by: House, about: Occasion, participation_id: UUID, work: Work, now: datetime) -> None:
    """Put down that an address can be nobody's, so that nothing was sent. Raises LeaseLost, NotToBeWritten."""
    work.still_held()
    if not _claimed(about, participation_id, State.MADE_UP, now):
        raise NotToBeWritten


@action(may="respond.deliver", audit="messages left unsure", on="about")
def leave_unsure(*, by: House, about: Occasion, now: datetime) -> int:
    """What a killed worker had begun: nobody knows whether it left, so nobody sends it again by itself."""
    begun = messages_about(about).filter(state=State.SENDING)
    left = begun.update(state=State.UNSURE, day=localdate(now))
    counted(left)
    return left


@action(may="respond.bring_message", audit="message brought", on="about")
def bring_message(*, by: Login, about: Occasion, wish: ContactDetail, now: datetime) -> Message:
    """Put down that a person told someone of the answer: by letter, sms or phone, or where an e-mail failed.

    Raises NotOutYet, AlreadyWritten.
    """
    if not may_be_told(about):
        raise NotOutYet
    row, created = Message.objects.get_or_create(
        **told_in(about),
        participation_id=wish.participation_id,
        defaults={"way": wish.way, "state": State.BROUGHT, "day": localdate(now)},
    )
    if created:
        return row
    if row.state not in (*TO_TRY_AGAIN, State.UNSURE):
        raise AlreadyWritten
    row.way, row.state, row.day = wish.way, State.BROUGHT, localdate(now)
    row.save(update_fields=["way", "state", "day"])
    return row


@action(may="respond.bring_message", audit="message taken back", on="about")
def take_back_message(*, by: Login, about: Occasion, wish: ContactDetail, now: datetime) -> None:
    """Someone was marked as told by mistake: the row waits again. What the house sent stays sent."""
    brought = messages_about(about).filter(participation=wish.participation_id, state=State.BROUGHT)
    if wish.way == ContactDetail.Way.EMAIL:
        brought.update(state=State.UNSURE, day=localdate(now))
    else:
        brought.delete()


@action(may="respond.bring_message", audit="aftercare call recorded", on=None)
def record_call(
    *, by: Login, participation: Participation, was_reached: bool, opened_at: datetime, now: datetime
) -> AftercareCall:
    """Put down that someone who allowed it was called out of worry, and whether they were reached (R206).

    Who called knows of what was asked before the number was `opened_at`; what was asked since waits for a next call.
    """
    heard_of = min(opened_at, now)
    if was_reached:
        _end_the_day_to_look(participation, until=heard_of)
    return AftercareCall.objects.create(
        organisation_id=participation.organisation_id,
        participation=participation,
        was_reached=was_reached,
        day=localdate(now),
        by=by,
        recorded_at=heard_of,
    )


def _end_the_day_to_look(participation: Participation, *, until: datetime) -> None:
    """Someone was spoken to: new words that give worry get a day of their own, and are not late from the start."""
    asked = Contribution.objects.of_house().filter(participation=participation, needs_a_person=True)
    done = [row.pk for row in asked.filter(look_is_suggested=False) if asked_since(row) <= until]
    Contribution.objects.of_house().filter(pk__in=done).update(look_by=None)


def _claimed(about: Occasion, participation_id: UUID, state: Message.State, now: datetime) -> bool:
    """Whether this worker is the one who writes: the row is new, or was surely not taken the last time."""
    day = localdate(now)
    row, created = Message.objects.get_or_create(
        **told_in(about),
        participation_id=participation_id,
        defaults={"way": ContactDetail.Way.EMAIL, "state": state, "day": day},
    )
    again = Message.objects.filter(pk=row.pk, state__in=TO_TRY_AGAIN)
    return created or again.update(state=state, day=day, way=ContactDetail.Way.EMAIL) == 1
