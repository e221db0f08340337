"""Who was erased, as random ids of keys and nothing else: kept outside the backups, so that a restore erases again."""

import logging
from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from doorleefd.foundation.backup.bundle import Facts, pack, unpack
from doorleefd.foundation.backup.shelf import ERASED, AtWork, Shelf, own_shelf, put, workspace
from doorleefd.foundation.keystore import keys, master
from doorleefd.foundation.keystore.models import ErasedKey
from doorleefd.foundation.running.recovery_sheet import check_word
from doorleefd.foundation.upkeep import each_minute

FILE = "ids"
Erased = Collection[UUID]
_again: list[Callable[..., int]] = []
log = logging.getLogger(__name__)


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
    shelf = own_shelf()
    if shelf is None or not shelf.content.is_dir():
        return
    try:
        _keep(shelf, now)
    except (OSError, AtWork) as error:
        # The next minute tries again; erasing itself never waits for the folder of the backups.
        log.error("list of erasures not kept: %s", type(error).__name__)


def _keep(shelf: Shelf, now: datetime) -> None:
    name, held = _written()
    if held != _to_hold() or not (shelf.content / name).exists():
        with workspace() as work:
            write_erased_list(shelf, work / ERASED, now)


def write_erased_list(shelf: Shelf, folder: Path, now: datetime) -> None:
    """A new list under the name of this moment; then the one that this house wrote before goes.

    A list that another house wrote stays: an empty house must not forget what the one before it erased.
    """
    kept, holds = shelf.at(ERASED, now), _to_hold()
    before = _written()[0]
    folder.mkdir()
    (folder / FILE).write_text("\n".join(str(each) for each in ErasedKey.objects.values_list("pk", flat=True)))
    kept.half.unlink(missing_ok=True)
    pack(folder, to=kept.half, key=master.master_key(), label=kept.label, facts=Facts(), now=now)
    put(kept)
    _mark().write_text(f"{kept.path.name} {holds}")
    if before not in ("", kept.path.name):
        (shelf.content / before).unlink(missing_ok=True)


def read_erased_lists(shelf: Shelf, folder: Path, *, among: Collection[bytes]) -> set[UUID]:
    """The ids on every list, each sealed under one of these master keys. Raises BackupBroken, OtherMasterKey."""
    ids: set[UUID] = set()
    folder.mkdir()
    for kept in shelf.all(ERASED):
        unpack(kept.path, into=folder / kept.path.stem, keys=among, label=kept.label)
        ids.update(UUID(line) for line in (folder / kept.path.stem / FILE).read_text().split())
    return ids


def _to_hold() -> str:
    """What the list must hold by now: how many ids, and under which master key."""
    return f"{ErasedKey.objects.count()} {check_word(master.master_key())}"


def _written() -> tuple[str, str]:
    """Which list this house wrote last, and what it held."""
    name, _space, held = _mark().read_text().partition(" ") if _mark().exists() else ("", "", "")
    return name, held


def _mark() -> Path:
    return Path(settings.DATA_FOLDER) / "erased-kept"
