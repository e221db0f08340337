"""A backup that is put back, for one list beside the backups: a test file names its kind in a fixture `kept_list`."""

import pytest


@pytest.fixture
def lines_after(kept_list):
    """What the list of this kind beside the backups says once these are done; then a backup of before is put back."""
    from django.db import transaction

    from doorleefd.foundation.backup.repeating import LISTS

    def said_after(*acts):
        before = transaction.savepoint()
        for act in acts:
            act()
        said = LISTS[kept_list].lines()
        transaction.savepoint_rollback(before)
        return said

    return said_after


@pytest.fixture
def again(kept_list):
    """Do what these lines of that list say, as a restore does it: `again(said, now)`; for how many."""
    from doorleefd.foundation.backup.repeating import repeat

    def done_again(said, now):
        return repeat({kept_list: said}, now=now)[kept_list]

    return done_again
