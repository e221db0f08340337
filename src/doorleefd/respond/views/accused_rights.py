"""What the colleague asks who is meant in a case: see it, another name, no name, let it rest, object."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorleefd.analyse.models import AccusationStep
from doorleefd.respond.accusations import queries, rights
from doorleefd.respond.accusations.forms import NameForm, ReasonForm
from doorleefd.respond.accusations.shown import show_kept, shown_to_colleague
from doorleefd.respond.views.accusations import case_for, case_page, on_paper
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, kept, refusal_told

FOR_A_REASON: dict[str, tuple[Callable[..., None], str | Promise]] = {
    "erase": (rights.erase_name, gettext_lazy("Gewist. De zaak staat er nog, zonder naam.")),
    "objection": (rights.weigh_objection, gettext_lazy("Opgeschreven. Vertel de medewerker wat je besloot.")),
    "rest": (rights.let_rest, gettext_lazy("De zaak staat stil.")),
}


@staff(may="respond.see_accusations")
@require_POST
def correct_name(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Let another name stand there."""
    asked = case_for(request, accusation)
    form = NameForm(request.POST, named="correct")

    def write() -> None:
        rights.correct_name(by=request.login, accusation=asked, now=request.now, **form.cleaned_data)

    if not kept(form, write):
        return case_page(request, asked, correct=form)
    messages.success(request, _("Verbeterd. De oude naam is weg."))
    return redirect("respond:accusation", asked.pk)


@staff(may="respond.see_accusations")
@require_POST
def for_a_reason(request: StaffRequest, accusation: UUID, asks: str) -> HttpResponse:
    """Erase the name, weigh an objection, or let the case rest."""
    asked = case_for(request, accusation)
    form = ReasonForm(request.POST, named=asks)
    act, done = FOR_A_REASON[asks]

    def write() -> None:
        act(by=request.login, accusation=asked, reason=form.cleaned_data["reason"], now=request.now)

    if not kept(form, write):
        return case_page(request, asked, **{asks: form})
    messages.success(request, str(done))
    return redirect("respond:accusation", asked.pk)


@staff(may="respond.see_accusations")
def access(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """What is kept, on paper for the colleague; once it is written down that it was asked."""
    asked = case_for(request, accusation)
    if not asked.is_named or not queries.opens(asked, viewer=request.login):
        raise Http404
    if request.method == "POST":
        with refusal_told(request):
            show_kept(by=request.login, accusation=asked, now=request.now)
        return redirect("respond:accused_access", asked.pk)
    if not asked.steps.filter(kind=AccusationStep.Kind.SHOWN).exists() or not queries.may_hear(asked):
        return redirect("respond:accusation", asked.pk)
    shown = shown_to_colleague(asked, viewer=request.login)
    return render(request, "respond/accusations/access.html", {**on_paper(request, asked), "shown": shown})


@staff(may="respond.see_accusations")
@require_POST
def go_on(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Handle it again."""
    asked = case_for(request, accusation)
    with refusal_told(request):
        rights.go_on(by=request.login, accusation=asked, now=request.now)
    return redirect("respond:accusation", asked.pk)
