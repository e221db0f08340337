"""The DPIA pre-check of a trajectory, its versions and its document."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.rights.accounting.actions import assess
from doorleefd.rights.accounting.assessing import as_assessed, open_risks, proposals, proposed_words
from doorleefd.rights.accounting.assessments import advice, assessment_document, assessments_of
from doorleefd.rights.accounting.forms import AssessmentForm
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept
from doorleefd.ui.downloading import download, formats


@staff(may="rights.assess")
def assessment(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Nine criteria, each with a proposal; a person decides, and each decision is a version."""
    asked = found_trajectory(request, trajectory)
    versions = list(assessments_of(asked, viewer=request.login))
    last = as_assessed(versions[0].content) if versions else None
    written = last.written if last else proposed_words(asked)
    form = AssessmentForm(proposals(asked), last, written, data=request.POST if request.method == "POST" else None)

    def write() -> None:
        assess(by=request.login, trajectory=asked, now=request.now, **form.given())

    if kept(form, write):
        messages.success(request, _("Bewaard als nieuwe versie."))
        return redirect("rights:assessment", asked.pk)
    context = {
        "trajectory": asked,
        "form": form,
        "last": last,
        "advice": advice(last.outcome) if last else "",
        "versions": versions,
        "risks": open_risks(asked),
        "formats": formats(),
    }
    return render(request, "rights/assessment.html", context)


@staff(may="rights.assess")
def assessment_file(request: StaffRequest, trajectory: UUID, number: int, ending: str) -> HttpResponse:
    """One version as a document."""
    asked = found_trajectory(request, trajectory)
    rows = assessments_of(asked, viewer=request.login).select_related("trajectory__organisation")
    version = found(lambda: rows.get(number=number))
    return download(assessment_document(version), f"dpia-{number}", ending)
