"""Closing every box anew, for when its cipher is doubted: the same words, under the same keys, with the newest one."""

from collections.abc import Iterator
from typing import Any

from allauth.mfa.models import Authenticator
from django.apps import apps
from django.db import transaction

from doorleefd.foundation import ciphers
from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import epochs, keys
from doorleefd.foundation.sealing import Sealed, SealedField, SealedModel, seal_bytes, unseal_bytes

BATCH = 500


def reseal() -> int:
    """Close anew what another cipher closed: words, sound, addresses, second factors and the keys of all of them.

    Returns how many boxes with content. Killed half-way, the rest opens as before, and the next call ends it. Notes and
    links that went out are read with the cipher of their mark until their time is over.
    """
    done = sum(_again(model) for model in apps.get_models() if issubclass(model, SealedModel))
    _factors_again()
    epochs.turn_epoch()
    return done


def _again(model: type[SealedModel]) -> int:
    """A batch is one transaction: whoever tells meanwhile waits for some hundred rows, and not for each of them."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, SealedField)]
    done = 0
    for batch in _batches(model):
        with writing(marks=False), transaction.atomic():
            done += sum(_row_again(row, fields, key) for row, key in batch)
    return done


def _batches(model: Any) -> Iterator[list[tuple[SealedModel, bytes]]]:
    """Every row whose key lives, with that key, in order of its random id."""
    rows = list(model.objects.of_house().order_by("pk")[:BATCH])
    while rows:
        living = keys.open_keys(row.key_id for row in rows)
        yield [(row, living[row.key_id]) for row in rows if row.key_id in living]
        rows = list(model.objects.of_house().filter(pk__gt=rows[-1].pk).order_by("pk")[:BATCH])


def _row_again(row: Any, fields: list[SealedField], key: bytes) -> int:
    """Its boxes of another cipher, each only where the very same box still stands there."""
    changed = 0
    for field in fields:
        held = getattr(row, field.attname)
        if not isinstance(held, Sealed) or ciphers.is_of_now(held.box, bound_to=row.bound_to, key=key):
            continue
        fresh = seal_bytes(unseal_bytes(held, bound_to=row.bound_to, key=key), bound_to=row.bound_to, key=key)
        same = type(row).objects.of_house().filter(pk=row.pk, **{field.attname: held})
        changed += same.update(**{field.attname: fresh})
    return changed


def _factors_again() -> None:
    """Read and kept: `foundation.factors` opens and closes them."""
    for pk in list(Authenticator.objects.values_list("pk", flat=True)):
        with transaction.atomic():
            Authenticator.objects.select_for_update().get(pk=pk).save(update_fields=["data"])
