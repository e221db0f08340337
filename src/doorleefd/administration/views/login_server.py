"""Logging in with the login server of the organisation."""

import logging
from secrets import compare_digest
from typing import Any

from allauth.account.utils import get_next_redirect_url, perform_login
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.administration import actions, queries
from doorleefd.foundation import openid
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.factors import BY_SERVER
from doorleefd.ui.access import is_from_elsewhere, public

log = logging.getLogger(__name__)
ATTEMPT, NEXT = "openid", "after openid"


@public
def begin(request: Any) -> HttpResponse:
    """Off to the login server; only from a page of our own, so that no other site logs someone in unasked."""
    if not openid.is_on():
        raise Http404
    if is_from_elsewhere(request):
        return redirect("account_login")
    attempt = openid.begun()
    try:
        address = openid.address_for(attempt, back=_back(request))
    except openid.LoginServerRefused as refusal:
        return _refused(request, refusal.reason)
    request.session[ATTEMPT], request.session[NEXT] = openid.kept(attempt), get_next_redirect_url(request)
    return redirect(address)


@public
def back(request: Any) -> HttpResponse:
    """Back from the login server. Each attempt counts once; a second factor of our own is still asked by allauth."""
    if not openid.is_on():
        raise Http404
    held, then = request.session.pop(ATTEMPT, None), request.session.pop(NEXT, None)
    state, code = request.GET.get("state", ""), request.GET.get("code", "")
    if not held or not code or not compare_digest(held["state"].encode(), state.encode()):
        return _refused(request, "state")
    try:
        identity = openid.identity(code, attempt=openid.Attempt(**held), back=_back(request))
    except openid.LoginServerRefused as refusal:
        return _refused(request, refusal.reason)
    login = queries.login_of(identity)
    if login is None:
        return _refused(request, "not invited")
    if not login.known_as:
        actions.bind_login(by=HOUSE, login=login, known_as=identity.subject, now=request.now)
    answer = perform_login(request, login, redirect_url=then)
    request.session[BY_SERVER] = str(login.pk)
    return answer


def _back(request: Any) -> str:
    return str(request.build_absolute_uri(reverse("administration:login_server_back")))


def _refused(request: Any, reason: str) -> HttpResponse:
    """One sentence for everyone, so that it tells nobody who has a login here; the reason stands in the log."""
    log.warning("logging in with the login server was refused: %s", reason)
    messages.error(
        request,
        _("Inloggen via je organisatie lukte niet. Probeer het nog eens, of vraag je beheerder of je erin mag."),
    )
    return redirect("account_login")
