"""What was withdrawn, locked or replaced, as lines outside the backups, so that a restore does it again.

What a line says is for the room that gives and reads it; here it is one line of text: random ids, a word, a day.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from doorleefd.foundation.backup import erased
from doorleefd.foundation.backup.lists import ListBeside
from doorleefd.foundation.backup.shelf import CODES, LOGINS, WITHDRAWN
from doorleefd.foundation.upkeep import each_minute

KINDS = (WITHDRAWN, LOGINS, CODES)


@dataclass(frozen=True)
class Repeated:
    """What a room knows as so now, a cheap sign of it, and how it does so again: for how many people."""

    lines: Callable[[], Collection[str]]
    sign: Callable[[], str]
    again: Callable[..., int]


_known: dict[str, Repeated] = {}


def repeats_again(kind: str, repeated: Repeated) -> None:
    """Let the list of this kind hold these, and let a restore call `again` with `lines`, all of them, and `now`."""
    _known[kind] = repeated


def repeat(lines: Mapping[str, Collection[str]], *, now: datetime) -> dict[str, int]:
    """Do in a restored house what was done since, by kind of list; for how many people."""
    return {kind: _known[kind].again(lines=lines[kind], now=now) if kind in _known else 0 for kind in KINDS}


def _lines(kind: str) -> Collection[str]:
    return _known[kind].lines() if kind in _known else []


def _sign(kind: str) -> str:
    # Who is erased leaves the list too, and may leave as many rows as someone else adds.
    return ",".join([erased.sign(), *([_known[kind].sign()] if kind in _known else [])])


LISTS = {kind: ListBeside(kind, partial(_lines, kind), partial(_sign, kind)) for kind in KINDS}


@each_minute
def keep_lists(now: datetime) -> None:
    """Write each list beside the backups again when what it holds changed since."""
    for beside in LISTS.values():
        beside.keep(now)
