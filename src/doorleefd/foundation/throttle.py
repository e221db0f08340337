"""Slowing down guesses. What it counts by is salted, held in memory, and forgotten within a day (law 13)."""

import hashlib
import logging
import secrets
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

log = logging.getLogger(__name__)
DAY = timedelta(days=1)
MOST_KEYS = 50_000


@dataclass
class Throttle:
    """At most `most` tries within `window` for one key; the salt lives a day, so do its keys.

    Once `ceiling` tries of all keys together failed within the window, each key has `least` tries: who guesses from
    many addresses at once is slowed down too, and nobody is shut out by what another does.
    When a key reaches its limit the log says so once, by the name of what is guarded and never for whom.
    """

    name: str
    most: int
    window: timedelta
    ceiling: int | None = None
    least: int = 1
    _all: deque[datetime] = field(default_factory=deque)
    _salt: bytes = b""
    _salted_at: datetime | None = None
    _tries: OrderedDict[bytes, list[datetime]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def allows(self, key: str, *, now: datetime) -> bool:
        """Whether another try may follow now; it does not count as one."""
        with self._lock:
            return len(self._recent(key, now)) < self._allowed(now)

    def tried(self, key: str, *, now: datetime) -> None:
        """Count a try that failed."""
        with self._lock:
            self._count(key, now)

    def takes(self, key: str, *, now: datetime) -> bool:
        """Count a try before it is made, so that many at once count as many; False when none is left."""
        with self._lock:
            if len(self._recent(key, now)) >= self._allowed(now):
                return False
            self._count(key, now)
            return True

    def forgive(self, key: str, *, now: datetime) -> None:
        """Take back the last try of a key: it did not fail."""
        with self._lock:
            if recent := self._recent(key, now):
                self._tries[self._keyed(key)] = recent[:-1]
                if self._all:
                    self._all.pop()

    def _count(self, key: str, now: datetime) -> None:
        recent = self._recent(key, now)
        recent.append(now)
        self._tries[self._keyed(key)] = recent
        if len(recent) == self._allowed(now):
            log.warning("slowed down: %s", self.name)
        # Whoever tried last leaves last: else many new keys push out the very one that guesses.
        self._tries.move_to_end(self._keyed(key))
        self._all.append(now)
        while len(self._all) > (self.ceiling or 0):
            self._all.popleft()
        while len(self._tries) > MOST_KEYS:
            self._tries.popitem(last=False)

    def _allowed(self, now: datetime) -> int:
        is_full = bool(self.ceiling) and len(self._all) == self.ceiling and now - self._all[0] < self.window
        return self.least if is_full else self.most

    def _recent(self, key: str, now: datetime) -> list[datetime]:
        if self._salted_at is None or not timedelta(0) <= now - self._salted_at < DAY:
            self._salt, self._salted_at = secrets.token_bytes(16), now
            self._tries.clear()
        return [at for at in self._tries.get(self._keyed(key), []) if now - at < self.window]

    def _keyed(self, key: str) -> bytes:
        return hashlib.blake2b(key.encode(), key=self._salt, digest_size=16).digest()
