"""Where someone is logged in, and logging out there."""

from datetime import datetime, timedelta
from typing import Any

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate, stash_and_reauthenticate
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.administration import actions, changes, queries
from doorleefd.ui.access import staff

WAITS = timedelta(minutes=10)
"""So long a choice waits for the password; whoever walked away and comes back later, chooses again."""


@staff(may="administration.see_own_sessions")
def sessions(request: Any) -> HttpResponse:
    """One's own sessions. Whoever ends one shows who they are first, as for a new password."""
    if request.method == "POST":
        reference = request.POST.get("session", "")
        if did_recently_reauthenticate(request):
            return _ended(request, reference)
        chosen = {"session": reference, "at": request.now.isoformat()}
        return stash_and_reauthenticate(request, chosen, f"{__name__}.{go_on.__name__}")
    living = queries.sessions_of(request.login, viewer=request.login, now=request.now)
    shown = [(session, session.pk == request.session.session_key) for session in living]
    context = {
        "sessions": shown,
        "idle_minutes": settings.IDLE_MINUTES,
        "done_to_me": changes.done_to(request.login, since=None),
    }
    return render(request, "administration/sessions.html", context)


def go_on(request: Any, chosen: dict[str, str]) -> HttpResponse:
    """Once the password is right: do what was chosen before it was asked."""
    if request.now - datetime.fromisoformat(chosen["at"]) > WAITS:
        return redirect("administration:sessions")
    return _ended(request, chosen["session"])


def _ended(request: Any, reference: str) -> HttpResponse:
    """The session that was pointed at ends; without one, all of them."""
    living = queries.sessions_of(request.login, viewer=request.login, now=request.now)
    chosen = [session for session in living if reference in ("", session.reference)]
    actions.end_sessions(by=request.login, login=request.login, sessions=chosen, now=request.now)
    if request.session.session_key in {session.pk for session in chosen}:
        logout(request)
        messages.success(request, _("Je bent uitgelogd."))
        return redirect("account_login")
    messages.success(request, _("Je bent daar uitgelogd."))
    return redirect("administration:sessions")
