"""Copies of keys end on their day, whether or not a backup was made since."""

import logging
from datetime import datetime

from doorleefd.foundation.backup.shelf import Shelf, own_shelf
from doorleefd.foundation.upkeep import each_minute, is_believed

log = logging.getLogger(__name__)


@each_minute
def forget_old_keys(now: datetime) -> None:
    """Destroy copies of keys whose days are over. Where backups fail for days, the last copy goes too."""
    shelf = own_shelf()
    try:
        if shelf is not None and is_believed(now):
            shelf.remove_old_keys(now)
    except OSError as error:
        # The next minute tries again.
        log.error("old copies of keys not removed: %s", type(error).__name__)


def forget_old(shelf: Shelf, now: datetime) -> None:
    """After a backup: what had its weeks or days goes."""
    if is_believed(now):
        shelf.remove_old_content(now)
        shelf.remove_old_keys(now)
