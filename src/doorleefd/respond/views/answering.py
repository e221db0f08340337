"""The answer to people, what they thought of it, and closing a trajectory."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.foundation.acting import Refusal
from doorleefd.respond.actions import (
    AnswerChangedMeanwhile,
    NothingSaidToTellers,
    RepeatsATeller,
    close,
    publish_answer,
    write_answer,
)
from doorleefd.respond.checking.standing import check_of, is_open, open_corrections
from doorleefd.respond.following import lines_of
from doorleefd.respond.forms import AnswerForm, ClosingForm
from doorleefd.respond.models import Answer
from doorleefd.respond.queries import (
    answers_in,
    answers_out,
    draft_answer,
    published_answer,
    waits_for_an_answer,
)
from doorleefd.respond.thought import evaluated_in, reactions_to
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.trajectory.plain_words import plainer_in
from doorleefd.trajectory.queries import ending_of
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, kept

FIELDS = ("opening", "did_change", "did_not_change", "for_unused", "what_next")


@staff(may="respond.see")
def all_answers(request: StaffRequest) -> HttpResponse:
    """What was answered in every trajectory, newest first."""
    context = {"answers": answers_out(request.organisation)}
    return render(request, "respond/answers.html", context)


@staff(may="respond.answer")
def answer(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Write the answer; it stays a draft until it is sent."""
    here = found_trajectory(request, trajectory)
    draft = draft_answer(here)
    basis = draft or published_answer(here)
    initial = {name: getattr(basis, name) for name in FIELDS} if basis else {}
    initial["seen"] = draft.mark if draft else ""
    form = AnswerForm(request.POST or None, initial=initial)

    def write() -> None:
        write_answer(by=request.login, trajectory=here, now=request.now, **form.cleaned_data)

    if kept(form, write):
        return redirect("respond:preview", here.pk)
    context = {
        "trajectory": here,
        "form": form,
        "draft": draft,
        "out": published_answer(here),
        "lines": lines_of(here),
        "plainer": plainer_in(form.visible_fields(), trajectory=here),
    }
    return render(request, "respond/answer.html", context)


@staff(may="respond.see")
def preview(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """The answer as people will read it, before it is sent."""
    here = found_trajectory(request, trajectory)
    shown = draft_answer(here) or published_answer(here)
    if shown is None and request.login.has_perm("respond.answer"):
        return redirect("respond:answer", here.pk)
    return render(request, "respond/preview.html", {"trajectory": here, "answer": shown})


@staff(may="respond.answer")
@require_POST
def send(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Let everyone read the answer."""
    here = found_trajectory(request, trajectory)
    draft = draft_answer(here)
    if draft is None:
        return redirect("respond:answer", here.pk)
    if draft.mark != request.POST.get("seen"):
        messages.error(request, str(AnswerChangedMeanwhile()))
        return redirect("respond:preview", here.pk)
    try:
        publish_answer(by=request.login, answer=draft, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("respond:answer", here.pk)
    messages.success(request, _("Het antwoord is te lezen, voor iedereen met een code en op de open pagina."))
    return redirect("respond:preview", here.pk)


@staff(may="respond.read_reactions")
def reactions(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """What people thought of the answer, and of the telling itself (R103, R215)."""
    here = found_trajectory(request, trajectory)
    rows = [(each, reactions_to(each, viewer=request.login)) for each in answers_in(here)]
    return render(
        request,
        "respond/reactions.html",
        {"trajectory": here, "rows": rows, "evaluated": evaluated_in(here, viewer=request.login)},
    )


@staff(may="respond.answer")
def closing(request: StaffRequest, trajectory: UUID) -> HttpResponse:
    """Close the trajectory; the gate asks for the answer first (R240)."""
    here = found_trajectory(request, trajectory)
    form = ClosingForm(request.POST if request.method == "POST" else None, ending=ending_of(here))

    def write() -> None:
        reason, last_words = form.cleaned_data["reason"], form.last_words()
        for_tellers = form.cleaned_data["for_tellers"]
        close(
            by=request.login,
            trajectory=here,
            reason=reason,
            for_tellers=for_tellers,
            last_words=last_words,
            now=request.now,
        )

    if kept(form, write, fields=dict.fromkeys((NothingSaidToTellers, RepeatsATeller), "for_tellers")):
        messages.success(request, _("Het traject is afgerond. Kijk nu samen terug: wat kwam ervan?"))
        return redirect("trajectory:look_back", here.pk)
    out: Answer | None = published_answer(here)
    check = check_of(here)
    given = {
        "check": check if check and is_open(check, today=localdate(request.now)) else None,
        "corrects": open_corrections(here).exists(),
        "is_waited_for": waits_for_an_answer(here),
    }
    return render(request, "respond/closing.html", {"trajectory": here, "form": form, "out": out, **given})
