"""Making, opening and destroying keys. Each change commits by itself, before the content it is for."""

import secrets
import uuid
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache
from typing import TypeVar
from uuid import UUID

from django.db import connections, transaction
from django.db.models import Max

from doorleefd.foundation import ciphers
from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import epochs, master
from doorleefd.foundation.keystore.models import DataKey, ErasedKey, ServiceKey
from doorleefd.foundation.keystore.spare import Spare
from doorleefd.foundation.routing import KEYS

BATCH = 500
SERVICE_KEY_ROWS = "SELECT version, epoch, wrapped FROM keystore_servicekey WHERE purpose = %s ORDER BY version DESC"
KEY_IS_THERE = "SELECT 1 FROM keystore_datakey WHERE id = %s"
Result = TypeVar("Result")
_spare = Spare()


def make_keys(count: int) -> dict[UUID, bytes]:
    """New data keys by their id, committed before this returns; a single one may have been made ahead (`spare`).

    A key without content is swept later (`upkeep.orphans`).
    """
    return _spare.one(make=_make, is_there=_is_there) if count == 1 else _make(count)


def _make(count: int) -> dict[UUID, bytes]:
    made = {uuid.uuid4(): secrets.token_bytes(ciphers.KEY_BYTES) for _ in range(count)}
    if not made:
        return made
    with epochs.settled() as epoch:
        under = master.epoch_key(epoch)
        rows = [
            DataKey(pk=pk, epoch=epoch, wrapped=master.wrap(key, under=under, label=pk.bytes))
            for pk, key in made.items()
        ]
        DataKey.objects.bulk_create(rows, batch_size=BATCH)
    return made


def _is_there(key_id: UUID) -> bool:
    with connections[KEYS].cursor() as cursor:
        cursor.execute(KEY_IS_THERE, [DataKey._meta.pk.get_db_prep_value(key_id, connections[KEYS])])
        return cursor.fetchone() is not None


def make_key() -> UUID:
    """One new data key."""
    return next(iter(make_keys(1)))


def open_keys(ids: Iterable[UUID]) -> dict[UUID, bytes]:
    """The living keys among `ids`; an erased one is absent. One query for up to 500 ids."""
    wanted = list(set(ids))
    opened: dict[UUID, bytes] = {}
    for at in range(0, len(wanted), BATCH):
        opened.update(_again_when_turned(_open_batch, wanted[at : at + BATCH]))
    return opened


def _open_batch(ids: list[UUID]) -> dict[UUID, bytes]:
    under: dict[int, bytes] = {}
    opened = {}
    for row in DataKey.objects.filter(pk__in=ids):
        if row.epoch not in under:
            under[row.epoch] = master.epoch_key(row.epoch)
        opened[row.pk] = master.unwrap(bytes(row.wrapped), under=under[row.epoch], label=row.pk.bytes)
    return opened


def _again_when_turned(read: Callable[..., Result], *arguments: object) -> Result:
    """Read keys; once more when their epoch ended, or the master key turned, between reading and opening them."""
    try:
        return read(*arguments)
    except (FileNotFoundError, master.MasterKeyWrong):
        return read(*arguments)


def destroy_keys(ids: Iterable[UUID]) -> None:
    """Destroy data keys at once and for good, and keep their ids: a backup put back later is erased again by them.

    No rollback brings them back.
    """
    doomed = list(ids)
    with transaction.atomic(using=KEYS), writing():
        ErasedKey.objects.bulk_create([ErasedKey(pk=pk) for pk in doomed], batch_size=BATCH, ignore_conflicts=True)
        drop_keys(doomed)


def drop_keys(ids: Iterable[UUID]) -> None:
    """Destroy data keys that nothing holds, and so nothing in a backup either."""
    doomed = list(ids)
    with transaction.atomic(using=KEYS), writing():
        for at in range(0, len(doomed), BATCH):
            DataKey.objects.filter(pk__in=doomed[at : at + BATCH]).delete()


def service_key(purpose: str) -> tuple[int, bytes]:
    """The newest key for a purpose with its version; made when there is none."""
    return next(iter(service_keys(purpose).items()))


def service_keys(purpose: str) -> dict[int, bytes]:
    """Every version of a key that still lives, newest first; the first is made when there is none."""
    return _again_when_turned(_open_service_keys, purpose)


def _open_service_keys(purpose: str) -> dict[int, bytes]:
    if rows := _service_key_rows(purpose):
        return {version: _opened(purpose, version, epoch, bytes(box)) for version, epoch, box in rows}
    first = _first_version(purpose)
    return {first.version: _opened(purpose, first.version, first.epoch, bytes(first.wrapped))}


def _service_key_rows(purpose: str) -> list[tuple[int, int, bytes]]:
    """Version, epoch and wrapped key, newest first. Read six times for one story that comes in, and never kept
    between two requests, since another process may turn them: so by plain SQL, at a fifth of the price.
    """
    with connections[KEYS].cursor() as cursor:
        cursor.execute(SERVICE_KEY_ROWS, [purpose])
        return cursor.fetchall()


@lru_cache(maxsize=64)
def _opened(purpose: str, version: int, epoch: int, box: bytes) -> bytes:
    under = master.epoch_key(epoch)
    return master.unwrap(box, under=under, label=epochs.service_label(purpose, version))


def _first_version(purpose: str) -> ServiceKey:
    with epochs.settled() as epoch:
        found = ServiceKey.objects.filter(purpose=purpose).first()
        return found or _keep_service_key(purpose, 1, epoch)


def make_service_key(purpose: str) -> int:
    """Turn to a new version of a key and return it; older versions stay until they are dropped."""
    with epochs.settled() as epoch:
        last = ServiceKey.objects.filter(purpose=purpose).order_by("-version").first()
        return _keep_service_key(purpose, last.version + 1 if last else 1, epoch).version


def _keep_service_key(purpose: str, version: int, epoch: int) -> ServiceKey:
    key = secrets.token_bytes(ciphers.KEY_BYTES)
    label = epochs.service_label(purpose, version)
    row, _ = ServiceKey.objects.get_or_create(
        purpose=purpose,
        version=version,
        defaults={"epoch": epoch, "wrapped": master.wrap(key, under=master.epoch_key(epoch), label=label)},
    )
    return row


def drop_service_keys(purpose: str, *, before: int) -> None:
    """Destroy the versions of a key older than `before`."""
    with transaction.atomic(using=KEYS), writing():
        ServiceKey.objects.filter(purpose=purpose, version__lt=before).delete()


def drop_replaced_service_keys(purpose: str, *, before: datetime) -> None:
    """Destroy the versions of a key that a newer one replaced before this moment."""
    made_before = ServiceKey.objects.filter(purpose=purpose, made_at__lt=before)
    newest = made_before.aggregate(newest=Max("version"))["newest"]
    if newest:
        drop_service_keys(purpose, before=newest)
