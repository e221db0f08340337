"""Laying the report before who told (R210): whether, until when, what they said, and writing down what they say."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.models import Channel, Participation, Teller
from doorleefd.respond.checking import actions
from doorleefd.respond.checking.asking import ask_to_check
from doorleefd.respond.checking.entering import note_for, participation_of_code, participation_of_note
from doorleefd.respond.checking.forms import CodeForm, EnteredVerdictForm, HandledForm, MemberCheckForm
from doorleefd.respond.checking.own import own_part
from doorleefd.respond.checking.refusals import (
    AnsweredLater,
    CheckIsOver,
    DayNotInCheck,
    NoCorrectionAnyMore,
    NothingSaid,
    PaperIsOld,
)
from doorleefd.respond.checking.standing import (
    answers_in_words,
    check_of,
    correction_of,
    corrections_in,
    is_counted,
    is_open,
    last_round,
    open_corrections,
    refuse_paper_too_late,
)
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.report.versions import is_made_final
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told

Verdict = CheckAnswer.Verdict
AT_FIELD = {DayNotInCheck: "day", AnsweredLater: "day", CheckIsOver: "day", PaperIsOld: "paper", NothingSaid: "words"}


@staff(may="respond.see")
def overview(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Whether the report is laid before people, how many answered, and the corrections."""
    here = found_trajectory(request, trajectory)
    check = check_of(here)
    given = {
        "trajectory": here,
        "check": check,
        "is_open": bool(check and is_open(check, today=localdate(request.now))),
        "is_counted": is_counted(here),
        "limit": request.organisation.small_cell_limit,
        "figures": [
            (_("Keken het na"), answers_in_words(here)),
            (_("Zeiden: klopt"), answers_in_words(here, Verdict.AGREES)),
            (_("Zeiden: klopt niet"), answers_in_words(here, Verdict.CORRECTS)),
        ],
        "corrections": corrections_in(here, viewer=request.login),
        "asked": last_round(check) if check else None,
        "has_open": open_corrections(here).exists(),
    }
    return render(request, "respond/checking/overview.html", given)


@staff(may="respond.send_report")
@require_POST
def ask(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Write to who asked for a message that they can look, or remind who did not answer."""
    here = found_trajectory(request, trajectory)
    try:
        ask_to_check(by=request.login, trajectory=here, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("respond:member_check", here.pk)
    return redirect("respond:messages", here.pk)


@staff(may="respond.send_report")
def choose(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Whether the report is laid before who told, until when, or why not."""
    here = found_trajectory(request, trajectory)
    form = MemberCheckForm(request.POST if request.method == "POST" else None, check=check_of(here))

    def write() -> None:
        cleaned = form.cleaned_data
        if cleaned["held"] == "yes":
            actions.hold_check(by=request.login, trajectory=here, until=cleaned["until"], now=request.now)
        else:
            actions.leave_check_out(by=request.login, trajectory=here, why_not=cleaned["why_not"], now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard."))
        return redirect("respond:member_check", here.pk)
    return render(request, "respond/checking/choose.html", {"trajectory": here, "form": form})


@staff(may="respond.report")
def correction(request: StaffRequest, trajectory: UUID, answer: UUID) -> HttpResponse:
    """One correction, and what was done with it."""
    here = found_trajectory(request, trajectory)
    try:
        about = found(lambda: correction_of(answer, trajectory=here, viewer=request.login))
    except Http404:
        if request.method != "POST":
            raise
        messages.error(request, str(NoCorrectionAnyMore()))
        return redirect("respond:member_check", here.pk)
    form = HandledForm(request.POST if request.method == "POST" else None, initial={"handled": about.answer.handled})

    def write() -> None:
        said = {"handled": form.cleaned_data["handled"], "seen": form.cleaned_data["seen"]}
        actions.handle_correction(by=request.login, answer=about.answer, **said, now=request.now)

    if kept(form, write):
        messages.success(request, _("Bewaard. Wie het zei, leest dit op de eigen pagina."))
        return redirect("respond:member_check", here.pk)
    return render(request, "respond/checking/correction.html", {"trajectory": here, "correction": about, "form": form})


@staff(may="respond.see_messages")
def letter(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """A letter to give or send: where one reads the own part with the code, and how else."""
    here = found_trajectory(request, trajectory)
    return _on_paper(request, here, None)


@staff(may="respond.enter_check")
def enter(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Write down what someone says of the own part, on the phone or from paper: with the code of that person."""
    here = found_trajectory(request, trajectory)
    whose = _opened_before(request, here)
    if whose is not None:
        return _entering(request, here, whose)
    form = CodeForm(request.POST if request.method == "POST" and "code" in request.POST else None)
    opened: list[Participation] = []

    def open_own_part() -> None:
        opened.append(participation_of_code(request, form.cleaned_data["code"], trajectory=here))

    if kept(form, open_own_part):
        return _entering(request, here, opened[0])
    return render(request, "respond/checking/code.html", {"trajectory": here, "form": form})


def _opened_before(request: StaffRequest, trajectory: Trajectory) -> Participation | None:
    """Whose page this professional has open; nobody's once the teller took another code, and that is said."""
    if note := request.POST.get("note", ""):
        with refusal_told(request):
            return participation_of_note(note, trajectory=trajectory, login=request.login, now=request.now)
    return None


def _entering(request: StaffRequest, trajectory: Trajectory, whose: Participation) -> HttpResponse:
    """The own part beside the answer; and on paper, to give to this person."""
    if "print" in request.POST:
        return _on_paper(request, trajectory, whose)
    form = EnteredVerdictForm(
        request.POST if "verdict" in request.POST or "day" in request.POST else None, today=localdate(request.now)
    )

    def write() -> None:
        actions.enter_check_answer(
            by=request.login,
            participation=whose,
            said=form.said(),
            how=Channel(form.cleaned_data["how"]),
            day=form.cleaned_data["day"],
            now=request.now,
        )

    if kept(form, write, fields=AT_FIELD):
        messages.success(request, _("Het antwoord staat er."))
        return redirect("respond:member_check", trajectory.pk)
    given = _with_own_part(request, trajectory, whose)
    return render(request, "respond/checking/enter.html", {**given, "form": form})


def _on_paper(request: StaffRequest, trajectory: Trajectory, whose: Participation | None) -> HttpResponse:
    """To give or to send, with the own part of `whose` in it; not once nobody can answer any more."""
    with refusal_told(request):
        refuse_paper_too_late(check_of(trajectory), today=localdate(request.now))
        actions.meet_check(by=request.login, trajectory=trajectory, now=request.now)
        given = _with_own_part(request, trajectory, whose) if whose else _letter(request, trajectory)
        return render(request, "respond/checking/letter.html", given)
    return redirect("respond:member_check", trajectory.pk)


def _with_own_part(request: StaffRequest, trajectory: Trajectory, whose: Participation) -> dict[str, Any]:
    # Read aloud is read as well.
    actions.meet_check(by=request.login, trajectory=trajectory, now=request.now)
    part = own_part(whose, teller=Teller(whose.contributor))
    return {**_letter(request, trajectory), "part": part, "note": note_for(whose, login=request.login, now=request.now)}


def _letter(request: StaffRequest, trajectory: Trajectory) -> dict[str, Any]:
    check = check_of(trajectory)
    return {
        "trajectory": trajectory,
        "check": check,
        "is_open": bool(check and is_open(check, today=localdate(request.now))),
        "code_page": request.build_absolute_uri(CODE_PAGE).partition("://")[2].rstrip("/"),
        "phone": trajectory.contact_phone or request.organisation.phone,
        "informal": trajectory.is_informal,
        "is_final": is_made_final(trajectory),
    }
