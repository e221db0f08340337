"""Ending sessions: one's own, or as an administrator those of a login."""

from collections.abc import Collection
from datetime import datetime

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.models import Login, LoginSession


@action(may="administration.end_sessions", audit="sessions ended", on="login")
def end_sessions(*, by: Login, login: Login, sessions: Collection[LoginSession], now: datetime) -> None:
    """Whoever works in one of these sessions of `login` is asked to log in at the next page."""
    counted(len(sessions))
    LoginSession.objects.filter(login=login, pk__in=[session.pk for session in sessions]).delete()
