"""Sessions in the database that know whose they are (`SESSION_ENGINE`)."""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

# What a browser says of itself, the most telling first: Edge calls itself Chrome too, and Chrome calls itself Safari.
FAMILIES = (("Edg", "Edge"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"))
SINCE, BROWSER, SEEN, BEFORE = "since", "browser", "seen", "before"
LONGEST = timedelta(hours=8)
"""From logging in: a session does not live longer, however busy it is kept."""

NOTED = timedelta(minutes=5)
"""How long use of a session goes unnoted, so that not every page writes a row."""


class SessionStore(DatabaseStore):
    """Django's store, with the login, the moment and the browser beside the sealed content."""

    @classmethod
    def get_model_class(cls) -> Any:
        from doorleefd.foundation.models import LoginSession

        return LoginSession

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row: Any = super().create_model_instance(data)
        row.login_id = data.get(SESSION_KEY)
        if since := data.get(SINCE):
            began = datetime.fromisoformat(since)
            row.since, row.expire_date = began, min(row.expire_date, began + LONGEST)
        row.browser = data.get(BROWSER, "")
        return row


def note_where(session: Any, *, agent: str, before: datetime | None, now: datetime) -> None:
    """Keep in a session when and roughly in which browser someone logged in, and when they did `before`."""
    session[SINCE], session[BROWSER], session[SEEN] = now.isoformat(), family_of(agent), now.isoformat()
    session[BEFORE] = before.isoformat() if before else ""


def came_before(session: Any) -> datetime | None:
    """When the one whose session it is logged in the time before; None for a first time."""
    before = session.get(BEFORE)
    return datetime.fromisoformat(before) if before else None


def was_left(session: Any, *, now: datetime) -> bool:
    """Whether nobody used this session for so long that whoever comes now may be another."""
    return SEEN in session and _quiet(session, now) > timedelta(minutes=settings.IDLE_MINUTES)


def note_use(session: Any, *, now: datetime) -> None:
    """Keep that someone used this session; a page that asks again by itself is nobody."""
    if SEEN in session and _quiet(session, now) > NOTED:
        session[SEEN] = now.isoformat()


def _quiet(session: Any, now: datetime) -> timedelta:
    return now - datetime.fromisoformat(session[SEEN])


def family_of(agent: str) -> str:
    """The family of browser in a user agent; empty for one that is not known."""
    return next((family for mark, family in FAMILIES if mark in agent), "")
