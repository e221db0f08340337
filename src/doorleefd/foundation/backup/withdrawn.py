"""What was withdrawn, as random ids, a use and a day: kept outside the backups, so that a restore withdraws it again.

What a line says is for the room that gives and reads it; here it is one line of text.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from doorleefd.foundation.backup import erased
from doorleefd.foundation.backup.lists import ListBeside
from doorleefd.foundation.backup.shelf import WITHDRAWN
from doorleefd.foundation.upkeep import each_minute


@dataclass(frozen=True)
class Withdrawals:
    """What a room knows as withdrawn now, a cheap sign of it, and how it does so again: for how many people."""

    lines: Callable[[], Collection[str]]
    sign: Callable[[], str]
    again: Callable[..., int]


_known: list[Withdrawals] = []


def withdraws_again(withdrawals: Withdrawals) -> None:
    """Let the list hold these, and let a restore call `again` with `withdrawn`, all lines, and `now`."""
    _known.append(withdrawals)


def withdraw_again(withdrawn: Collection[str], *, now: datetime) -> int:
    """Withdraw in a restored house what was withdrawn since; for how many people."""
    return sum(each.again(withdrawn=withdrawn, now=now) for each in _known)


def _lines() -> list[str]:
    return [line for each in _known for line in each.lines()]


def _sign() -> str:
    # Who is erased leaves the list too, and may leave as many rows as someone else adds.
    return ",".join([erased.sign(), *(each.sign() for each in _known)])


LIST = ListBeside(WITHDRAWN, _lines, _sign)


@each_minute
def keep_withdrawn_list(now: datetime) -> None:
    """Write the list beside the backups again when something was withdrawn since, or permitted again."""
    LIST.keep(now)
