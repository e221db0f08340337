"""Logins are made by an administrator, never by signing up."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.ratelimit import respond_429
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from doorleefd.foundation import guessing
from doorleefd.foundation.sessions import note_where

log = logging.getLogger(__name__)


class StaffOnly(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Log in, and note where: the moment and the family of browser, for whoever looks where they are logged in."""
        before = user.last_login
        super().login(request, user)
        log.info("logged in: %s", user.pk)
        agent = request.headers.get("User-Agent", "")
        note_where(request.session, agent=agent, before=before, now=timezone.localtime())

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """In place of the count of allauth, by which wrong passwords shut out the one whose name it is."""
        if not guessing.may_guess(request, credentials.get("email", ""), now=timezone.now()):
            raise ImmediateHttpResponse(respond_429(request))

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Any:
        login = super().authenticate(request, **credentials)
        if login:
            guessing.was_right(request, credentials.get("email", ""), now=timezone.now())
        return login

    def post_login(self, request: HttpRequest, user: Any, **rest: Any) -> HttpResponse:
        """Every step was taken: from now on this browser is known."""
        response: HttpResponse = super().post_login(request, user, **rest)
        guessing.mark(response, user, now=timezone.now())
        return response

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Say in the log that it happened; not for whom, since people type a password in the wrong place too."""
        super().authentication_failed(request, **credentials)
        log.warning("a wrong password")

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """A login has an e-mail address and no user name."""

    def set_password(self, user: Any, password: str) -> None:
        """Only the password: it is what may change outside an action (see `guard`)."""
        user.set_password(password)
        user.save(update_fields=["password"])
