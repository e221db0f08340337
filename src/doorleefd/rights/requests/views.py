"""The register of requests, and one request from coming in to its answer."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from doorleefd.administration.verbs import in_dutch
from doorleefd.foundation.acting import Refusal
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.rights.carrying import ENDINGS, carried
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.requests import actions, identity, names, queries
from doorleefd.rights.requests.forms import (
    AnswerForm,
    CalledBackForm,
    CodeForm,
    ContactForm,
    ExtendForm,
    OtherwiseForm,
    ReceivedForm,
)
from doorleefd.rights.requests.gone_out import gone_out_for
from doorleefd.rights.requests.refusals import NeedsReason, NeedsWeighing
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest, found, kept, refusal_told
from doorleefd.vault.models import ContactDetail

PER_PAGE = 30
A_YEAR = timedelta(days=365)
Kind = RightsRequest.Kind
MORE_CODES = gettext_lazy(
    "Dit adres of nummer staat bij meer dan één code. Het kan van meer mensen zijn, zoals in een gezin. Vraag de "
    "verteller naar de code. Is die kwijt? Bel of schrijf zelf terug op dit adres of nummer, en vraag op welke dag en "
    "over welk onderwerp de verteller vertelde. Noem die zelf niet. Vertelde iemand vaker? Leg voor elke keer een "
    "verzoek vast."
)
STILL_MORE_CODES = gettext_lazy(
    "Ook met deze dag en dit onderwerp is het meer dan één code. Wij kunnen niet weten welke van de verteller is: "
    "alleen de code helpt nog. Zeg dat eerlijk. Leg bij ‘Anders’ vast wat je deed, en antwoord met ‘niet te vinden’."
)


@staff(may="rights.answer_request")
def register(request: StaffRequest) -> HttpResponse:
    """What is due first, what is overdue, and what people did themselves."""
    today = localdate(request.now)
    page = Paginator(queries.requests_of(request.login), PER_PAGE).get_page(request.GET.get("bladzijde"))
    done = queries.done_with_the_code(request.login, since=today - A_YEAR)
    context = {
        "page": page,
        "gaps": queries.lost_for(request.login),
        "today": today,
        "soon": today + queries.SOON,
        "done": [(each, in_dutch(each.verb)) for each in done],
    }
    return render(request, "rights/requests/register.html", context)


@staff(may="rights.receive_request")
def receive(request: StaffRequest) -> HttpResponse:
    """Take a request in. Whoever may not answer it is told who does."""
    form = ReceivedForm(request.POST if request.method == "POST" else None)
    made: list[RightsRequest] = []

    def write() -> None:
        taken_in = actions.receive_request(
            by=request.login, organisation=request.organisation, now=request.now, **form.cleaned_data
        )
        made.append(taken_in)

    if kept(form, write):
        messages.success(request, _("Verzoek %s is vastgelegd.") % made[0].number)
        if request.login.has_perm("rights.answer_request"):
            return redirect("rights:request", made[0].pk)
        return redirect("rights:receive_request")
    context = {"form": form, "nobody_answers": queries.nobody_answers(request.organisation)}
    return render(request, "rights/requests/receive.html", context)


@staff(may="rights.answer_request")
def one(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """One request, with what comes next."""
    return _page(request, _asked(request, request_id))


@staff(may="rights.answer_request")
def who(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Check who asks, in one of three ways."""
    asked = _asked(request, request_id)
    posted = request.POST if request.method == "POST" else None
    way = request.POST.get("check", "")
    forms: dict[str, Form] = {
        "code": CodeForm(posted if way == "code" else None),
        "contact": ContactForm(posted if way == "contact" else None, organisation=request.organisation),
        "other": OtherwiseForm(posted if way == "other" else None),
    }
    chosen = forms.get(way)
    if chosen is not None and kept(chosen, lambda: _check(request, asked, way, chosen)):
        return redirect("rights:request", asked.pk)
    wrong = chosen if chosen is not None and chosen.errors else None
    context = {
        "asked": asked,
        "forms": forms,
        "wrong": wrong,
        "codes_left": identity.MOST_TRIES - asked.code_tries,
        "contacts_left": identity.MOST_TRIES - asked.tries,
    }
    return render(request, "rights/requests/who.html", context)


@staff(may="rights.answer_request")
def call_back(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Whoever asks answered on the number or address that was compared."""
    asked = _asked(request, request_id)
    form = CalledBackForm(request.POST if request.method == "POST" else None)
    given: dict[str, Any] = {"by": request.login, "request": asked, "now": request.now}
    if kept(form, lambda: identity.call_back(on=form.cleaned_data["on"], **given)):
        messages.success(request, _("Vastgelegd: de verteller antwoordde."))
        if not asked.carried_out_on:
            messages.success(request, _("Je kunt nu uitvoeren wat er gevraagd is."))
        return redirect("rights:request", asked.pk)
    context = {"asked": asked, "form": form, "way": queries.compared_way(asked)}
    return render(request, "rights/requests/call_back.html", context)


@staff(may="rights.answer_request")
@require_POST
def check_anew(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """It was someone else: forget who was found, and check again."""
    asked = _asked(request, request_id)
    with refusal_told(request):
        identity.check_anew(by=request.login, request=asked, now=request.now)
        messages.success(request, _("Vergeten wie er gevonden was. Controleer opnieuw wie het vraagt."))
        return redirect("rights:request_who", asked.pk)
    return redirect("rights:request", asked.pk)


@staff(may="rights.answer_request")
def extend(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Two months more, with the reason."""
    asked = _asked(request, request_id)
    form = ExtendForm(request.POST if request.method == "POST" else None)
    given: dict[str, Any] = {"by": request.login, "request": asked, "now": request.now}
    if kept(form, lambda: actions.extend_term(because=form.cleaned_data["because"], **given)):
        messages.success(request, _("De termijn is verlengd. Meld de reden nu aan de verteller."))
        return redirect("rights:request", asked.pk)
    return render(request, "rights/requests/extend.html", {"asked": asked, "form": form})


@staff(may="rights.answer_request")
@require_POST
def carry_out(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Do what was asked: let stand still, stop, or erase."""
    asked = _asked(request, request_id)
    acts: dict[str, Any] = {
        Kind.RESTRICT: actions.restrict_on_request,
        Kind.OBJECT: actions.honour_objection,
        Kind.ERASE: actions.erase_on_request,
    }
    act = acts.get(asked.kind)
    with refusal_told(request):
        if act:
            act(by=request.login, request=asked, now=request.now)
            messages.success(request, _("Het is uitgevoerd. Schrijf nu het antwoord aan de verteller."))
    return redirect("rights:request", asked.pk)


@staff(may="rights.answer_request")
@require_POST
def file(request: StaffRequest, request_id: UUID, ending: str) -> HttpResponse:
    """Everything as a file, to give to whoever asked; that it was made stands in the log."""
    asked = _asked(request, request_id)
    if ending not in ENDINGS:
        raise Http404
    try:
        everything = actions.hand_out(by=request.login, request=asked, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("rights:request", asked.pk)
    return carried(everything, ending=ending, organisation=request.organisation, day=localdate(request.now))


@staff(may="rights.answer_request")
@require_POST
def new_code(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """A letter with the new code, once; nothing of it is kept."""
    asked = _asked(request, request_id)
    try:
        made = actions.make_new_code(by=request.login, request=asked, now=request.now)
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("rights:request", asked.pk)
    context = {
        "asked": asked,
        "codes": made,
        "code_page": request.build_absolute_uri(CODE_PAGE).partition("://")[2].rstrip("/"),
        "ways": queries.ways_left(asked),
    }
    return render(request, "rights/requests/new_code.html", context)


@staff(may="rights.answer_request")
def answer(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """Write the answer; then the request is closed."""
    asked = _asked(request, request_id)
    posted = request.POST if request.method == "POST" else None
    may_refuse = queries.can_be_refused(asked)
    form = AnswerForm(posted, request=asked, may_refuse=may_refuse)

    def write() -> None:
        actions.answer_request(
            by=request.login,
            request=asked,
            outcome=RightsRequest.Outcome(form.cleaned_data["outcome"]),
            answer=form.cleaned_data["answer"],
            weighed=form.cleaned_data.get("weighed", ""),
            now=request.now,
        )

    if kept(form, write, fields={NeedsReason: "answer", NeedsWeighing: "weighed"}):
        messages.success(request, _("Het verzoek is beantwoord. Stuur nu de brief."))
        return redirect("rights:request", asked.pk)
    cannot_refuse = asked.kind == Kind.OBJECT and asked.askers.exists() and not may_refuse
    given = {"cannot_refuse": cannot_refuse, "is_to_call_back": queries.needs_call_back(asked)}
    return render(request, "rights/requests/answer.html", {"asked": asked, "form": form, **given})


@staff(may="rights.answer_request")
def letter(request: StaffRequest, request_id: UUID) -> HttpResponse:
    """The answer as a letter to print, with how to complain."""
    asked = _asked(request, request_id)
    return render(request, "rights/requests/letter.html", {"asked": asked, "gone_out": gone_out_for(asked)})


def _asked(request: StaffRequest, request_id: UUID) -> RightsRequest:
    return found(lambda: queries.request_of(request_id, viewer=request.login))


def _page(request: StaffRequest, asked: RightsRequest) -> HttpResponse:
    log = [(entry, in_dutch(entry.verb)) for entry in queries.log_of(asked, viewer=request.login)[:100]]
    context = {
        "asked": asked,
        "askers": asked.askers.count(),
        "gone_out": gone_out_for(asked),
        "today": localdate(request.now),
        "log": log,
        "ways": queries.ways_left(asked),
        "is_to_call_back": queries.needs_call_back(asked),
        "may_refuse": asked.kind == Kind.OBJECT and queries.can_be_refused(asked),
        "on_lists": asked.kind in (*names.TO_SEE, *names.TO_GO),
        "by_code": asked.kind in (Kind.SEE, Kind.CARRY, Kind.CORRECT),
        "may_extend": asked.is_open and not asked.extended_on and localdate(request.now) <= asked.due_on,
    }
    return render(request, "rights/requests/one.html", context)


def _check(request: StaffRequest, asked: RightsRequest, way: str, form: Form) -> None:
    """Check in the way that was chosen; what was found is said, who it is is not."""
    given: dict[str, Any] = {"by": request.login, "request": asked, "now": request.now}
    typed = form.cleaned_data
    if way == "other":
        identity.check_otherwise(how=typed["how"], **given)
        return
    if way == "code":
        match = identity.check_by_code(code=typed["code"], **given)
    else:
        narrowed = {"about": typed["about"], "told_on": typed["told_on"]}
        way_left = ContactDetail.Way(typed["way"])
        match = identity.check_by_contact(way=way_left, address=typed["address"], **narrowed, **given)
    if match is identity.Match.ONE:
        messages.success(request, _("Gevonden. Er is gecontroleerd wie het vraagt."))
    elif match is identity.Match.MORE:
        is_asked = typed["about"] and typed["told_on"]
        messages.error(request, STILL_MORE_CODES if is_asked else MORE_CODES)
    elif match is identity.Match.OTHER:
        messages.error(request, _("Dit hoort niet bij de code die de verteller noemde. Er is niets veranderd."))
    else:
        messages.error(request, _("Hierbij vinden wij niemand. Vraag na of het klopt."))
