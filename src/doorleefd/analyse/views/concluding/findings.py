"""Findings: bottlenecks, and what works (R227, R286)."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.analyse.actions import describe_finding
from doorleefd.analyse.forms.concluding import FindingForm
from doorleefd.analyse.models import Finding
from doorleefd.analyse.queries.concluding import findings_of
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, kept


@staff(may="analyse.see_findings")
def all_findings(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Bottlenecks and what works, side by side."""
    here = found_trajectory(request, trajectory)
    listed = list(findings_of(here).prefetch_related("finding_patterns__pattern"))
    context = {
        "trajectory": here,
        "has_any": bool(listed),
        "bottlenecks": [finding for finding in listed if finding.kind == Finding.Kind.BOTTLENECK],
        "works": [finding for finding in listed if finding.kind == Finding.Kind.WORKS],
    }
    return render(request, "analyse/concluding/findings.html", context)


@staff(may="analyse.conclude")
def new_finding(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Name what lies under patterns."""
    here = found_trajectory(request, trajectory)
    form = FindingForm(request.POST or None, trajectory=here)

    def write() -> None:
        describe_finding(
            by=request.login,
            trajectory=here,
            kind=Finding.Kind(form.cleaned_data["kind"]),
            sentence=form.cleaned_data["sentence"],
            explanation=form.cleaned_data["explanation"],
            patterns=form.chosen(),
            now=request.now,
        )

    if kept(form, write):
        messages.success(request, _("Het staat erbij."))
        return redirect("analyse:findings", here.pk)
    return render(request, "analyse/concluding/new_finding.html", {"trajectory": here, "form": form})
