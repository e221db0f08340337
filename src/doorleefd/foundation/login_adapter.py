"""Logins are made by an administrator, never by signing up."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils import timezone

from doorleefd.foundation.sessions import note_where

log = logging.getLogger(__name__)


class StaffOnly(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Log in, and note where: the moment and the family of browser, for whoever looks where they are logged in."""
        super().login(request, user)
        log.info("logged in: %s", user.pk)
        note_where(request.session, agent=request.headers.get("User-Agent", ""), now=timezone.localtime())

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
