"""Staff write down what someone tells, and see the code once."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.collect.actions import Received
from doorleefd.collect.share.cards import card_of, drawn, plain_address
from doorleefd.collect.share.codenote import code_note
from doorleefd.collect.share.deepening import asking_on
from doorleefd.collect.share.forsomeone import ForSomeoneForm, sending_in, sending_note
from doorleefd.collect.share.lastsent import LastSent
from doorleefd.collect.share.queries import is_kept
from doorleefd.collect.share.sending import received_once
from doorleefd.collect.share.views.surroundings import told_promise
from doorleefd.collect.share.wishes import WishForm
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.tokens import NoteUnreadable
from doorleefd.people.codes import contributor_with
from doorleefd.trajectory.easy_text import easy_promise_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.queries import trajectory_of
from doorleefd.ui.access import staff

LAST_SENT = LastSent(window=timedelta(minutes=2))
"""For whom the code shows again when a form is sent twice in a row; after that nobody of staff gets it back."""


@staff(may="share.tell_for")
def tell_for(request: Any, trajectory: UUID) -> HttpResponse:
    """The form for one story; its answer is the page with the code."""
    found = _of_viewer(request, trajectory)
    data = request.POST if request.method == "POST" else None
    form = ForSomeoneForm(data, trajectory=found, login=request.login, today=request.now.date())
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
        "promise": told_promise(promise_of(found)),
        "easy_promise": told_promise(easy_promise_of(found)),
        "form": form,
        "asking_on": asking_on(found),
        "note": note or sending_note(found, login=request.login, now=request.now),
    }
    return render(request, "share/for_someone.html", context)


@staff(may="trajectory.see")
def open_page(request: Any, trajectory: UUID) -> HttpResponse:
    """The address of the open page, and a poster with it."""
    found = _of_viewer(request, trajectory)
    path = reverse("share:tell", kwargs={"organisation": found.organisation.slug, "trajectory": found.slug})
    address = request.build_absolute_uri(path)
    context = {
        "trajectory": found,
        "promise": told_promise(promise_of(found)),
        "address": address,
        "shown_address": plain_address(address),
        "drawing": drawn(address),
    }
    return render(request, "share/open_page.html", context)


def _of_viewer(request: Any, trajectory: UUID) -> Trajectory:
    try:
        return trajectory_of(trajectory, viewer=request.login)
    except Trajectory.DoesNotExist as missing:
        raise Http404 from missing


def _sent(request: Any, trajectory: Trajectory, telling: Telling) -> HttpResponse:
    """Keep it, and show the code: once, or once more when the same form was sent twice in a row."""
    if not LAST_SENT.is_it(telling.sending, session=request.session.session_key, now=request.now):
        if is_kept(telling, trajectory=trajectory):
            return _told_before(request, trajectory)
        # Before it is kept, so that the second of two quick clicks finds it.
        LAST_SENT.keep(telling.sending, session=request.session.session_key, now=request.now)
    received = received_once(by=request.login, trajectory=trajectory, telling=telling, now=request.now)
    return _code_page(request, trajectory, received, telling) if received.code else _told_before(request, trajectory)


def _told_before(request: HttpRequest, trajectory: Trajectory) -> HttpResponse:
    return render(request, "share/told_before.html", {"trajectory": trajectory})


def _code_page(request: HttpRequest, trajectory: Trajectory, received: Received, telling: Telling) -> HttpResponse:
    now = request.now  # type: ignore[attr-defined]
    contributor = received.contributor or contributor_with(received.code)
    note = code_note(contributor, code=received.code, how=telling.channel, now=now) if contributor else ""
    context = {
        "trajectory": trajectory,
        "card": card_of(received.code, request=request),
        "note": note,
        "informal": trajectory.is_informal,
        "form": WishForm(trajectory=trajectory, informal=trajectory.is_informal),
    }
    return render(request, "share/told_for.html", context)
