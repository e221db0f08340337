"""Who was erased, as random ids of keys and nothing else: kept outside the backups, so that a restore erases again."""

from collections.abc import Callable, Collection
from datetime import datetime
from uuid import UUID

from doorleefd.foundation.backup.lists import ListBeside
from doorleefd.foundation.backup.shelf import ERASED
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.keystore.models import ErasedKey
from doorleefd.foundation.upkeep import each_minute

Erased = Collection[UUID]
_again: list[Callable[..., int]] = []


def _lines() -> list[str]:
    return [str(each) for each in ErasedKey.objects.values_list("pk", flat=True)]


def sign() -> str:
    """How many there are: none ever leaves the list."""
    return str(ErasedKey.objects.count())


LIST = ListBeside(ERASED, _lines, sign)


def erases_again(function: Callable[..., int]) -> Callable[..., int]:
    """Let a restore call this with `erased`, ids of keys, and `now`: it removes what they belonged to; how many."""
    _again.append(function)
    return function


def erase_again(erased: Erased, *, now: datetime) -> int:
    """Remove from a restored house whoever was erased since; first the rows, whose words may still be compared with
    what staff wrote, then every key that is left. How many people."""
    count = sum(erase(erased=erased, now=now) for erase in _again)
    keys.destroy_keys(erased)
    return count


@each_minute
def keep_erased_list(now: datetime) -> None:
    """Write the list beside the backups again when someone was erased since."""
    LIST.keep(now)
