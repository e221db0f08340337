"""The e-mail that says that there is an answer, or a report to look at: not what about, and never the code (law 13)."""

from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from doorleefd.foundation import tokens
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Participation
from doorleefd.respond.messages.addresses import answers_page, code_page, house_address
from doorleefd.respond.messages.occasions import Occasion, organisation_of
from doorleefd.respond.models import Answer
from doorleefd.respond.report.versions import is_made_final

LABEL = "stop messages"
LIVES = timedelta(days=5 * 365)


def subject_of(organisation: Organisation, about: Occasion) -> str:
    """The same for everyone: whoever sees an inbox over someone's shoulder learns nothing of what was told."""
    words = {"organisation": " ".join(organisation.name.split())}
    if isinstance(about, Answer):
        return _("Er is een antwoord van %(organisation)s") % words
    return _("%(organisation)s vraagt of iets klopt") % words


def mail_to(address: str, *, participation_id: UUID, about: Occasion, now: datetime) -> EmailMessage:
    """The message, with a link that stops all messages without code or login. Raises AddressUnknown."""
    organisation = organisation_of(about)
    stop = stop_link(participation_id, now=now)
    context = {
        "organisation": organisation,
        "informal": about.trajectory.is_informal,
        "until": None if isinstance(about, Answer) else about.member_check.until,
        "is_final": is_made_final(about.trajectory),
        "code_page": code_page(),
        "answers_page": answers_page(organisation),
        "stop": stop,
    }
    return EmailMessage(
        subject=subject_of(organisation, about),
        body="\n\n".join(_body(_template(about), context, language) for language, _name in settings.LANGUAGES),
        to=[address],
        reply_to=[organisation.email] if organisation.email else None,
        headers={
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )


def _template(about: Occasion) -> str:
    return f"respond/messages/{'answer_is_there' if isinstance(about, Answer) else 'report_to_check'}.txt"


def _body(template: str, context: dict[str, object], language: str) -> str:
    """The text in one language. Each message has them all: which one somebody reads is not kept (law 13)."""
    with translation.override(language):
        return render_to_string(template, context).strip() + "\n"


def stop_link(participation_id: UUID, *, now: datetime) -> str:
    """A sealed note in an address: it can only stop messages, and tells nobody whose it is."""
    note = tokens.written({"participation": str(participation_id)}, label=LABEL, now=now, purpose=tokens.LINK)
    return house_address() + reverse("respond:stop_messages", args=[note])


def participation_of_note(note: str, *, now: datetime) -> Participation:
    """Who wants no more messages. Raises tokens.NoteUnreadable, Participation.DoesNotExist."""
    held = tokens.read(note, label=LABEL, now=now, lives=LIVES, purpose=tokens.LINK)
    return Participation.objects.select_related("contributor", "organisation", "trajectory").get(
        pk=held["participation"]
    )
