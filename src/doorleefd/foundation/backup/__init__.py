"""Backups: made while the house runs, sealed, the keys apart; put back with what was erased, withdrawn,
locked or replaced since done again."""

from doorleefd.foundation.backup.erased import Erased, erases_again, keep_erased_list
from doorleefd.foundation.backup.forgetting import forget_old_keys
from doorleefd.foundation.backup.making import NoBackup, backup_is_due, make_backup
from doorleefd.foundation.backup.repeating import (
    Repeated,
    keep_lists,
    removes_before_opening,
    repeats_again,
    tells_of_restore,
)
from doorleefd.foundation.backup.restoring import ListsMissing, Restored, restore
from doorleefd.foundation.backup.shelf import (
    ACCUSED,
    CODES,
    KEEPING,
    LOGINS,
    READERS,
    WITHDRAWN,
    Kept,
    backups_ahead,
    last_backup,
    last_keys,
)

__all__ = [
    "ACCUSED",
    "CODES",
    "KEEPING",
    "LOGINS",
    "READERS",
    "WITHDRAWN",
    "Erased",
    "Kept",
    "ListsMissing",
    "NoBackup",
    "Repeated",
    "Restored",
    "backup_is_due",
    "backups_ahead",
    "erases_again",
    "forget_old_keys",
    "keep_erased_list",
    "keep_lists",
    "last_backup",
    "last_keys",
    "make_backup",
    "removes_before_opening",
    "repeats_again",
    "restore",
    "tells_of_restore",
]
