"""The log, and the work in the background."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from doorleefd.administration import changes, queries, readiness
from doorleefd.administration.forms import AuditForm
from doorleefd.foundation import jobs as work
from doorleefd.foundation.audit import chain
from doorleefd.foundation.models import Job
from doorleefd.ui.access import staff
from doorleefd.ui.paging import WithoutTotal

PER_PAGE = 50


@staff(may="administration.see_audit")
def audit(request: Any) -> HttpResponse:
    """Who did what and when, without words; for an act of a teller the day alone (law 13).

    What was done to a login says to whose, and which role.
    """
    form = AuditForm(request.GET or None, organisation=request.organisation)
    chosen = form.chosen() if form.is_bound else queries.AuditFilter()
    rows = queries.audit_of(request.organisation, viewer=request.login, chosen=chosen)
    page = WithoutTotal(rows, PER_PAGE).get_page(request.GET.get("bladzijde"))
    lines = changes.told(list(page))
    context = {"page": page, "lines": lines, "form": form, "sealed": chain.sealed_until()}
    return render(request, "administration/audit.html", context)


@staff(may="administration.see_jobs")
def jobs(request: Any) -> HttpResponse:
    """Work that goes on or has ended, with what it says of itself."""
    rows = queries.jobs_of(request.organisation, viewer=request.login)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("bladzijde"))
    shown = [(job, work.label_of(job.kind), TONES[job.state]) for job in page]
    running = any(job.state in (Job.State.WAITING, Job.State.RUNNING) for job in page)
    return render(request, "administration/jobs.html", {"page": page, "jobs": shown, "running": running})


@staff(may="administration.see_backups")
def backups(request: Any) -> HttpResponse:
    """The last good backup: when, how large, and whether it is too long ago."""
    return render(request, "administration/backups.html", {"last": readiness.last_backup(now=request.now)})


TONES: dict[str, str] = {
    Job.State.WAITING: "plain",
    Job.State.RUNNING: "plain",
    Job.State.DONE: "good",
    Job.State.FAILED: "care",
}
