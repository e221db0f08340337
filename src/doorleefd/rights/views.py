"""The pages of one's own words: see, change, add, permissions, remove, carry away (R214)."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import get_language

from doorleefd.collect.models import Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.acting import Refusal
from doorleefd.people.actions import tell_needs
from doorleefd.people.models import Basis, Channel, Participation, Teller, Use
from doorleefd.people.opening import is_informal, with_code
from doorleefd.people.queries import basis_of, consent_texts, needs_of, permissions_of, texts_agreed_to
from doorleefd.people.said import HowSaid
from doorleefd.respond.accusations.queries import has_cases, runs_about
from doorleefd.respond.report.document import by_kind
from doorleefd.rights import actions
from doorleefd.rights.asked import around, participation_asked
from doorleefd.rights.carrying import ENDINGS, Speech, blocks_of, carried
from doorleefd.rights.codetext import asked_of, keep_what_is_asked, title_of, version_asked
from doorleefd.rights.forms import NeedsForm, PermissionForm, WordsForm
from doorleefd.rights.queries import OwnPart, everything_about, own_contributions
from doorleefd.rights.queries.gone_out import GoneOut, gone_out_of
from doorleefd.rights.queries.late_no import late_no
from doorleefd.rights.requests.weighing import has_objected, is_weighed, may_be_refused
from doorleefd.trajectory.terms import why_nothing_new
from doorleefd.ui.access import staff
from doorleefd.ui.asking import StaffRequest
from doorleefd.vault.queries import own_details


@with_code
def story(request: Any, teller: Teller) -> HttpResponse:
    """One's own words, only after a click: phones are shared."""
    return _story(request, teller, participation_asked(request, teller))


@with_code
def change(request: Any, teller: Teller) -> HttpResponse:
    """Say one answer in other words."""
    participation = participation_asked(request, teller)
    part = _own_part(request, participation, teller)
    form = WordsForm(request.POST if "words" in request.POST else None, initial={"words": part.words})
    was_changed = False
    if form.is_valid():
        words, seen = form.cleaned_data["words"], request.POST.get("seen", "")
        if seen != str(part.number) and words.strip() == part.words:
            # The same page came in twice: what it says stands there already.
            return _story(request, teller, participation, changed=True)
        try:
            number = int(seen) if seen.isdecimal() and len(seen) < 10 else None
            actions.correct(by=teller, part_id=part.part_id, words=words, seen=number, now=request.now)
        except Refusal as refusal:
            form.add_error("words", str(refusal))
            was_changed = isinstance(refusal, actions.WordsChanged)
        else:
            return _story(request, teller, participation, changed=True)
    too_near = why_nothing_new(participation.trajectory, today=localdate(request.now))
    gone_out = gone_out_of(teller.contributor, about=participation)
    given = {"form": form, "part": part, "too_near": too_near, "was_changed": was_changed, "gone_out": gone_out}
    return page_of(request, teller, participation, "rights/change.html", given)


@with_code
def agree(request: Any, teller: Teller) -> HttpResponse:
    """Say that what an employee wrote down of the talk is right."""
    participation = participation_asked(request, teller)
    try:
        contribution_id, seen = UUID(request.POST.get("contribution", "")), request.POST.get("seen", "")
        actions.agree(by=teller, contribution_id=contribution_id, seen=seen, now=request.now)
    except actions.WordsChanged as refusal:
        return _story(request, teller, participation, refused=str(refusal))
    except (ValueError, actions.NotYours) as missing:
        raise Http404 from missing
    return _story(request, teller, participation)


@with_code
def tell_more(request: Any, teller: Teller) -> HttpResponse:
    """Tell something more, under the same code."""
    participation = participation_asked(request, teller)
    if "words" not in request.POST and why_nothing_new(participation.trajectory, today=localdate(request.now)):
        return _story(request, teller, participation)
    form = WordsForm(request.POST if "words" in request.POST else None)
    sending = _sending(request)
    if form.is_valid():
        try:
            _add(request, teller, participation, form.cleaned_data["words"], sending)
        except Refusal as refusal:
            form.add_error("words", str(refusal))
            # What was typed stands there still; sent once more, it is a new one.
            sending = uuid4() if isinstance(refusal, actions.SentOtherwise) else sending
        else:
            return _story(request, teller, participation, added=True)
    return page_of(request, teller, participation, "rights/tell_more.html", {"form": form, "sending": sending})


@with_code
def needs(request: Any, teller: Teller) -> HttpResponse:
    """What one needs to take part well (R172)."""
    participation = participation_asked(request, teller)
    form = NeedsForm(request.POST if "answered" in request.POST else None, initial={"needs": needs_of(participation)})
    is_kept = form.is_valid()
    if is_kept:
        chosen = form.cleaned_data["needs"]
        tell_needs(by=teller, participation=participation, needs=chosen, now=request.now)
    return page_of(request, teller, participation, "rights/needs.html", {"form": form, "is_kept": is_kept})


@with_code
def permissions(request: Any, teller: Teller) -> HttpResponse:
    """What one allows, each use apart: a yes is as far away as a no (R209)."""
    participation = participation_asked(request, teller)
    form = PermissionForm(request.POST if "use" in request.POST else None)
    changed = None
    if form.is_valid():
        changed, is_yes = Use(form.cleaned_data["use"]), form.cleaned_data["given"] == "yes"
        actions.answer_permission(
            by=teller,
            participation=participation,
            use=changed,
            given=is_yes,
            said=HowSaid(version_asked(participation)),
            now=request.now,
        )
        if is_yes:
            keep_what_is_asked(by=teller, participation=participation, now=request.now)
    given = permissions_of(participation)
    context = {
        "title": title_of(participation),
        "rows": [(asked, given.get(asked.use, False)) for asked in asked_of(participation)],
        "recording": given.get(Use.RECORDING),
        "changed": changed,
        "now_given": given.get(changed, False) if changed else False,
        "takes_part": given.get(Use.TAKE_PART, False),
        "case_runs": runs_about(participation),
        "late_no": late_no(participation, teller=teller, today=localdate(request.now)),
        "agreed_to": texts_agreed_to(participation, language=get_language() or "nl").values(),
        "gone_out": _gone_out_after_no(given, participation, changed=changed),
    }
    return page_of(request, teller, participation, "rights/permissions.html", context)


@with_code
def stand_still(request: Any, teller: Teller) -> HttpResponse:
    """Let the words be kept and used for nothing, or set them going again (GDPR art. 18)."""
    participation = participation_asked(request, teller)
    wish = {"restrict": actions.restrict, "lift": actions.lift_restriction}.get(request.POST.get("wish", ""))
    if wish:
        wish(by=teller, participation=participation, now=request.now)
    context = {
        "changed": bool(wish),
        "has_objected": has_objected(teller.contributor),
        "is_weighed": is_weighed(participation),
        "may_be_refused": may_be_refused(teller.contributor),
        "case_runs": runs_about(participation),
        "gone_out": gone_out_of(teller.contributor, about=participation),
    }
    return page_of(request, teller, participation, "rights/stand_still.html", context)


@with_code
def remove(request: Any, teller: Teller) -> HttpResponse:
    """Stop taking part, or erase everything; what cannot be undone is asked once more."""
    participation = participation_asked(request, teller)
    wish = request.POST.get("wish", "")
    if wish == "withdraw":
        context = {
            "was_reachable": bool(own_details(participation, viewer=teller)),
            "gone_out": gone_out_of(teller.contributor, about=participation),
        }
        actions.withdraw_all(
            by=teller, participation=participation, said=HowSaid(version_asked(participation)), now=request.now
        )
        return page_of(request, teller, participation, "rights/withdrawn.html", context)
    gone_out = gone_out_of(teller.contributor)
    if wish == "erase":
        return page_of(
            request, teller, participation, "rights/erase.html", {"gone_out": gone_out, "has_cases": has_cases(teller)}
        )
    if wish == "erase_surely":
        context = {**around(request, teller, participation), "gone_out": gone_out, "note": ""}
        actions.erase(by=teller, contributor=teller.contributor, now=request.now)
        return render(request, "rights/erased.html", context)
    takes_part = permissions_of(participation).get(Use.TAKE_PART, False)
    context = {
        "takes_part": takes_part,
        "case_runs": runs_about(participation),
        "gone_out": gone_out,
        "late_no": late_no(participation, teller=teller, today=localdate(request.now)),
    }
    return page_of(request, teller, participation, "rights/remove.html", context)


@with_code
def download(request: Any, teller: Teller) -> HttpResponse:
    """Everything about oneself: as a page to print, as a PDF to read, or as JSON to carry away."""
    if (ending := request.POST.get("as", "")) in ENDINGS:
        everything = actions.carry_away(by=teller, now=request.now)
        organisation = teller.contributor.organisation
        return carried([everything], ending=ending, organisation=organisation, day=localdate(request.now))
    speech = Speech(is_informal(teller.contributor.organisation))
    blocks = by_kind(blocks_of([everything_about(teller)], speech))
    return page_of(request, teller, participation_asked(request, teller), "rights/download.html", {"blocks": blocks})


@staff(may="rights.see_consent_texts")
def agreed_texts(request: StaffRequest) -> HttpResponse:
    """Every text that people said yes to, for who answers for it (R209)."""
    texts = consent_texts(request.organisation, viewer=request.login)
    return render(request, "rights/consent_texts.html", {"texts": texts})


def page_of(
    request: Any, teller: Teller, participation: Participation, template: str, context: dict[str, Any]
) -> HttpResponse:
    is_objection = basis_of(participation, Use.TAKE_PART) == Basis.PUBLIC_TASK
    return render(
        request, template, {**around(request, teller, participation), "is_objection": is_objection, **context}
    )


def _gone_out_after_no(
    given: Mapping[str, bool], participation: Participation, *, changed: Use | None
) -> list[GoneOut]:
    """Who got words of this subject, while the teller does not take part in it or may not be quoted: then whoever got
    them is asked to remove them. Also on the one page that follows a no to what is sensitive: the words are reviewed
    anew. Else nobody, for nobody is asked.
    """
    is_reviewed_anew = changed == Use.SENSITIVE and not given.get(Use.SENSITIVE)
    may_be_quoted = given.get(Use.TAKE_PART) and given.get(Use.REPORT) and not is_reviewed_anew
    return [] if may_be_quoted else gone_out_of(participation.contributor, about=participation)


def _story(
    request: Any,
    teller: Teller,
    participation: Participation,
    *,
    changed: bool = False,
    added: bool = False,
    refused: str = "",
) -> HttpResponse:
    context = {
        "contributions": own_contributions(participation, teller=teller),
        "takes_part": permissions_of(participation).get(Use.TAKE_PART, False),
        "stands_still": participation.restricted_on,
        "too_near": why_nothing_new(participation.trajectory, today=localdate(request.now)),
        "changed": changed,
        "added": added,
        "refused": refused,
    }
    return page_of(request, teller, participation, "rights/story.html", context)


def _own_part(request: Any, participation: Participation, teller: Teller) -> OwnPart:
    for contribution in own_contributions(participation, teller=teller):
        for part in contribution.parts:
            if str(part.part_id) == request.POST.get("part", ""):
                return part
    raise Http404


def _sending(request: Any) -> UUID:
    try:
        return UUID(request.POST.get("sending", ""))
    except ValueError:
        return uuid4()


def _add(request: Any, teller: Teller, participation: Participation, words: str, sending: UUID) -> None:
    telling = Telling(
        sending=sending,
        told=[Told(words.strip())],
        channel=Channel.OPEN_PAGE,
        told_on=localdate(request.now),
        uses={},
        text_version=version_asked(participation),
        origin=Version.Origin.TELLER,
        contributor=teller.contributor,
    )
    try:
        actions.add(by=teller, participation=participation, telling=telling, now=request.now)
    except IntegrityError:
        # The same page came in twice at one moment: asked once more, it finds what the first kept.
        actions.add(by=teller, participation=participation, telling=telling, now=request.now)
