"""Choosing a file, what its columns are, and what was agreed with the people in it."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.collect.imports import actions
from doorleefd.collect.imports.forms import ColumnsForm, FileForm, SheetForm, TermsForm
from doorleefd.collect.imports.models import ImportRun
from doorleefd.collect.imports.queries import begun_by, runs_of
from doorleefd.collect.imports.refusals import AlreadyReadIn
from doorleefd.collect.imports.views.surroundings import found_run, opened
from doorleefd.foundation.acting import Refusal
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.terms import why_nothing_new
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, kept


@staff(may="imports.read_in")
def begin(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The form for a file, and the files that came in before."""
    here = found_trajectory(request, trajectory)
    posted = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = FileForm(*posted, sent_bytes=int(request.META.get("CONTENT_LENGTH") or 0))
    taken: dict[str, Any] = {}
    if form.is_valid():
        try:
            file = form.cleaned_data["file"]
            run = actions.take_file(by=request.login, trajectory=here, file=file, now=request.now)
            return redirect("imports:columns", here.pk, run.pk)
        except AlreadyReadIn as known:
            taken["earlier"] = known.earlier
            form.add_error("file", str(known))
        except Refusal as refusal:
            form.add_error("file", str(refusal))
    context = {
        "trajectory": here,
        "form": form,
        "runs": runs_of(here, viewer=request.login)[:50],
        "begun": begun_by(request.login, here)[:10],
        "is_closed": here.is_at_rest,
        "takes_nothing": why_nothing_new(here, today=localdate(request.now)),
        **taken,
    }
    return render(request, "imports/begin.html", context)


@staff(may="imports.read_in")
def columns(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """What each column is. Choosing another sheet or row of names guesses the columns anew."""
    here = found_run(request, trajectory, run)
    upload = opened(request, here)
    if upload is None:
        return redirect("imports:show", trajectory, run)
    book, choice = upload.book, upload.choice
    if request.method == "POST" and "look" in request.POST:
        sheets = SheetForm(request.POST, book=book, choice=choice)
        if sheets.is_valid():
            other = sheets.chosen(today=timezone.localdate())
            actions.keep_choice(by=request.login, run=here, choice=other, now=request.now)
            return redirect("imports:columns", trajectory, run)
    else:
        sheets = SheetForm(book=book, choice=choice)
    is_chosen = request.method == "POST" and "look" not in request.POST
    form = ColumnsForm(request.POST if is_chosen else None, book=book, choice=choice)
    if kept(form, lambda: actions.keep_choice(by=request.login, run=here, choice=form.chosen(), now=request.now)):
        return redirect("imports:terms", trajectory, run)
    context = {"trajectory": here.trajectory, "run": here, "form": form, "sheets": sheets, "kind": book.kind}
    return render(request, "imports/columns.html", context)


@staff(may="imports.read_in")
def terms(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """Basis, uses and source, for the whole file."""
    here = found_run(request, trajectory, run)
    upload = opened(request, here)
    if upload is None:
        return redirect("imports:show", trajectory, run)
    data = request.POST if request.method == "POST" else None
    form = TermsForm(data, trajectory=here.trajectory, choice=upload.choice, today=timezone.localdate())

    def write() -> None:
        chosen = replace(upload.choice, terms=form.terms())
        actions.keep_choice(by=request.login, run=here, choice=chosen, now=request.now)

    if kept(form, write):
        return redirect("imports:check", trajectory, run)
    return render(request, "imports/terms.html", {"trajectory": here.trajectory, "run": here, "form": form})


@staff(may="imports.read_in")
def throw_away(request: StaffRequest, trajectory: UUID, run: UUID) -> HttpResponse:
    """Destroy a file that was not read in."""
    here = found_run(request, trajectory, run)
    if request.method == "POST" and here.state != ImportRun.State.READ_IN and opened(request, here) is not None:
        actions.throw_away(by=request.login, run=here, now=request.now)
        messages.success(request, _("Het bestand is weggegooid. Er is niets ingelezen."))
        return redirect("imports:begin", trajectory)
    return redirect("imports:show", trajectory, run)
