"""The register of processing: to read, to change where only people know it, and to carry away."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.rights.accounting.actions import write_in_register
from doorleefd.rights.accounting.activity import Activity
from doorleefd.rights.accounting.forms import RegisterForm
from doorleefd.rights.accounting.register import activities_of, activity_of, responsible_for
from doorleefd.rights.accounting.sheet import register_document, register_sheet
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept
from doorleefd.ui.downloading import attached, download, formats


@staff(may="rights.see_register")
def register(request: StaffRequest) -> HttpResponse:
    """Every processing of the organisation."""
    context = {
        "responsible": responsible_for(request.organisation),
        "activities": activities_of(request.organisation, viewer=request.login),
        "formats": formats(),
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
    responsible = responsible_for(request.organisation)
    activities = activities_of(request.organisation, viewer=request.login)
    if ending == "csv":
        return attached(register_sheet(responsible, activities), "text/csv; charset=utf-8", "register.csv")
    document = register_document(request.organisation.name, responsible, activities, day=localdate(request.now))
    return download(document, "register", ending)
