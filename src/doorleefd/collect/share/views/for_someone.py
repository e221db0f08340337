"""Staff write down what someone tells, see the code once, and ask how the person wants to hear."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.collect.actions import IndependencePromised, Received
from doorleefd.collect.share.cards import card_of, drawn, plain_address
from doorleefd.collect.share.codenote import code_note_of_staff, holder_of
from doorleefd.collect.share.deepening import asking_on
from doorleefd.collect.share.forsomeone import ForSomeoneForm, sending_in, sending_note
from doorleefd.collect.share.lastsent import LastSent
from doorleefd.collect.share.queries import is_kept
from doorleefd.collect.share.sending import received_once
from doorleefd.collect.share.views.surroundings import calm_of, told_promise
from doorleefd.collect.share.views.thanks import answered
from doorleefd.collect.share.wishes import Wished, WishForm, keep_noes
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login
from doorleefd.foundation.tokens import NoteUnreadable
from doorleefd.people.codes import contributor_with
from doorleefd.people.opening import CodeReplaced
from doorleefd.trajectory.decider_text import promises_independence, told_by_decider
from doorleefd.trajectory.easy_text import easy_promise_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import given_of, promise_of
from doorleefd.trajectory.queries import trajectory_of
from doorleefd.trajectory.queries.readers import reader_in
from doorleefd.trajectory.terms import takes_new, why_nothing_new
from doorleefd.ui.access import staff

LAST_SENT = LastSent(window=timedelta(minutes=2))
"""For whom the code shows again when a form is sent twice in a row; after that nobody of staff gets it back."""


@staff(may="share.tell_for")
def tell_for(request: Any, trajectory: UUID) -> HttpResponse:
    """The form for one story; its answer is the page with the code."""
    found = _of_viewer(request, trajectory)
    data = request.POST if request.method == "POST" else None
    form = ForSomeoneForm(data, trajectory=found, login=request.login, today=localdate(request.now))
    note = request.POST.get("note", "")
    if form.is_valid():
        try:
            sending = sending_in(note, trajectory=found, login=request.login, now=request.now)
            return _sent(request, found, form.telling(sending))
        except NoteUnreadable:
            note = ""
            form.add_error(
                None, _("Deze pagina stond te lang open. Alles staat er nog: kijk het na en stuur het opnieuw.")
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
    context = {
        "trajectory": found,
        **_to_read_out(found, form),
        "barred": _barred(request, found),
        "later": _seen_later(found, request.login, today=localdate(request.now)),
        "form": form,
        "asking_on": asking_on(found),
        "note": note or sending_note(found, login=request.login, now=request.now),
    }
    return render(request, "share/for_someone.html", context)


@staff(may="share.tell_for")
def wish_for(request: Any, trajectory: UUID) -> HttpResponse:
    """What the person answers to the two questions beside the code; staff stay on pages of their own."""
    found = _of_viewer(request, trajectory)
    if request.method != "POST":
        return redirect("share:tell_for", trajectory=trajectory)
    note = request.POST.get("note", "")
    try:
        holder = holder_of(note, trajectory=found, login=request.login, now=request.now)
    except CodeReplaced as replaced:
        messages.error(request, str(replaced))
        return redirect("share:tell_for", trajectory=trajectory)
    except NoteUnreadable:
        messages.error(
            request, _("Deze pagina stond te lang open. Het verhaal is bewaard. Bericht vragen kan nog met de code.")
        )
        return redirect("share:tell_for", trajectory=trajectory)
    wishes = WishForm(request.POST, trajectory=found, informal=found.is_informal)
    if not wishes.is_valid():
        return _code_page(request, found, code=holder.code, note=note, form=wishes)
    keep_noes(holder, wishes=wishes, now=request.now)
    kept, form = answered(request, holder, wishes, informal=found.is_informal)
    if kept:
        return _code_page(request, found, code=holder.code, note=note, wished=kept)
    context = {"trajectory": found, "form": form, "wishes": wishes.cleaned_data, "note": note, "code": holder.code}
    context |= {"informal": found.is_informal, "calm": calm_of(found)}
    return render(request, "share/address_for.html", context)


@staff(may="trajectory.see")
def open_page(request: Any, trajectory: UUID) -> HttpResponse:
    """The address of the open page, and a poster with it."""
    found = _of_viewer(request, trajectory)
    path = reverse("share:tell", kwargs={"organisation": found.organisation.slug, "trajectory": found.slug})
    address = request.build_absolute_uri(path)
    context = {
        "trajectory": found,
        "takes_new": takes_new(found, today=localdate(request.now)),
        "promise": told_promise(promise_of(found)),
        "address": address,
        "shown_address": plain_address(address),
        "drawing": drawn(address),
    }
    return render(request, "share/open_page.html", context)


def _barred(request: Any, trajectory: Trajectory) -> str:
    """Why this login writes nothing down here now; empty where nothing stands in the way."""
    if too_near := why_nothing_new(trajectory, today=localdate(request.now)):
        return too_near
    if request.login.decides_on_benefit and promises_independence(trajectory):
        return str(IndependencePromised.sentence)
    return ""


def _of_viewer(request: Any, trajectory: UUID) -> Trajectory:
    try:
        return trajectory_of(trajectory, viewer=request.login)
    except Trajectory.DoesNotExist as missing:
        raise Http404 from missing


def _to_read_out(trajectory: Trajectory, form: ForSomeoneForm) -> dict[str, Any]:
    """The usual and the easy text, as they are true for who is logged in, and those of a colleague who decides."""
    usual, easy = promise_of(trajectory), easy_promise_of(trajectory)
    deciding = [told_promise(told_by_decider(promise, trajectory)) for promise in (usual, easy)]
    if form.login.decides_on_benefit:
        return {"promise": deciding[0], "easy_promise": deciding[1]}
    texts = {"promise": told_promise(usual), "easy_promise": told_promise(easy)}
    return texts | ({"deciding": deciding} if form.may_be_deciders else {})


def _seen_later(trajectory: Trajectory, login: Login, *, today: date) -> str:
    """What whoever writes it down sees of it afterwards; nobody types in the belief that it stays their own."""
    if login.decides_on_benefit:
        return _("Daarna is het verhaal voor jou dicht.")
    reader = reader_in(trajectory, login)
    if reader and reader.opens(today):
        return _("Daarna vind je het terug bij het nakijken.")
    return _("Daarna zie je de woorden niet meer zoals ze verteld zijn.")


def _sent(request: Any, trajectory: Trajectory, telling: Telling) -> HttpResponse:
    """Keep it, and show the code: once, or once more when the same form was sent twice in a row."""
    if not LAST_SENT.is_it(telling.sending, session=request.session.session_key, now=request.now):
        if is_kept(telling, trajectory=trajectory):
            return _told_before(request, trajectory)
        # Before it is kept, so that the second of two quick clicks finds it.
        LAST_SENT.keep(telling.sending, session=request.session.session_key, now=request.now)
    received = received_once(by=request.login, trajectory=trajectory, telling=telling, now=request.now)
    if not received.code:
        return _told_before(request, trajectory)
    note = _note(request, received, telling)
    return _code_page(request, trajectory, code=received.code, note=note)


def _told_before(request: HttpRequest, trajectory: Trajectory) -> HttpResponse:
    return render(request, "share/told_before.html", {"trajectory": trajectory})


def _note(request: Any, received: Received, telling: Telling) -> str:
    contributor = received.contributor or contributor_with(received.code)
    if contributor is None or telling.taken is None:
        return ""
    return code_note_of_staff(
        contributor,
        code=received.code,
        how=telling.channel,
        version=telling.text_version,
        taken=telling.taken,
        recorded_by=request.login,
        now=request.now,
    )


def _code_page(
    request: HttpRequest,
    trajectory: Trajectory,
    *,
    code: str,
    note: str,
    form: WishForm | None = None,
    wished: Wished | None = None,
) -> HttpResponse:
    context = {
        "trajectory": trajectory,
        "card": card_of(code, request=request),
        "given": given_of(trajectory),
        "note": note,
        "wished": wished,
        "informal": trajectory.is_informal,
        "form": form or WishForm(trajectory=trajectory, informal=trajectory.is_informal),
    }
    return render(request, "share/told_for.html", context)
