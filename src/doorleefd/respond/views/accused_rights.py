"""What the colleague asks who is meant in a case: another name, no name, let it rest, object."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorleefd.respond.accusations import rights
from doorleefd.respond.accusations.forms import NameForm, ReasonForm
from doorleefd.respond.views.accusations import case_for, case_page
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
@require_POST
def go_on(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Handle it again."""
    asked = case_for(request, accusation)
    with refusal_told(request):
        rights.go_on(by=request.login, accusation=asked, now=request.now)
    return redirect("respond:accusation", asked.pk)
