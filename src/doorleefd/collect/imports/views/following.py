"""One import: how far it is, what came of it, and the letters for the people in it."""

from typing import Any
from uuid import UUID

import segno
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.collect.imports import actions
from doorleefd.collect.imports.checking import Reason
from doorleefd.collect.imports.models import ImportRun
from doorleefd.collect.imports.queries import CODES_LIVE, SHOWN_AGAIN, job_of
from doorleefd.collect.imports.views.checking import left_out_in_words
from doorleefd.collect.imports.views.surroundings import found_run, opened
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Job
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.trajectory.models import Step
from doorleefd.trajectory.overview import OpenDoor, doors_of
from doorleefd.trajectory.public_text import promise_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest


@staff(may="imports.read_in")
def show(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """Busy, failed or read in; before that, back to choosing."""
    here = found_run(request, trajectory, run)
    context = {"trajectory": here.trajectory, "run": here}
    if here.state == ImportRun.State.READ_IN:
        return render(request, "imports/result.html", context | _result(request, here))
    job = job_of(here)
    if job is None and opened(request, here) is not None:
        return redirect("imports:columns", trajectory, run)
    is_busy = job is not None and job.state != Job.State.FAILED
    is_there = not is_busy and opened(request, here) is not None
    return render(request, "imports/busy.html", context | {"job": job, "is_busy": is_busy, "is_there": is_there})


@staff(may="imports.read_in")
def letters(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """The letters to print, in answer to a click: never at an address of their own."""
    here = found_run(request, trajectory, run)
    if request.method != "POST":
        return redirect("imports:show", trajectory, run)
    try:
        made = actions.make_letters(by=request.login, run=here, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("imports:show", trajectory, run)
    address = request.build_absolute_uri(CODE_PAGE)
    context = {
        "trajectory": here.trajectory,
        "run": here,
        "letters": made,
        "address": address.partition("://")[2].rstrip("/"),
        # The address alone: a code never stands in one (law 13).
        "drawing": segno.make(address, error="m", micro=False).svg_inline(
            scale=4, border=2, light="#fff", omitsize=True
        ),
        "promise": promise_of(here.trajectory),
        "informal": here.trajectory.is_informal,
    }
    return render(request, "imports/letters.html", context)


@staff(may="imports.read_in")
def end_letters(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """The letters are printed, or none will be: the codes are destroyed."""
    here = found_run(request, trajectory, run)
    if request.method == "POST":
        try:
            actions.end_letters(by=request.login, run=here, now=request.now)
            messages.success(request, _("De codes zijn vernietigd. Niemand kan ze nog opvragen."))
        except Refusal as refusal:
            messages.error(request, str(refusal))
    return redirect("imports:show", trajectory, run)


def _result(request: StaffRequest, run: ImportRun) -> dict[str, Any]:
    reasons = {Reason(reason): count for reason, count in run.left_out.items()}
    made_at, is_own = run.letters_at, run.started_by == request.login
    waits = run.letters == ImportRun.Letters.WAITING
    return {
        "left_out": left_out_in_words(reasons),
        "left_out_rows": sum(reasons.values()),
        "is_known": not run.without_person,
        "letters_wait": waits and is_own,
        "letters_of_other": waits and not is_own,
        "letters_until": run.read_in_at + CODES_LIVE if run.read_in_at else None,
        "letters_again_until": made_at + SHOWN_AGAIN
        if run.letters == ImportRun.Letters.MADE and is_own and made_at and request.now - made_at <= SHOWN_AGAIN
        else None,
        "doors": _next_doors(request, run),
    }


def _next_doors(request: StaffRequest, run: ImportRun) -> list[OpenDoor]:
    """Where the stories are read next: the doors of this step and the next that later rooms opened."""
    found = [
        door for step in (Step.COLLECT, Step.USE) for door in doors_of(run.trajectory, step=step, viewer=request.login)
    ]
    return [door for door in found if door.remark] or found[-1:]
