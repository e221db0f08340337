"""Making, opening and destroying keys. Each change commits by itself, before the content it is for."""

import secrets
import uuid
from collections.abc import Iterable
from functools import lru_cache
from uuid import UUID

from django.db import transaction

from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import master
from doorleefd.foundation.keystore.models import DataKey, ServiceKey
from doorleefd.foundation.routing import KEYS


def make_keys(count: int) -> dict[UUID, bytes]:
    """New data keys by their id, committed together. A key without content is swept later (see `sweep`)."""
    epoch = master.current_epoch()
    under = master.epoch_key(epoch)
    made = {uuid.uuid4(): secrets.token_bytes(master.KEY_BYTES) for _ in range(count)}
    rows = [
        DataKey(pk=pk, epoch=epoch, wrapped=master.wrap(key, under=under, label=pk.bytes)) for pk, key in made.items()
    ]
    with transaction.atomic(using=KEYS), writing():
        DataKey.objects.bulk_create(rows, batch_size=500)
    return made


def make_key() -> UUID:
    """One new data key."""
    return next(iter(make_keys(1)))


def open_keys(ids: Iterable[UUID]) -> dict[UUID, bytes]:
    """The living keys among `ids`; an erased one is absent. One query for up to 500 ids."""
    wanted = list(set(ids))
    opened: dict[UUID, bytes] = {}
    for at in range(0, len(wanted), 500):
        for row in DataKey.objects.filter(pk__in=wanted[at : at + 500]):
            under = master.epoch_key(row.epoch)
            opened[row.pk] = master.unwrap(bytes(row.wrapped), under=under, label=row.pk.bytes)
    return opened


def destroy_keys(ids: Iterable[UUID]) -> None:
    """Destroy data keys at once and for good. No rollback brings them back."""
    with transaction.atomic(using=KEYS), writing():
        DataKey.objects.filter(pk__in=list(ids)).delete()


def service_key(purpose: str) -> tuple[int, bytes]:
    """The newest key for a purpose with its version; made when there is none."""
    row = ServiceKey.objects.filter(purpose=purpose).order_by("-version").first()
    if row is None:
        row = make_service_key(purpose)
    return row.version, _opened_service_key(row.purpose, row.version, row.epoch, bytes(row.wrapped))


def service_keys(purpose: str) -> dict[int, bytes]:
    """Every version of a key that still lives, newest first."""
    rows = ServiceKey.objects.filter(purpose=purpose).order_by("-version")
    return {row.version: _opened_service_key(purpose, row.version, row.epoch, bytes(row.wrapped)) for row in rows}


def make_service_key(purpose: str) -> ServiceKey:
    """Turn to a new version of a key; older versions stay until they are dropped."""
    with transaction.atomic(using=KEYS), writing():
        last = ServiceKey.objects.filter(purpose=purpose).order_by("-version").first()
        version = last.version + 1 if last else 1
        epoch = master.current_epoch()
        box = master.wrap(
            secrets.token_bytes(master.KEY_BYTES), under=master.epoch_key(epoch), label=_label(purpose, version)
        )
        row, _ = ServiceKey.objects.get_or_create(
            purpose=purpose, version=version, defaults={"epoch": epoch, "wrapped": box}
        )
    return row


def drop_service_keys(purpose: str, *, before: int) -> None:
    """Destroy the versions of a key older than `before`."""
    with transaction.atomic(using=KEYS), writing():
        ServiceKey.objects.filter(purpose=purpose, version__lt=before).delete()


def turn_epoch() -> int:
    """Wrap every living key under a new epoch key and destroy the old ones (SQLite and PostgreSQL alike).

    Returns how many keys live. Killed half-way, the old epoch still opens everything and the next turn
    ends what was begun.
    """
    epoch = master.begin_epoch()
    under = master.epoch_key(epoch)
    with transaction.atomic(using=KEYS), writing():
        data_keys = list(DataKey.objects.select_for_update())
        for row in data_keys:
            row.wrapped = _rewrapped(bytes(row.wrapped), row.epoch, under, row.pk.bytes)
            row.epoch = epoch
        DataKey.objects.bulk_update(data_keys, ["wrapped", "epoch"], batch_size=400)
        for key in ServiceKey.objects.select_for_update():
            key.wrapped = _rewrapped(bytes(key.wrapped), key.epoch, under, _label(key.purpose, key.version))
            key.epoch = epoch
            key.save()
    for number in master.epoch_numbers():
        if number < epoch:
            master.end_epoch(number)
    _opened_service_key.cache_clear()
    return len(data_keys)


def _rewrapped(box: bytes, epoch: int, under: bytes, label: bytes) -> bytes:
    key = master.unwrap(box, under=master.epoch_key(epoch), label=label)
    return master.wrap(key, under=under, label=label)


def _label(purpose: str, version: int) -> bytes:
    return f"{purpose} {version}".encode()


@lru_cache(maxsize=64)
def _opened_service_key(purpose: str, version: int, epoch: int, box: bytes) -> bytes:
    return master.unwrap(box, under=master.epoch_key(epoch), label=_label(purpose, version))
