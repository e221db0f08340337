"""No more messages: reached from the e-mail itself, without code, login or cookie."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from doorleefd.foundation.tokens import NoteUnreadable
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.messages.wording import participation_of_note
from doorleefd.ui.access import from_anywhere, public
from doorleefd.ui.context import looks
from doorleefd.vault.actions import forget_contact

TEXT_VERSION = "stop-1"


@public
@from_anywhere
def stop_messages(request: Any, note: str) -> HttpResponse:
    """Ask once, then take the address and the permission away. A mail programme may post it at once (RFC 8058).

    Opening the link changes nothing: mail servers look at links before people do.
    """
    try:
        participation = participation_of_note(note, now=request.now)
    except (NoteUnreadable, Participation.DoesNotExist) as error:
        raise Http404 from error
    stopped = request.method == "POST"
    if stopped:
        forget_contact(
            by=Teller(participation.contributor),
            participation=participation,
            use=Use.CONTACT,
            said=HowSaid(TEXT_VERSION),
            now=request.now,
        )
    organisation = participation.organisation
    context = {
        "organisation": organisation,
        **looks(organisation),
        "informal": participation.trajectory.is_informal,
        "code_page": CODE_PAGE,
        "stopped": stopped,
    }
    return render(request, "respond/messages/stop.html", context)
