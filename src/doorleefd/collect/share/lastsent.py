"""Which story each session sent last for someone: for two minutes, in memory and nowhere else.

Kept in the session it would stand in the database with the moment of a call (law 13). A server that starts anew, or a
second one beside it, does not know: then the code is not shown again, which is the safe side.
"""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock
from uuid import UUID


@dataclass
class LastSent:
    """The last sending of each session, forgotten after `window`."""

    window: timedelta
    _sent: OrderedDict[str, tuple[UUID, datetime]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def keep(self, sending: UUID, *, session: str, now: datetime) -> None:
        """From now on this is the last one of the session."""
        with self._lock:
            self._forget(now)
            self._sent[session] = sending, now
            self._sent.move_to_end(session)

    def is_it(self, sending: UUID, *, session: str, now: datetime) -> bool:
        """Whether the session sent this just now, and nothing after it."""
        with self._lock:
            self._forget(now)
            return session in self._sent and self._sent[session][0] == sending

    def _forget(self, now: datetime) -> None:
        while self._sent:
            session, (_sending, at) = next(iter(self._sent.items()))
            if now - at < self.window:
                return
            del self._sent[session]
