"""Making a backup while the house runs: all of it under its final name, or nothing."""

from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django.utils.translation import gettext as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.backup import databases, erased, repeating
from doorleefd.foundation.backup.bundle import Facts, pack
from doorleefd.foundation.backup.forgetting import forget_old
from doorleefd.foundation.backup.shelf import (
    CONTENT,
    EPOCHS,
    KEY_STORE,
    Kept,
    Shelf,
    can_hold,
    own_shelf,
    put,
    workspace,
)
from doorleefd.foundation.keystore import epochs, master
from doorleefd.foundation.routing import KEYS
from doorleefd.foundation.upkeep import due


class NoBackup(Refusal):
    """No backup can be made here, and why."""


def backup_is_due(*, now: datetime) -> bool:
    """Whether a folder is set and tonight's backup is still to be made."""
    return bool(settings.BACKUP_FOLDER) and due.BACKUP.is_due(now)


def make_backup(*, now: datetime) -> Kept:
    """Back up content, key store and epoch keys, and then remove what is too old. Raises NoBackup, AtWork."""
    shelf = _shelf()
    with workspace() as work:
        due.BACKUP.begin(now)
        shelf.make_folders()
        shelf.sweep()
        # Keys after content: a telling makes its key first, so every word in the one has its key in the other.
        facts = {CONTENT: databases.dump(DEFAULT_DB_ALIAS, _new(work / CONTENT)), **_dump_keys(work)}
        # The lists after the content was read and before it gets its name: none is ever older than its backup.
        for beside in (erased.LIST, *repeating.LISTS.values()):
            beside.write(shelf, work / beside.kind, now)
        _keep(shelf, work, facts, now)
        forget_old(shelf, now)
        due.BACKUP.end(now)
    return shelf.at(CONTENT, now)


def _shelf() -> Shelf:
    shelf = own_shelf()
    if shelf is None:
        raise NoBackup(_("Er is geen map voor back-ups. Zet hem in DOORLEEFD_BACKUP."))
    for folder in (shelf.content, shelf.keys):
        if not can_hold(folder):
            raise NoBackup(_("De map %s bestaat niet, of Doorleefd mag er niet in schrijven.") % folder)
    return shelf


def _new(folder: Path) -> Path:
    folder.mkdir(mode=0o700)
    return folder


def _dump_keys(work: Path) -> dict[str, Facts]:
    """Key store and epoch keys of the same moment: no epoch turns meanwhile."""
    folder = _new(work / EPOCHS)
    with epochs.settled():
        for number in master.epoch_numbers():
            box = master.wrapped_epoch(number, under=master.master_key())
            master.write_private(folder / master.epoch_file(number).name, box)
        return {KEY_STORE: databases.dump(KEYS, _new(work / KEY_STORE)), EPOCHS: Facts()}


def _keep(shelf: Shelf, work: Path, facts: dict[str, Facts], now: datetime) -> None:
    """Seal each part, then give all of them their names: the content last, since it stands for the whole."""
    made = [shelf.at(kind, now) for kind in (EPOCHS, KEY_STORE, CONTENT)]
    for kept in made:
        pack(work / kept.kind, to=kept.half, key=master.master_key(), label=kept.label, facts=facts[kept.kind], now=now)
    for kept in made:
        put(kept)
