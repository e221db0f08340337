"""The cases about colleagues who are accused: the list, one case with its steps, the letter, who looks at them.

Who sees what, and why. A reviewer reads the story, takes the name out and writes here what is needed to handle it.
One person handles it, and reads that: not the story, not who told it; whoever reads the stories of that trajectory
hands it on, where another can. The colleague hears that there is something and of what kind, may react, and may see
what is kept about them without what tells who told it (GDPR art. 14 and 15). No page leads from the case to the story.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from doorleefd.analyse.models import Accusation, AccusationStep
from doorleefd.foundation.models import Login
from doorleefd.respond.accusations import actions, queries
from doorleefd.respond.accusations.forms import CloseForm, DutyForm, HandOnForm, NameForm, ReactionForm, ReasonForm
from doorleefd.respond.accusations.refusals import NotSaidWhy
from doorleefd.respond.accusations.shown import BY_THE_TELLER
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import days_of_organisation
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told

PER_PAGE = 30
Step = AccusationStep.Kind
OF_COLLEAGUE = (Step.SHOWN, Step.CORRECTED, Step.ERASED, Step.RESTED, Step.OBJECTED)
"""What the colleague asked."""


@staff(may="respond.see_accusations")
def cases(request: StaffRequest) -> HttpResponse:
    """One's own cases, what is due first on top."""
    page = Paginator(queries.cases_of(request.login), PER_PAGE).get_page(request.GET.get("bladzijde"))
    return render(request, "respond/accusations/all.html", {"page": page, "today": localdate(request.now)})


@staff(may="respond.see_accusations")
def case(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """One case, with what comes next."""
    return case_page(request, case_for(request, accusation))


@staff(may="respond.see_accusations")
@require_POST
def take_up(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Begin."""
    asked = case_for(request, accusation)
    with refusal_told(request):
        actions.take_up(by=request.login, accusation=asked, now=request.now)
    return redirect("respond:accusation", asked.pk)


@staff(may="respond.see_accusations")
@require_POST
def told(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Keep that the colleague knows."""
    asked = case_for(request, accusation)
    with refusal_told(request):
        actions.tell_colleague(by=request.login, accusation=asked, now=request.now)
    return redirect("respond:accusation", asked.pk)


@staff(may="respond.see_accusations")
@require_POST
def reaction(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Keep what the colleague says."""
    asked = case_for(request, accusation)
    form = ReactionForm(request.POST)

    def write() -> None:
        actions.keep_reaction(by=request.login, accusation=asked, words=form.cleaned_data["words"], now=request.now)

    if not kept(form, write):
        return case_page(request, asked, reaction=form)
    messages.success(request, _("Opgeschreven."))
    return redirect("respond:accusation", asked.pk)


@staff(may="respond.see_accusations")
@require_POST
def close(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """End it, with what came of it."""
    asked = case_for(request, accusation)
    form = CloseForm(request.POST, is_told_still=queries.is_still_told(asked))

    def write() -> None:
        outcome = Accusation.Outcome(form.cleaned_data["outcome"])
        because = form.cleaned_data["because"]
        actions.close_case(by=request.login, accusation=asked, outcome=outcome, because=because, now=request.now)

    if not kept(form, write, fields={NotSaidWhy: "because"}):
        return case_page(request, asked, close=form)
    messages.success(request, _("Afgesloten. De verteller leest op de eigen pagina wat ervan kwam."))
    return redirect("respond:accusation", asked.pk)


@staff(may="respond.see_accusations")
@require_POST
def hand_on(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """Let a colleague handle it; from then on it is gone from one's own list."""
    asked = case_for(request, accusation)
    form = HandOnForm(request.POST, colleagues=queries.can_take_over(asked, viewer=request.login))

    def write() -> None:
        actions.hand_on(by=request.login, accusation=asked, to=form.cleaned_data["to"], now=request.now)

    if not kept(form, write):
        return case_page(request, asked, hand_on=form)
    messages.success(request, _("Overgedragen. Jij ziet deze zaak niet meer."))
    return redirect("respond:accusations")


@staff(may="respond.see_accusations")
def letter(request: StaffRequest, accusation: UUID) -> HttpResponse:
    """The rights of the colleague on paper. No name, no story, no subject: those could tell who told it."""
    asked = case_for(request, accusation)
    was_mistake = asked.outcome == Accusation.Outcome.TAKEN_BACK
    if not asked.is_named or was_mistake or not queries.opens(asked, viewer=request.login):
        raise Http404
    if not queries.may_hear(asked):
        raise Http404
    return render(request, "respond/accusations/letter.html", on_paper(request, asked))


@staff(may="respond.choose_accusation_holder")
@require_POST
def hand_on_all(request: StaffRequest, login: UUID) -> HttpResponse:
    """All open cases of who leaves, to one colleague."""
    leaver = get_object_or_404(Login, pk=login, organisation=request.organisation)
    form = HandOnForm(request.POST, colleagues=queries.can_take_all(leaver, viewer=request.login))

    def write() -> None:
        actions.hand_on_all(by=request.login, leaver=leaver, to=form.cleaned_data["to"], now=request.now)

    if kept(form, write):
        messages.success(request, _("De zaken zijn overgedragen."))
        if queries.cases_left_by(leaver, viewer=request.login).exists():
            messages.warning(request, _("Wat deze collega eerder zelf overdroeg, bleef hier. Kies daarvoor een ander."))
    else:
        messages.error(request, _("Kies een collega die deze zaken kan behandelen."))
    if request.login.has_perm("administration.manage_logins"):
        return redirect("administration:login", leaver.pk)
    return redirect("respond:accusations")


@staff(may="respond.choose_accusation_holder")
def duty(request: StaffRequest) -> HttpResponse:
    """Who looks at new cases, and within which term."""
    posted = request.POST if request.method == "POST" else None
    form = DutyForm(posted, organisation=request.organisation)

    def write() -> None:
        actions.choose_holder(by=request.login, organisation=request.organisation, now=request.now, **form.cleaned_data)

    if kept(form, write):
        messages.success(request, _("Bewaard. Dit geldt voor nieuwe zaken."))
        return redirect("respond:accusation_duty")
    unseen = queries.seen_by_nobody(request.login)
    context = {
        "form": form,
        "unseen": unseen.count(),
        "leavers": Login.objects.filter(organisation=request.organisation, pk__in=unseen.values("handler")),
    }
    return render(request, "respond/accusations/duty.html", context)


def on_paper(request: StaffRequest, asked: Accusation) -> dict[str, object]:
    """What every letter to the colleague says."""
    return {
        "case": asked,
        "organisation": request.organisation,
        "days": days_of_organisation(OwnTerm.Kind.ACCUSED, request.organisation),
        "is_masked": queries.is_masked(asked),
        "today": localdate(request.now),
        "is_told_still": queries.is_still_told(asked),
        "is_gone": asked.contribution_id is None or asked.outcome == Accusation.Outcome.GONE,
        "ended_otherwise": asked.outcome in BY_THE_TELLER,
    }


def case_for(request: StaffRequest, pk: UUID) -> Accusation:
    return found(lambda: queries.case_of(pk, viewer=request.login))


def case_page(request: StaffRequest, asked: Accusation, **wrong: Form) -> HttpResponse:
    """The case; `wrong` holds the form that was not right, by its name. Who may be meant or reads along hands on."""
    colleagues = queries.can_take_over(asked, viewer=request.login)
    hand_on = wrong.get("hand_on", HandOnForm(colleagues=colleagues))
    to_hand_on = {
        "case": asked,
        "hand_on": hand_on,
        "has_colleagues": colleagues.exists(),
        "is_about": queries.is_about(asked, viewer=request.login),
        "reads_along": queries.reads_along(asked, viewer=request.login),
    }
    if queries.hands_on_first(asked, viewer=request.login):
        return render(request, "respond/accusations/hand_on_first.html", to_hand_on)
    if queries.is_taken_up_first(asked):
        return render(
            request,
            "respond/accusations/take_up_first.html",
            {**to_hand_on, "today": localdate(request.now), "is_told_still": queries.is_still_told(asked)},
        )
    context = {
        **to_hand_on,
        **_written(asked, request),
        "today": localdate(request.now),
        "is_told_still": queries.is_still_told(asked),
        "stands_still": queries.stands_still(asked),
        "reaction": wrong.get("reaction", ReactionForm()),
        "may_hear": queries.may_hear(asked),
        "may_erase": queries.keeps_something(asked),
        "close": wrong.get("close", CloseForm(is_told_still=queries.is_still_told(asked))),
        "correct": wrong.get("correct", NameForm(named="correct")),
        **{asks: wrong.get(asks, ReasonForm(named=asks)) for asks in ("erase", "objection", "rest")},
        "wrong": next(iter(wrong.values()), None),
    }
    return render(request, "respond/accusations/one.html", context)


def _written(asked: Accusation, request: StaffRequest) -> dict[str, Any]:
    """What is written in the case, as its page shows it."""
    written = queries.written_in(asked, viewer=request.login)
    return {
        "written": written,
        "done": {each.step.kind for each in written},
        "first": written[0] if written else None,
        "name": next((each.name for each in reversed(written) if each.name), ""),
        "is_forgotten": not any(each.name or each.words for each in written if each.step.kind not in OF_COLLEAGUE),
        "of_colleague": [each for each in written if each.step.kind in OF_COLLEAGUE],
        "reactions": [each for each in written if each.step.kind == Step.REACTED],
    }
