"""The page on which an employee corrects for a teller without internet: first a reason, then the words."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.people.models import Channel
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.queries import OwnContribution
from doorleefd.rights.requests import correcting, queries, refusals
from doorleefd.rights.requests.forms import CorrectedForm, OpenForm
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told


@staff(may="rights.answer_request")
def correct(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Open what was told, with a reason; then write it as the teller says."""
    asked = found(lambda: queries.request_of(request_id, viewer=request.login))
    note = request.POST.get("note", "")
    with refusal_told(request):
        told = correcting.opened_to_correct(asked, note, viewer=request.login, now=request.now) if note else None
        if told is not None:
            return _correcting(request, asked, note, told)
        return _opening(request, asked)
    return redirect("rights:request", asked.pk)


def _opening(request: StaffRequest, asked: RightsRequest) -> HttpResponse:
    form = OpenForm(request.POST if "reason" in request.POST else None)
    notes: list[str] = []

    def write() -> None:
        reason = form.cleaned_data["reason"]
        notes.append(correcting.open_to_correct(by=request.login, request=asked, reason=reason, now=request.now))

    if kept(form, write):
        told = correcting.opened_to_correct(asked, notes[0], viewer=request.login, now=request.now)
        return _correcting(request, asked, notes[0], told or [])
    first = refusals.NeedsCallBack.sentence if queries.needs_call_back(asked) else ""
    return render(request, "rights/requests/open_to_correct.html", {"asked": asked, "form": form, "first": first})


def _correcting(request: StaffRequest, asked: RightsRequest, note: str, told: list[OwnContribution]) -> HttpResponse:
    form = CorrectedForm(request.POST if "how" in request.POST else None, told=told, how=asked.channel)

    def write() -> None:
        correcting.correct_on_request(
            by=request.login,
            request=asked,
            corrections=form.corrections(),
            how=Channel(form.cleaned_data["how"]),
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, _("Verbeterd. Iemand kijkt de nieuwe woorden na. Schrijf nu het antwoord."))
        return redirect("rights:request", asked.pk)
    near_end = correcting.near_end(told, today=localdate(request.now))
    given = {"asked": asked, "form": form, "told": told, "note": note, "near_end": near_end}
    return render(request, "rights/requests/correct.html", given)
