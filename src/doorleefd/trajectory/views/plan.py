"""The plan: on one page, as a document, kept by version, compared, and agreed with partners (R163 to R171)."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.trajectory import actions
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.forms.planning import AlignmentForm
from doorleefd.trajectory.plan import changes_between, document_of, language_kept, plan_in, plan_of
from doorleefd.trajectory.plan.short import short_of
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.queries import alignment_of, plan_version_of, plan_versions_of
from doorleefd.trajectory.readiness import missing_in
from doorleefd.trajectory.step_page import may_change_step
from doorleefd.ui.access import staff
from doorleefd.ui.asking import found, kept, refusal_told
from doorleefd.ui.downloading import download, formats


@staff(may="trajectory.see")
def plan(request: Any, trajectory: UUID) -> HttpResponse:
    """The plan on one page, beside what residents will read."""
    of = found_trajectory(request, trajectory)
    given = {
        "trajectory": of,
        "plan": plan_of(of),
        "promise": promise_of(of),
        "missing": len(missing_in(of, today=localdate(request.now))),
        "may_change": may_change_step(of, request.login),
        "formats": formats(),
    }
    return render(request, "trajectory/plan.html", given)


@staff(may="trajectory.see")
def short(request: Any, trajectory: UUID) -> HttpResponse:
    """The plan on one sheet, to print (R170)."""
    of = found_trajectory(request, trajectory)
    plan = plan_of(of)
    given = {"trajectory": of, "plan": plan, "parts": short_of(plan), "today": localdate(request.now)}
    return render(request, "trajectory/plan_short.html", given)


@staff(may="trajectory.see")
def document(request: Any, trajectory: UUID, ending: str) -> HttpResponse:
    """The plan of now as a file."""
    of = found_trajectory(request, trajectory)
    return download(document_of(plan_of(of), day=localdate(request.now)), "plan", ending)


@staff(may="trajectory.see")
def versions(request: Any, trajectory: UUID) -> HttpResponse:
    """The kept versions and whom each was agreed with."""
    of = found_trajectory(request, trajectory)
    given = {
        "trajectory": of,
        "versions": plan_versions_of(of).defer("content"),
        "may_change": may_change_step(of, request.login),
        "formats": formats(),
    }
    return render(request, "trajectory/versions.html", given)


@staff(may="trajectory.see")
def version(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """The plan as it stood, to print."""
    of = found_trajectory(request, trajectory)
    kept_one = found(lambda: plan_version_of(number, trajectory=of))
    language = language_kept(kept_one.content, reader=get_language())
    shown = plan_in(kept_one.content, language=language)
    given = {"trajectory": of, "version": kept_one, "plan": shown, "language": language}
    return render(request, "trajectory/version.html", given)


@staff(may="trajectory.see")
def version_document(request: Any, trajectory: UUID, number: int, ending: str) -> HttpResponse:
    """The plan as it stood, as a file."""
    of = found_trajectory(request, trajectory)
    kept_one = found(lambda: plan_version_of(number, trajectory=of))
    language = language_kept(kept_one.content, reader=get_language())
    with override(language):
        written = document_of(
            plan_in(kept_one.content, language=language),
            day=localdate(kept_one.at),
            number=number,
            agreed=[_agreed(alignment) for alignment in kept_one.alignments.all()],
        )
    return download(written, f"plan-{number}", ending)


@staff(may="trajectory.see")
def changes(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """What changed in the plan since a kept version."""
    of = found_trajectory(request, trajectory)
    kept_one = found(lambda: plan_version_of(number, trajectory=of))
    with override(language_kept(kept_one.content, reader=get_language())):
        found_changes = changes_between(plan_in(kept_one.content, language=str(get_language())), plan_of(of))
    given = {
        "trajectory": of,
        "version": kept_one,
        "changes": found_changes,
        "may_change": may_change_step(of, request.login),
    }
    return render(request, "trajectory/plan_changes.html", given)


@staff(may="trajectory.shape")
@require_POST
def keep(request: Any, trajectory: UUID) -> HttpResponse:
    """Keep the plan as a version (R170)."""
    of = found_trajectory(request, trajectory)
    with refusal_told(request):
        made = actions.keep_plan(by=request.login, trajectory=of, now=request.now)
        messages.success(request, _("Versie %s van het plan is bewaard.") % made.number)
    return redirect("trajectory:versions", of.pk)


@staff(may="trajectory.shape")
def align(request: Any, trajectory: UUID, number: int) -> HttpResponse:
    """With whom a version was agreed, when, and what they said (R171)."""
    of = found_trajectory(request, trajectory)
    agreed_on = found(lambda: plan_version_of(number, trajectory=of))
    form = AlignmentForm(request.POST if request.method == "POST" else None, today=localdate(request.now))

    def write() -> None:
        actions.align_plan(by=request.login, version=agreed_on, agreed=form.answers(), now=request.now)

    if kept(form, write):
        return redirect("trajectory:versions", of.pk)
    return render(request, "trajectory/align.html", {"trajectory": of, "version": agreed_on, "form": form})


@staff(may="trajectory.shape")
@require_POST
def remove_alignment(request: Any, trajectory: UUID, alignment: UUID) -> HttpResponse:
    """Take away what was written by mistake."""
    of = found_trajectory(request, trajectory)
    gone = found(lambda: alignment_of(alignment, trajectory=of))
    actions.remove_alignment(by=request.login, alignment=gone, now=request.now)
    return redirect("trajectory:versions", of.pk)


def _agreed(alignment: Any) -> str:
    """ "De Meidoorn, 3 juni 2026: graag eerst een brief."."""
    who = f"{alignment.who}, {date_format(alignment.on, 'DATE_FORMAT')}"
    return f"{who}: {alignment.remarks}" if alignment.remarks else who
