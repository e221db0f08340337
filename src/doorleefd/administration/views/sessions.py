"""Where someone is logged in, and logging out there."""

from typing import Any
from urllib.parse import urlencode

from allauth.account.decorators import reauthentication_required
from allauth.core.exceptions import ReauthenticationRequired
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.administration import actions, queries
from doorleefd.foundation.models import LoginSession
from doorleefd.ui.access import staff


@staff(may="administration.see_own_sessions")
def sessions(request: Any) -> HttpResponse:
    """One's own sessions. Whoever ends one shows who they are first, as for a new password."""
    living = list(queries.sessions_of(request.login, viewer=request.login, now=request.now))
    if request.method == "POST":
        try:
            return _ended(request, living)
        except ReauthenticationRequired:
            back = urlencode({"next": request.path})
            return redirect(f"{reverse('account_reauthenticate')}?{back}")
    shown = [(session, session.pk == request.session.session_key) for session in living]
    return render(request, "administration/sessions.html", {"sessions": shown})


@reauthentication_required
def _ended(request: Any, living: list[LoginSession]) -> HttpResponse:
    """The session that was pointed at ends; without one, all of them."""
    reference = request.POST.get("session", "")
    chosen = [session for session in living if reference in ("", session.reference)]
    actions.end_sessions(by=request.login, login=request.login, sessions=chosen, now=request.now)
    if request.session.session_key in {session.pk for session in chosen}:
        logout(request)
        return redirect("account_login")
    messages.success(request, _("Je bent daar uitgelogd."))
    return redirect("administration:sessions")
