"""Data keys that nothing holds: left by a telling that was cut off between its key and its content."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import transaction
from django.db.models import Model

from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.keystore.models import DataKey
from doorleefd.foundation.routing import KEY_STORE_APP, KEYS

BATCH = 500
# Longer than any transaction lasts: the key of a telling that is under way is never swept.
GRACE = timedelta(hours=1)


def holders() -> list[type[Model]]:
    """Every model whose rows name a data key. Found by the field, so that no room can forget to say so."""
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label != KEY_STORE_APP
        and any(field.name == "key_id" for field in model._meta.concrete_fields)
    ]


def held(ids: list[UUID]) -> set[UUID]:
    """Those of these keys that a row names."""
    found: set[UUID] = set()
    for model in holders():
        rows: Any = model._base_manager.filter(key_id__in=ids)
        found.update(rows.values_list("key_id", flat=True))
    return found


def sweep(*, now: datetime) -> int:
    """Mark keys without holder; destroy those that an earlier sweep marked and that still have none."""
    destroyed = 0
    for batch in _batches():
        ids = [row.pk for row in batch]
        living = held(ids)
        doomed = [row.pk for row in batch if row.pk not in living and _was_marked(row, now)]
        _mark([row.pk for row in batch if row.pk not in living and row.orphan_since is None], now)
        _mark([row.pk for row in batch if row.pk in living and row.orphan_since is not None], None)
        keys.drop_keys(doomed)
        destroyed += len(doomed)
    return destroyed


def _was_marked(row: DataKey, now: datetime) -> bool:
    return row.orphan_since is not None and row.orphan_since < now - GRACE


def _mark(ids: list[UUID], since: datetime | None) -> None:
    if ids:
        with transaction.atomic(using=KEYS), writing():
            DataKey.objects.filter(pk__in=ids).update(orphan_since=since)


def _batches() -> Iterator[list[DataKey]]:
    """Every key in order of its random id, so that keys that come or go meanwhile do no harm."""
    rows = list(DataKey.objects.order_by("pk").defer("wrapped")[:BATCH])
    while rows:
        yield rows
        rows = list(DataKey.objects.filter(pk__gt=rows[-1].pk).order_by("pk").defer("wrapped")[:BATCH])
