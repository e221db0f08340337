"""What was withdrawn, locked or replaced, as lines outside the backups, so that a restore does it again.

What a line says is for the room that gives and reads it; here it is one line of text: random ids, a word, a day.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from doorleefd.foundation.backup import erased
from doorleefd.foundation.backup.lists import ListBeside
from doorleefd.foundation.backup.shelf import ACCUSED, CODES, KEEPING, LOGINS, READERS, WITHDRAWN
from doorleefd.foundation.upkeep import each_minute

KINDS = (WITHDRAWN, LOGINS, READERS, CODES, ACCUSED, KEEPING)


@dataclass(frozen=True)
class Repeated:
    """What a room knows as so now, a cheap sign of it, and how it does so again: for how many people.

    `left` gives the sentences, without a name, of what it could not do with these lines and a person must see to in a
    backup of `made_at`.
    """

    lines: Callable[[], Collection[str]]
    sign: Callable[[], str]
    again: Callable[..., int]
    left: Callable[[Collection[str], datetime], Sequence[str]] = lambda lines, made_at: ()


_known: dict[str, Repeated] = {}
_before_opening: list[Callable[..., int]] = []
_tellers: list[Callable[..., None]] = []


def repeats_again(kind: str, repeated: Repeated) -> None:
    """Let the list of this kind hold these, and let a restore call `again` with `lines`, all of them, and `now`."""
    _known[kind] = repeated


def repeat(lines: Mapping[str, Collection[str]], *, now: datetime) -> dict[str, int]:
    """Do in a restored house what was done since, by kind of list; for how many people or cases."""
    return {kind: _known[kind].again(lines=lines.get(kind, ()), now=now) if kind in _known else 0 for kind in KINDS}


def tells_of_restore(function: Callable[..., None]) -> Callable[..., None]:
    """Let a restore call this with `made_at`, the moment of the backup, and `now`, before anything is done again."""
    _tellers.append(function)
    return function


def tell(*, made_at: datetime, now: datetime) -> None:
    """Keep in the restored house that it was restored."""
    for function in _tellers:
        function(made_at=made_at, now=now)


def removes_before_opening(function: Callable[..., int]) -> Callable[..., int]:
    """Let a restore call this with `now`, once all is done again: it removes what had its time meanwhile; how much."""
    _before_opening.append(function)
    return function


def remove_what_had_its_time(*, now: datetime) -> int:
    """Nobody reads again, until the night, what was to be gone; how much went."""
    return sum(remove(now=now) for remove in _before_opening)


def left_to_people(lines: Mapping[str, Collection[str]], *, made_at: datetime) -> list[str]:
    """After `repeat`, in a backup of `made_at`: what a person must see to, in sentences for who runs the machine."""
    return [said for kind in KINDS if kind in _known for said in _known[kind].left(lines.get(kind, ()), made_at)]


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
