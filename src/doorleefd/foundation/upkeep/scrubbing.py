"""The nightly scrub: from then on no older file, log, replica or backup can give erased words back."""

from dataclasses import dataclass
from datetime import datetime

from django.core.management import call_command

from doorleefd.foundation.keystore import epochs
from doorleefd.foundation.search import rebuilding
from doorleefd.foundation.upkeep import orphans


@dataclass(frozen=True)
class Scrubbed:
    """What a scrub did, in numbers."""

    swept: int
    indexed: int
    living: int


def scrub(*, now: datetime) -> Scrubbed:
    """Sweep keys that nothing holds, turn the index to a new key, and turn to a new epoch.

    The epoch is last: what the steps before it destroyed is then gone from every copy. Each step may be killed
    at any moment; the next scrub ends what was begun.
    """
    swept = orphans.sweep(now=now)
    indexed = rebuilding.rebuild()
    living = epochs.turn_epoch()
    _forget_old_rows()
    return Scrubbed(swept, indexed, living)


def _forget_old_rows() -> None:
    """Tasks that ended and sessions that expired are of no use to anyone."""
    call_command("prune_db_task_results", min_age_days=1, verbosity=0)
    call_command("clearsessions", verbosity=0)
