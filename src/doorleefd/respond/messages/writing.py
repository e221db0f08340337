"""The job that writes to everyone who asked for an e-mail, one person after the other."""

from collections.abc import Collection
from uuid import UUID

from django.core.mail import EmailMessage
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation import jobs
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.jobs import Work
from doorleefd.respond.messages.actions import (
    KIND,
    TO_TRY_AGAIN,
    NotToBeWritten,
    begin_message,
    end_message,
    leave_unsure,
    pass_over,
)
from doorleefd.respond.messages.addresses import is_made_up
from doorleefd.respond.messages.occasions import Occasion, messages_about, occasion_of
from doorleefd.respond.messages.postman import Postman
from doorleefd.respond.messages.queries import to_write
from doorleefd.respond.messages.wording import mail_to
from doorleefd.respond.models import Message
from doorleefd.vault.queries import address_to_write_to

State = Message.State


class NothingTaken(Refusal):
    sentence = gettext_lazy(
        "De mailserver nam geen enkel bericht aan. Vraag je beheerder om hulp, en probeer het daarna opnieuw."
    )


@jobs.register(KIND, label=gettext_lazy("Berichten aan wie erom vroeg"), may="respond.answer")
def write(work: Work) -> str:
    """Write to each, and say how it went without numbers: how few asked is nobody's business.

    For the same reason the progress is in hundredths. Raises NoMailServer, AddressUnknown, NothingTaken; what was
    not begun by then waits for the next try.
    """
    about = occasion_of(work.job.subject_id)
    if messages_about(about).filter(state=State.SENDING).exists():
        leave_unsure(by=HOUSE, about=about, now=timezone.now())
    waiting = to_write(about)
    ends: list[State] = []
    with Postman() as postman:
        for number, participation_id in enumerate(waiting):
            work.progress(number * 100 // len(waiting), 100)
            end = _write_one(work, about, participation_id, postman)
            ends += [end] if end else []
    work.progress(100, 100)
    return _said(about, ends)


def _write_one(work: Work, about: Occasion, participation_id: UUID, postman: Postman) -> State | None:
    """What became of one person's message; None where there is nothing to write (any more)."""
    address = address_to_write_to(participation_id, organisation_id=about.organisation_id)
    if address is None:
        return None
    try:
        if is_made_up(address):
            pass_over(by=HOUSE, about=about, participation_id=participation_id, work=work, now=timezone.now())
            return State.MADE_UP
        mail = mail_to(address, participation_id=participation_id, about=about, now=timezone.now())
        postman.get_ready()
        return _send(work, about, participation_id, mail, postman)
    except NotToBeWritten:
        return None


def _send(work: Work, about: Occasion, participation_id: UUID, mail: EmailMessage, postman: Postman) -> State:
    """Whatever can go wrong of itself has gone right by now: between these two rows stands the mail server alone."""
    now = timezone.now()
    mail.to = [begin_message(by=HOUSE, about=about, participation_id=participation_id, work=work, now=now)]
    state = postman.deliver(mail)
    end_message(by=HOUSE, about=about, participation_id=participation_id, state=state, now=timezone.now())
    return state


def _said(about: Occasion, ends: Collection[State]) -> str:
    """The sentence for the screen. Raises NothingTaken."""
    if ends and all(end in TO_TRY_AGAIN for end in ends):
        raise NothingTaken
    written = messages_about(about)
    if written.filter(state__in=(*TO_TRY_AGAIN, State.UNSURE)).exists():
        return _("Niet iedereen kreeg de e-mail. Bij ‘Berichten’ van het traject staat wat er nog te doen is.")
    if written.filter(state=State.MADE_UP).exists() and not written.filter(state=State.SENT).exists():
        return _("Hier staan alleen voorbeeldadressen. Er is niets verstuurd.")
    if not written.filter(state=State.SENT).exists():
        return _("Niemand vroeg om een e-mail.")
    return _("Iedereen die om een e-mail vroeg, is geschreven.")
