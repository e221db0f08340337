"""Opening a page with a personal code: posted, never in a URL, and never kept but in the page itself (law 13)."""

import functools
import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Concatenate, ParamSpec

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation import tokens
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.askers import asker_of
from doorleefd.foundation.models import Organisation
from doorleefd.people import guessing
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.models import Contributor, Teller
from doorleefd.people.queries import only_organisation, phones
from doorleefd.ui.access import coded, kept_of
from doorleefd.ui.context import looks

P = ParamSpec("P")
LABEL = "code"
LIVES = timedelta(minutes=30)
NOT_KEPT = {"code", "note"}
MARK = 16
"""So many hexadecimals of the digest of a code tell it from the one that took its place."""


class Closed(StrEnum):
    """Why a page that was open asks for the code again."""

    NOT = ""
    TOO_OLD = "too_old"
    NEW_CODE = "new_code"


class CodeReplaced(Refusal):
    """The note was written for a code that another one took the place of since."""

    sentence = _("Er is een nieuwe code gemaakt. De oude opent niets meer, ook deze pagina niet.")


def note_for(teller: Teller, *, now: datetime) -> str:
    """What the page carries so that the next click needs no code; it lives half an hour, and dies with its code."""
    whose = teller.contributor
    return tokens.written({"contributor": str(whose.pk), "code": mark_of(whose)}, label=LABEL, now=now)


def teller_of_note(note: str, *, now: datetime) -> Teller | None:
    """Whose page this note belongs to, or nobody when it is too old or broken. Raises CodeReplaced."""
    try:
        held = tokens.read(note, label=LABEL, now=now, lives=LIVES)
    except tokens.NoteUnreadable:
        return None
    found = _here(held["contributor"]).select_related("organisation", "code").first()
    if found is None:
        return None
    refuse_replaced(found, mark=held.get("code", ""))
    return Teller(found)


def mark_of(contributor: Contributor) -> str:
    """What every note written on a code bears: another one as soon as the code is another; it leads to no code."""
    return contributor.code.digest[:MARK]


def refuse_replaced(contributor: Contributor, *, mark: str) -> None:
    """Raises CodeReplaced where a note bears the mark of another code than the one of now."""
    if not hmac.compare_digest(mark, mark_of(contributor)):
        raise CodeReplaced


def with_code(view: Callable[Concatenate[Any, Teller, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Let a view be opened by a teller only: `view(request, teller, …)`, with `request.note` for its forms.

    Without a living note it asks for the code, and keeps what was posted until the code is right. In a browser in which
    someone is logged in who decides on benefit, place or support it opens for nobody: who wrote a story down for
    someone saw its code (law 1).
    """

    @functools.wraps(view)
    def opened(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if request.login and request.login.decides_on_benefit:
            return not_here(request)
        note = request.POST.get("note", "")
        closed = Closed.TOO_OLD if note else Closed.NOT
        try:
            teller = teller_of_note(note, now=request.now) if note else None
        except CodeReplaced:
            teller, closed = None, Closed.NEW_CODE
        if teller is None and request.POST.get("code"):
            try:
                teller = _teller_who_names(request.POST["code"], request)
            except guessing.TooManyCodes as shut:
                return later(request, shut)
            except Refusal as wrong:
                return ask_for_code(request, error=str(wrong))
        if teller is None:
            return gone(request) if _is_of_nobody(note, now=request.now) else ask_for_code(request, closed=closed)
        request.note = note_for(teller, now=request.now)
        request.organisation = teller.contributor.organisation
        return view(request, teller, *args, **kwargs)

    return coded(opened)


def ask_for_code(request: HttpRequest, *, error: str = "", closed: Closed = Closed.NOT) -> HttpResponse:
    """The page that asks for the code; a wrong one and one that never existed read the same.

    What was posted goes along, as far as a page can hold it.
    """
    context = {
        "held": kept_of(request, without=NOT_KEPT),
        "error": error,
        "closed": closed,
        "typed": request.POST.get("code", "")[:200],
        **_of_the_only_organisation(),
    }
    return render(request, "people/enter_code.html", context, status=422 if error else 200)


def later(request: HttpRequest, shut: guessing.TooManyCodes) -> HttpResponse:
    """Too many wrong codes from this address: when one more may be tried, and who can be called until then.

    Nothing is kept: what was posted goes along in the page, without the code.
    """
    context = {
        "held": kept_of(request, without=NOT_KEPT),
        "clock": shut.clock,
        "reachable": phones(),
        **_of_the_only_organisation(),
    }
    return render(request, "people/later.html", context, status=429)


def not_here(request: HttpRequest) -> HttpResponse:
    """In the browser of a decider: nothing is opened, asked or done; what was posted goes along until it may be."""
    context = {"held": kept_of(request, without=NOT_KEPT), **_of_the_only_organisation()}
    return render(request, "people/not_here.html", context, status=403)


def gone(request: HttpRequest) -> HttpResponse:
    """A tab that was still open when its story was erased: no code to ask for, and nothing was kept."""
    return render(request, "people/gone.html", _of_the_only_organisation())


def surroundings(request: Any, teller: Teller) -> dict[str, Any]:
    """What every page behind a code shows around it."""
    organisation = teller.contributor.organisation
    return {
        "organisation": organisation,
        **looks(organisation),
        "note": request.note,
        "code_page": CODE_PAGE,
        "informal": is_informal(organisation),
    }


def is_informal(organisation: Organisation) -> bool:
    """Whether the organisation says "je" to tellers; the tag `you` asks it as `informal`."""
    return organisation.address_form == Organisation.Address.INFORMAL


def _teller_who_names(code: str, request: Any) -> Teller:
    """Raises what `guessing.contributor_named` raises."""
    asker = asker_of(request)
    return Teller(guessing.contributor_named(code, asker=asker, now=request.now, guesses=guessing.GUESSES))


def _of_the_only_organisation() -> dict[str, Any]:
    """What a page shows around it before it is known whose it is."""
    only = only_organisation()
    return {"organisation": only, **looks(only), "informal": only is not None and is_informal(only)}


def _is_of_nobody(note: str, *, now: datetime) -> bool:
    """Whether a note of ours, also one that is too old to open anything, belongs to someone who was erased."""
    try:
        held = tokens.read(note, label=LABEL, now=now, lives=tokens.LONGEST[tokens.NOTE])
    except tokens.NoteUnreadable:
        return False
    return not _here(held["contributor"]).exists()


def _here(contributor: str) -> QuerySet[Contributor]:
    """Who was erased, or is to be within a minute, is not."""
    return Contributor.objects.filter(pk=contributor, is_to_be_erased=False)
