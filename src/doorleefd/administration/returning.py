"""Who may read what people told again, after a time in which that could not be: told to the rooms that know of reading.

A room says in `AppConfig.ready` what then happens there.
"""

from collections.abc import Callable
from datetime import datetime

from doorleefd.foundation.models import Login

BeginAnew = Callable[[Login, datetime], None]
_begun: list[BeginAnew] = []


def begins_anew_with(begin: BeginAnew) -> None:
    _begun.append(begin)


def begin_anew(login: Login, *, now: datetime) -> None:
    """Inside an action."""
    for begin in _begun:
        begin(login, now)
