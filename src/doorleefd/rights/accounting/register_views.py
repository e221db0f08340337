"""The register of processing: to read, to change where only people know it, and to carry away."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.engines.documents import FORMATS, Document
from doorleefd.rights.accounting.actions import write_in_register
from doorleefd.rights.accounting.forms import RegisterForm
from doorleefd.rights.accounting.register import Activity, activities_of, activity_of
from doorleefd.rights.accounting.sheet import register_document, register_sheet
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept

WRITTEN_AS = ("pdf", "odt", "docx")


@staff(may="rights.see_register")
def register(request: StaffRequest) -> HttpResponse:
    """Every processing of the organisation."""
    context = {
        "activities": activities_of(request.organisation, viewer=request.login),
        "formats": {ending: FORMATS[ending].name for ending in WRITTEN_AS},
        "may_change": request.login.has_perm("rights.change_register"),
    }
    return render(request, "rights/register.html", context)


@staff(may="rights.change_register")
def activity(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """One processing: what the trajectory says stands there, and can be said better."""
    asked = found_trajectory(request, trajectory)
    shown: Activity = found(lambda: activity_of(asked, viewer=request.login))
    form = RegisterForm(shown, data=request.POST if request.method == "POST" else None)

    def write() -> None:
        write_in_register(by=request.login, trajectory=asked, texts=form.texts(), now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard in het register."))
        return redirect("rights:register")
    return render(request, "rights/activity.html", {"trajectory": asked, "activity": shown, "form": form})


@staff(may="rights.see_register")
def register_file(request: StaffRequest, ending: str) -> HttpResponse:
    """The whole register as PDF, ODT, DOCX or CSV."""
    activities = activities_of(request.organisation, viewer=request.login)
    if ending == "csv":
        return _attached(register_sheet(activities), "text/csv; charset=utf-8", "register.csv")
    day = localdate(request.now)
    return downloaded(register_document(request.organisation.name, activities, day=day), "register", ending)


def downloaded(document: Document, name: str, ending: str) -> HttpResponse:
    """A document as a file; an ending that we do not write is not there."""
    if ending not in WRITTEN_AS:
        raise Http404
    chosen = FORMATS[ending]
    return _attached(chosen.write(document), chosen.media_type, f"{name}.{ending}")


def _attached(content: bytes, media_type: str, name: str) -> HttpResponse:
    headers: dict[str, Any] = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=media_type, headers=headers)
