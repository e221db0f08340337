"""Backups: made while the house runs, sealed, the keys apart; put back with each erasure and withdrawal done again."""

from doorleefd.foundation.backup.erased import Erased, erases_again, keep_erased_list
from doorleefd.foundation.backup.making import NoBackup, backup_is_due, make_backup
from doorleefd.foundation.backup.restoring import Restored, restore
from doorleefd.foundation.backup.shelf import Kept, last_backup
from doorleefd.foundation.backup.withdrawn import Withdrawals, keep_withdrawn_list, withdraws_again

__all__ = [
    "Erased",
    "Kept",
    "NoBackup",
    "Restored",
    "Withdrawals",
    "backup_is_due",
    "erases_again",
    "keep_erased_list",
    "keep_withdrawn_list",
    "last_backup",
    "make_backup",
    "restore",
    "withdraws_again",
]
