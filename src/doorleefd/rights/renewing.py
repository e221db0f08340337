"""With the code a teller takes another one, so that whoever saw the old one opens nothing with it any more.

It is shown before it holds: an answer that gets lost on its way leaves nobody without a code.
"""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.http import HttpResponse

from doorleefd.collect.share.cards import card_of
from doorleefd.foundation import tokens
from doorleefd.people import codes
from doorleefd.people.models import Contributor, Teller
from doorleefd.people.opening import LIVES, note_for, with_code
from doorleefd.rights.actions.renewing import CodeIsTaken, free_sending, renew_code
from doorleefd.rights.asked import participation_asked
from doorleefd.rights.views import page_of


@with_code
def page(request: Any, teller: Teller) -> HttpResponse:
    """The code that could be; and, once its owner says that it is written down, that it holds."""
    whose = participation_asked(request, teller)
    sending = _shown_before(request, teller)
    refused = None
    if sending and "take" in request.POST:
        try:
            code = renew_code(by=teller, sending=sending, now=request.now)
        except CodeIsTaken as taken:
            sending, refused = None, taken
        else:
            # The note of this page was for the old code.
            renewed = Contributor.objects.select_related("organisation", "code").get(pk=teller.contributor.pk)
            request.note = note_for(Teller(renewed), now=request.now)
            return page_of(request, teller, whose, "rights/code_renewed.html", {"card": card_of(code, request=request)})
    sending = sending or free_sending()
    held = tokens.written({"sending": str(sending)}, label=_label(teller), now=request.now)
    given = {"new_code": codes.code_for(sending), "shown": held, "refused": refused}
    return page_of(request, teller, whose, "rights/renew_code.html", given)


def _shown_before(request: Any, teller: Teller) -> UUID | None:
    """The one that this page showed already, as far as it is not too old."""
    with suppress(tokens.NoteUnreadable):
        held = tokens.read(request.POST.get("shown", ""), label=_label(teller), now=request.now, lives=LIVES)
        return UUID(held["sending"])
    return None


def _label(teller: Teller) -> str:
    return f"another code {teller.contributor.pk}"
