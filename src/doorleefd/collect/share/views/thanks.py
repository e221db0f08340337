"""The page with the code, and the two questions on it: a message when there is an answer, a call in worry."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from doorleefd.collect.actions import Received
from doorleefd.collect.share.cards import card_of
from doorleefd.collect.share.codenote import Holder, code_note, holder_of
from doorleefd.collect.share.views.finding import trajectory_at
from doorleefd.collect.share.views.surroundings import surroundings
from doorleefd.collect.share.wishes import AddressForm, Wished, WishForm, keep_addresses, keep_noes
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.tokens import NoteUnreadable
from doorleefd.people.addresses import CODE_PAGE
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Channel, Participation
from doorleefd.people.opening import CodeReplaced
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import given_of
from doorleefd.ui.access import coded


def thanks(
    request: HttpRequest, trajectory: Trajectory, received: Received, *, version: str, without_recording: bool = False
) -> HttpResponse:
    """The page that answers "Stuur": it is kept, and this is the code; a recording that was not kept is said.

    `version` is of the text that got the yes: the two questions of this page stand in it too.
    """
    now = request.now  # type: ignore[attr-defined]
    contributor = received.contributor or contributor_with(received.code)
    said: dict[str, Any] = {"code": received.code, "how": Channel.OPEN_PAGE, "version": version}
    note = code_note(contributor, now=now, **said) if contributor else ""
    return _code_page(
        request, trajectory, code=received.code, note=note, is_new=received.is_new, without_recording=without_recording
    )


@coded
def wish(request: HttpRequest, organisation: str, trajectory: str) -> HttpResponse:
    """Answers to the questions of the code page; asks for an address only when one is needed."""
    found = trajectory_at(organisation, trajectory)
    if request.method != "POST":
        return redirect("share:tell", organisation=organisation, trajectory=trajectory)
    try:
        note, now = request.POST.get("note", ""), request.now  # type: ignore[attr-defined]
        holder = holder_of(note, trajectory=found, login=None, now=now)
    except (NoteUnreadable, CodeReplaced) as closed:
        replaced = str(closed) if isinstance(closed, CodeReplaced) else ""
        context = surroundings(found) | {"code_page": CODE_PAGE, "is_calm": True, "replaced": replaced}
        return render(request, "share/code_away.html", context)
    form = WishForm(request.POST, trajectory=found, informal=found.is_informal)
    if not form.is_valid():
        return _code_page(request, found, code=holder.code, note=request.POST["note"], form=form)
    return _with_address(request, found, holder, form)


def _with_address(request: HttpRequest, trajectory: Trajectory, holder: Holder, wishes: WishForm) -> HttpResponse:
    keep_noes(holder, wishes=wishes, now=request.now)  # type: ignore[attr-defined]
    kept, form = answered(request, holder, wishes, informal=trajectory.is_informal)
    if kept:
        return _code_page(request, trajectory, code=holder.code, note=request.POST["note"], wished=kept)
    context = surroundings(trajectory) | {"form": form, "wishes": wishes.cleaned_data, "note": request.POST["note"]}
    return render(request, "share/address.html", context | {"code": holder.code, "is_calm": True})


def answered(
    request: Any, holder: Holder, wishes: WishForm, *, informal: bool, known: Mapping[str, str] | None = None
) -> tuple[Wished | None, AddressForm]:
    """What holds from now on; or nothing yet, and the form that asks for what is needed, with what is `known`."""
    nothing_needed = wishes.wanted_way is None and not wishes.may_be_called
    form = AddressForm(
        request.POST if nothing_needed or "with_address" in request.POST else None,
        way=wishes.wanted_way,
        may_be_called=wishes.may_be_called,
        name=holder.participation.trajectory.aftercare_name,
        informal=informal,
        is_young=holder.participation.speaks == Participation.Speaker.YOUNG,
    )
    form.initial = dict(known or {})
    if form.is_valid():
        try:
            return keep_addresses(holder, form=form, now=request.now), form
        except Refusal as refusal:
            form.add_error(None, str(refusal))
    return None, form


def _code_page(
    request: HttpRequest,
    trajectory: Trajectory,
    *,
    code: str,
    note: str,
    is_new: bool = True,
    without_recording: bool = False,
    form: WishForm | None = None,
    wished: Wished | None = None,
) -> HttpResponse:
    context: dict[str, Any] = surroundings(trajectory)
    context |= {
        "card": card_of(code, request=request),
        "given": given_of(trajectory),
        "note": note,
        "is_new": is_new,
        "without_recording": without_recording,
        "wished": wished,
        "form": form or WishForm(trajectory=trajectory, informal=trajectory.is_informal),
    }
    return render(request, "share/thanks.html", context)
