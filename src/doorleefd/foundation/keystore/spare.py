"""Data keys made ahead, a handful in one commit, so that not everyone who tells waits for the key store.

A spare key is like any other: its row is committed before it is handed out, and so before any words under it. It
lives for ten minutes in this process; what is left then, or after a kill, holds nothing and is swept at night.
"""

import time
from collections.abc import Callable
from threading import Lock
from uuid import UUID

from django.conf import settings

# Far shorter than a sweep leaves a key without words alone.
LIVES_SECONDS = 600.0

Keys = dict[UUID, bytes]


class Spare:
    """The keys that one process has in hand. Nobody waits for another while keys are made or looked up."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._keys: list[tuple[UUID, bytes]] = []
        self._made_at = 0.0

    def one(self, *, make: Callable[[int], Keys], is_there: Callable[[UUID], bool]) -> Keys:
        """One key that nobody has yet. `make` commits some; `is_there` tells whether a key's row still stands."""
        while held := self._taken():
            if is_there(held[0]):
                return dict([held])
        first, *others = make(settings.SPARE_KEYS).items()
        self._keep(others)
        return dict([first])

    def _taken(self) -> tuple[UUID, bytes] | None:
        with self._lock:
            if not 0 <= time.time() - self._made_at < LIVES_SECONDS:
                self._keys.clear()
            return self._keys.pop() if self._keys else None

    def _keep(self, made: list[tuple[UUID, bytes]]) -> None:
        """Those of two who made some at once live as long as the elder."""
        with self._lock:
            if not self._keys:
                self._made_at = time.time()
            self._keys += made
