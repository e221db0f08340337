"""Slowing down guesses. What it counts by is salted, held in memory, and forgotten within a day (law 13)."""

import hashlib
import logging
import secrets
from collections import OrderedDict, deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from doorleefd.foundation.askers import site_of

log = logging.getLogger(__name__)
Memory = OrderedDict[bytes, list[tuple[datetime, bytes]]]
DAY = timedelta(days=1)
MOST_KEYS = 50_000
"""More than so many of one kind at once push each other out, and then nothing is slowed down."""
HOUSEHOLDS = 10
"""A network of IPv6 has the tries of so many households: one hand may hold all of it, or a provider of telephones."""


@dataclass
class Throttle:
    """At most `most` tries within `window` for one key; the salt lives a day, so do its keys.

    What was tried may be told along: the same again within the window is no other try.

    Once `ceiling` tries of all keys together failed within the window, each key has `least` tries: who guesses from
    many addresses at once is slowed down too, and nobody is shut out by what another does, except within one /48 of
    IPv6, which shares ten times that.
    A household with IPv6 counts for the network around it too, whose 65,536 households would else push each other out
    of the memory (`MOST_KEYS`), and with that every limit. Networks, their households and all others have a memory of
    their own each: new households of many networks push out neither a network nor an address.
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
    _tries: Memory = field(default_factory=OrderedDict)
    _households: Memory = field(default_factory=OrderedDict)
    _sites: Memory = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def allows(self, key: str, *, now: datetime) -> bool:
        """Whether another try may follow now; it does not count as one."""
        with self._lock:
            return self._is_open(key, now)

    def opens_at(self, key: str, *, now: datetime) -> datetime:
        """When another try may follow, if none is made until then."""
        with self._lock:
            return max(self._opens(*limit, now) for limit in self._limits(key, now))

    def tried(self, key: str, *, now: datetime, what: str = "") -> None:
        """Count a try that failed."""
        with self._lock:
            if not (what and self._keyed(what) in [mark for _at, mark in self._of_asker(key, now)]):
                self._count(key, now, what)

    def takes(self, key: str, *, now: datetime) -> bool:
        """Count a try before it is made, so that many at once count as many; False when none is left."""
        with self._lock:
            if not self._is_open(key, now):
                return False
            self._count(key, now)
            return True

    def forgive(self, key: str, *, now: datetime) -> None:
        """Take back the last try of a key: it did not fail."""
        with self._lock:
            if self._of_asker(key, now) and self._all:
                self._all.pop()
            for memory, each, _allowed in self._limits(key, now):
                if recent := self._recent(memory, each, now):
                    memory[self._keyed(each)] = recent[:-1]

    def _is_open(self, key: str, now: datetime) -> bool:
        return all(len(self._recent(memory, each, now)) < allowed for memory, each, allowed in self._limits(key, now))

    def _opens(self, memory: Memory, key: str, allowed: int, now: datetime) -> datetime:
        recent = self._recent(memory, key, now)
        over = len(recent) - allowed
        return recent[over][0] + self.window if over >= 0 else now

    def _limits(self, key: str, now: datetime) -> list[tuple[Memory, str, int]]:
        """What a try of this key counts for, where that is kept, and how many each may have; the key itself first."""
        allowed, site = self._allowed(now), site_of(key)
        if site is None:
            return [(self._tries, key, allowed)]
        return [(self._households, key, allowed), (self._sites, site, HOUSEHOLDS * allowed)]

    def _count(self, key: str, now: datetime, what: str = "") -> None:
        for memory, each, allowed in self._limits(key, now):
            recent = self._recent(memory, each, now)
            recent.append((now, self._keyed(what)))
            memory[self._keyed(each)] = recent
            if len(recent) == allowed:
                log.warning("slowed down: %s", self.name)
            while len(memory) > MOST_KEYS:
                memory.popitem(last=False)
        self._all.append(now)
        while len(self._all) > (self.ceiling or 0):
            self._all.popleft()

    def _allowed(self, now: datetime) -> int:
        is_full = bool(self.ceiling) and len(self._all) == self.ceiling and now - self._all[0] < self.window
        return self.least if is_full else self.most

    def _of_asker(self, key: str, now: datetime) -> list[tuple[datetime, bytes]]:
        memory, each, _allowed = self._limits(key, now)[0]
        return self._recent(memory, each, now)

    def _recent(self, memory: Memory, key: str, now: datetime) -> list[tuple[datetime, bytes]]:
        if self._salted_at is None or not timedelta(0) <= now - self._salted_at < DAY:
            self._salt, self._salted_at = secrets.token_bytes(16), now
            for each in (self._tries, self._households, self._sites):
                each.clear()
        keyed = self._keyed(key)
        if keyed in memory:
            # Who asked last leaves last, shut out or not: else many new keys push out the very one that guesses.
            memory.move_to_end(keyed)
        return [(at, mark) for at, mark in memory.get(keyed, []) if now - at < self.window]

    def _keyed(self, key: str) -> bytes:
        return hashlib.blake2b(key.encode(), key=self._salt, digest_size=16).digest()
