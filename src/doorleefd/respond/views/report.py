"""The report: as it is now, its voices, its versions, and who got one (R191, R249, R258)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from doorleefd.analyse.queries.concluding import insight_of
from doorleefd.respond.models import ReportSending
from doorleefd.respond.report import actions
from doorleefd.respond.report.choosing import choosable_for, insights_with_voices
from doorleefd.respond.report.document import by_kind
from doorleefd.respond.report.files import document_now, document_of_version
from doorleefd.respond.report.files import send as send_version
from doorleefd.respond.report.forms import SendingForm, VoicesForm
from doorleefd.respond.report.speaking import pieces_in
from doorleefd.respond.report.taking import note_download
from doorleefd.respond.report.versions import kept_versions, sending_of, version_of, versions_of
from doorleefd.respond.report.whole import report_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told
from doorleefd.ui.downloading import download, formats


@staff(may="respond.see")
def now(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The report as it stands now."""
    here = found_trajectory(request, trajectory)
    written = document_now(here, viewer=request.login, day=localdate(request.now))
    last = versions_of(here).first()
    given = {"trajectory": here, "blocks": by_kind(written.blocks), "last": last, "formats": formats()}
    return render(request, "respond/report/now.html", given)


@staff(may="respond.see")
def document(request: StaffRequest, trajectory: UUID, ending: str) -> HttpResponse:
    """The report of now as a file."""
    here = found_trajectory(request, trajectory)
    pieces = report_of(here, viewer=request.login).pieces
    taken = download(document_now(here, viewer=request.login, day=localdate(request.now)), "verslag", ending)
    note_download(by=request.login, trajectory=here, pieces=pieces, now=request.now)
    return taken


@staff(may="respond.report")
def insights(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """For which insight one chooses voices."""
    here = found_trajectory(request, trajectory)
    rows = insights_with_voices(here, viewer=request.login)
    return render(request, "respond/report/insights.html", {"trajectory": here, "rows": rows})


@staff(may="respond.report")
def voices(request: StaffRequest, trajectory: UUID, insight: UUID) -> HttpResponse:
    """Which voices stand in the report beside an insight."""
    here = found_trajectory(request, trajectory)
    about = found(lambda: insight_of(insight, trajectory=here))
    choosable = choosable_for(about, viewer=request.login)
    form = VoicesForm(request.POST if request.method == "POST" else None, choosable=choosable, viewer=request.login)

    def write() -> None:
        actions.choose_voices(
            by=request.login,
            insight=about,
            voices=form.voices(),
            nobody_recognised=form.cleaned_data["nobody_recognised"],
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, _("De zinnen zijn gekozen."))
        return redirect("respond:report_insights", here.pk)
    given = {"trajectory": here, "insight": about, "choosable": choosable, "form": form}
    return render(request, "respond/report/voices.html", given)


@staff(may="respond.report")
@require_POST
def keep(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Keep the report of now as a concept."""
    here = found_trajectory(request, trajectory)
    with refusal_told(request):
        made = actions.keep_report(by=request.login, trajectory=here, now=request.now)
        messages.success(request, _("Versie %s van het verslag is bewaard.") % made.number)
    return redirect("respond:report_versions", here.pk)


@staff(may="respond.send_report")
@require_POST
def finalise(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Make the report of now one that may go out."""
    here = found_trajectory(request, trajectory)
    with refusal_told(request):
        made = actions.finalise_report(by=request.login, trajectory=here, now=request.now)
        messages.success(request, _("Versie %s van het verslag is vastgesteld.") % made.number)
    return redirect("respond:report_versions", here.pk)


@staff(may="respond.see")
def versions(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The kept versions, who got each, and who is to be asked to remove one."""
    here = found_trajectory(request, trajectory)
    given = {"trajectory": here, "versions": kept_versions(here, viewer=request.login), "formats": formats()}
    return render(request, "respond/report/versions.html", given)


@staff(may="respond.see")
def version(request: StaffRequest, trajectory: UUID, number: int) -> HttpResponse:
    """A version as it stood, without what was taken back since."""
    here = found_trajectory(request, trajectory)
    kept_one = found(lambda: version_of(number, trajectory=here))
    written = document_of_version(kept_one, viewer=request.login)
    given = {"trajectory": here, "version": kept_one, "blocks": by_kind(written.blocks), "formats": formats()}
    return render(request, "respond/report/version.html", given)


@staff(may="respond.see")
def version_document(request: StaffRequest, trajectory: UUID, number: int, ending: str) -> HttpResponse:
    """A version as a file."""
    here = found_trajectory(request, trajectory)
    kept_one = found(lambda: version_of(number, trajectory=here))
    note_download(by=request.login, trajectory=here, pieces=pieces_in(kept_one), now=request.now)
    with override(kept_one.language):
        return download(document_of_version(kept_one, viewer=request.login), f"verslag-{number}", ending)


@staff(may="respond.send_report")
def send(request: StaffRequest, trajectory: UUID, number: int) -> HttpResponse:
    """Keep to whom a version went."""
    here = found_trajectory(request, trajectory)
    kept_one = found(lambda: version_of(number, trajectory=here))
    form = SendingForm(request.POST if request.method == "POST" else None, today=localdate(request.now))

    def write() -> None:
        cleaned: dict[str, Any] = {**form.cleaned_data, "ending": ReportSending.Ending(form.cleaned_data["ending"])}
        send_version(by=request.login, version=kept_one, now=request.now, **cleaned)

    if kept(form, write):
        return redirect("respond:report_versions", here.pk)
    return render(request, "respond/report/send.html", {"trajectory": here, "version": kept_one, "form": form})


@staff(may="respond.send_report")
@require_POST
def remove_sending(request: StaffRequest, trajectory: UUID, sending: UUID) -> HttpResponse:
    """Take away what was written by mistake."""
    here = found_trajectory(request, trajectory)
    gone = found(lambda: sending_of(sending, trajectory=here))
    with refusal_told(request):
        actions.remove_sending(by=request.login, sending=gone, now=request.now)
    return redirect("respond:report_versions", here.pk)


@staff(may="respond.send_report")
@require_POST
def ask_to_remove(request: StaffRequest, trajectory: UUID, sending: UUID) -> HttpResponse:
    """Keep that who got a version was asked to remove it."""
    here = found_trajectory(request, trajectory)
    asked = found(lambda: sending_of(sending, trajectory=here))
    actions.ask_to_remove(by=request.login, sending=asked, now=request.now)
    messages.success(request, _("Er staat nu dat je het gevraagd hebt."))
    return redirect("respond:report_versions", here.pk)
