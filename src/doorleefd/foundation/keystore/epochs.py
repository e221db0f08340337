"""Turning to a new epoch key, and to a new master key. Both may be killed at any moment and begun again."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections, transaction

from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import master
from doorleefd.foundation.keystore.models import DataKey, ServiceKey
from doorleefd.foundation.routing import KEYS

# Any number will do, as long as only this lock has it.
POSTGRESQL_LOCK = 7_305_884


@contextmanager
def settled() -> Iterator[int]:
    """A transaction on the key store in which the epoch does not change; gives the epoch to wrap under.

    Without it a key could be made under an epoch that ends before the key is stored, and its words be lost. The
    first epoch is made by one alone: two that make it would overwrite each other's.
    """
    if not master.epoch_numbers():
        with _locked():
            if not master.epoch_numbers():
                master.begin_epoch()
    with _locked("pg_advisory_xact_lock_shared"):
        yield master.current_epoch()


@contextmanager
def _locked(function: str = "pg_advisory_xact_lock") -> Iterator[None]:
    """On SQLite a transaction that begins IMMEDIATE is alone already."""
    with transaction.atomic(using=KEYS), writing():
        if connections[KEYS].vendor == "postgresql":
            with connections[KEYS].cursor() as cursor:
                cursor.execute(f"SELECT {function}(%s)", [POSTGRESQL_LOCK])
        yield


def turn_epoch() -> int:
    """Wrap every living key under a new epoch key and destroy the old ones, whichever the database.

    Returns how many data keys live. Killed half-way, the old epoch still opens everything and the next turn
    ends what was begun.
    """
    with _locked():
        master.sweep_epochs()
        epoch = master.begin_epoch()
        try:
            data_keys = _rewrap(DataKey, epoch, lambda row: row.pk.bytes)
            _rewrap(ServiceKey, epoch, lambda row: service_label(row.purpose, row.version))
        except Exception:
            # Rolled back, so nothing is under it: a turn that fails every night leaves no files behind.
            master.end_epoch(epoch)
            raise
    for number in master.epoch_numbers():
        if number < epoch:
            master.end_epoch(number)
    return data_keys


def _rewrap(model: Any, epoch: int, label_of: Any) -> int:
    connection = connections[KEYS]
    identifier = model._meta.pk
    under = {number: master.epoch_key(number) for number in {epoch, *_epochs_named_by(model)}}
    changes = []
    for row in model.objects.iterator(chunk_size=2000):
        key = master.unwrap(bytes(row.wrapped), under=under[row.epoch], label=label_of(row))
        box = master.wrap(key, under=under[epoch], label=label_of(row))
        changes.append((box, epoch, identifier.get_db_prep_value(row.pk, connection)))
    with connection.cursor() as cursor:
        table, column = model._meta.db_table, identifier.column
        cursor.executemany(
            f'UPDATE "{table}" SET "wrapped" = %s, "epoch" = %s WHERE "{column}" = %s',  # noqa: S608
            changes,
        )
    return len(changes)


def _epochs_named_by(model: Any) -> set[int]:
    """The epochs that rows are wrapped under. Another one may be left by a turn that was killed: it opens nothing."""
    return set(model.objects.values_list("epoch", flat=True).distinct())


def turn_master_key() -> bytes:
    """Wrap the epoch keys under a new master key, and take that into use. Returns the new key.

    The new key stands beside the old one until every epoch key is wrapped under it, and either opens what it
    can: so a stop at any point leaves everything readable, and the next call ends what was begun.
    """
    with _locked():
        new = master.next_master_key()
        numbers = master.epoch_numbers()
        wanted = {*numbers[-1:], *_epochs_named_by(DataKey), *_epochs_named_by(ServiceKey)}
        for number in wanted.intersection(numbers):
            master.write_epoch(number, master.epoch_key(number), under=new)
        master.take_into_use(new)
    return new


def service_label(purpose: str, version: int) -> bytes:
    """What a service key is bound to while it is wrapped."""
    return f"{purpose} {version}".encode()
