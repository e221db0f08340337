"""The page on which an employee finds whether someone stands on a list of names, gives it, or erases it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from doorleefd.analyse.models import LocalName
from doorleefd.foundation.acting import Refusal
from doorleefd.rights.carrying.files import ENDINGS, document_with, written
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.requests import names, queries
from doorleefd.rights.requests.forms import NameForm
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept


@staff(may="rights.answer_request")
def look(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Type the name that someone gives; the rows that bear it stand below, and in no address."""
    asked = _asked(request, request_id)
    form = NameForm(request.POST if request.method == "POST" else None)
    rows: list[LocalName] = []

    def find() -> None:
        rows.extend(names.look_for_name(by=request.login, request=asked, now=request.now, **form.cleaned_data))

    looked = kept(form, find)
    context = {"asked": asked, "form": form, "rows": rows, "looked": looked, "to_go": asked.kind in names.TO_GO}
    return render(request, "rights/requests/names.html", context)


@staff(may="rights.answer_request")
@require_POST
def erase(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Take the chosen rows off the lists, for good."""
    asked = _asked(request, request_id)
    try:
        gone = names.erase_names(**_given(request, asked))
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("rights:request_names", asked.pk)
    told = ngettext("%d naam van de lijst gewist.", "%d namen van de lijsten gewist.", gone) % gone
    messages.success(request, told)
    return redirect("rights:request", asked.pk)


@staff(may="rights.answer_request")
@require_POST
def file(request: StaffRequest, request_id: UUID, ending: str) -> HttpResponse:
    """The chosen rows as a file, to give to whoever asked."""
    asked = _asked(request, request_id)
    if ending not in ENDINGS:
        raise Http404
    try:
        held = names.hand_out_names(**_given(request, asked))
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("rights:request_names", asked.pk)
    document = document_with(
        names.blocks_of_names(held),
        title=_("Wat er op onze lijsten met namen staat"),
        organisation=request.organisation,
        day=localdate(request.now),
    )
    return written(held, document, name="namen-op-een-lijst", ending=ending)


def _asked(request: StaffRequest, request_id: UUID) -> RightsRequest:
    return found(lambda: queries.request_of(request_id, viewer=request.login))


def _given(request: StaffRequest, asked: RightsRequest) -> dict[str, Any]:
    return {"by": request.login, "request": asked, "chosen": _ids(request.POST.getlist("row")), "now": request.now}


def _ids(posted: list[str]) -> list[UUID]:
    try:
        return [UUID(each) for each in posted]
    except ValueError:
        raise Http404 from None
