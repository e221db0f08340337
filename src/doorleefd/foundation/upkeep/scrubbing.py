"""The nightly scrub: from then on no older file, log, replica or backup can give erased words back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.management import call_command
from django.db import connection

from doorleefd.foundation import tokens
from doorleefd.foundation.audit import chain
from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import epochs
from doorleefd.foundation.search import rebuilding
from doorleefd.foundation.sessions import SessionStore
from doorleefd.foundation.upkeep import clock, due, orphans

Nightly = Callable[..., Any]
_nightly: list[tuple[Nightly, bool]] = []


def nightly(function: Nightly, *, had_its_time: bool = False) -> Nightly:
    """Let `scrub` call this first, with `now`: what a room ends at night, such as an erasure that was killed.

    What removes because it `had_its_time` waits while the clock is doubted: it cannot be brought back.
    """
    _nightly.append((function, had_its_time))
    return function


@dataclass(frozen=True)
class Scrubbed:
    """What a scrub did, in numbers."""

    swept: int
    indexed: int
    living: int


def scrub(*, now: datetime) -> Scrubbed:
    """Let rooms end what they began, seal the audit of the days that are over, destroy keys of old notes and keys that
    nothing holds, and turn to a new index key and a new epoch.

    The epoch is last: what the steps before it destroyed is then gone from every copy. Each step may be killed
    at any moment: it is then due again (`due`), and that scrub ends what was begun.
    """
    due.SCRUB.begin(now)
    try:
        is_whole = _end_the_day(now)
        swept = orphans.sweep(now=now)
        indexed = rebuilding.rebuild()
    finally:
        # Whatever is wrong with a room or the index, erased words must not come back.
        living = epochs.turn_epoch()
    _forget_old_rows()
    learn_the_tables()
    if is_whole:
        due.SCRUB.end(now)
    return Scrubbed(swept, indexed, living)


def _end_the_day(now: datetime) -> bool:
    """Whether all was done. While the clock is doubted it is not: then it is due again in an hour."""
    is_believed = clock.is_believed(now)
    chain.seal_past_days(now=now)
    if is_believed:
        tokens.drop_old_keys(now=now)
        chain.forget_old(now=now)
    for end, had_its_time in _nightly:
        if is_believed or not had_its_time:
            end(now=now)
    return is_believed


def _forget_old_rows() -> None:
    """Tasks that ended and sessions that expired are of no use to anyone."""
    call_command("prune_db_task_results", min_age_days=1, verbosity=0)
    SessionStore.clear_expired()


def learn_the_tables() -> None:
    """Let the database know how its rows are spread, so that it takes the right index: without it, SQLite reads
    every row of an organisation for one page."""
    with writing(), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA analysis_limit=400")
        cursor.execute("ANALYZE")
