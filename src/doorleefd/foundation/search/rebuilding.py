"""Turning the index to a new key: every night, so that no older copy of it can be read back (law 2)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from uuid import UUID

from django.db import transaction

from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import IndexedText, Organisation
from doorleefd.foundation.search import stems, tables
from doorleefd.foundation.search.keeping import drop, put

BATCH = 200
Texts = Callable[[Iterable[UUID]], Mapping[UUID, str]]
_sources: dict[str, Texts] = {}


def register(source: str, texts: Texts) -> None:
    """Say how the words of a source are read again; what it does not return is dropped from the index."""
    _sources[source] = texts


def rebuild() -> int:
    """Hash every indexed text again under a new key, and destroy the older keys. Returns how many texts.

    In batches, so that nobody waits. Killed half-way, both keys live and everything is found; the next night
    goes on from there.
    """
    version = keys.make_service_key(stems.PURPOSE)
    rebuilt = 0
    for batch in _older_than(version):
        _rebuild(batch)
        rebuilt += len(batch)
    # What another process put meanwhile under the last key is not found until the next night hashes it again.
    keys.drop_service_keys(stems.PURPOSE, before=version)
    with writing():
        tables.tidy()
    return rebuilt


def _older_than(version: int) -> Iterator[list[UUID]]:
    """Along the primary key, so that a long index is walked once."""
    older = IndexedText.objects.filter(key_version__lt=version).order_by("pk").values_list("pk", flat=True)
    batch = list(older[:BATCH])
    while batch:
        yield batch
        batch = list(older.filter(pk__gt=batch[-1])[:BATCH])


def _rebuild(batch: list[UUID]) -> None:
    """Locked before the words are read: what is erased meanwhile does not come back."""
    with transaction.atomic(), writing():
        by_source: dict[tuple[str, Organisation], set[UUID]] = {}
        locked = IndexedText.objects.select_for_update(of=("self",)).select_related("organisation")
        for text in locked.filter(pk__in=batch):
            by_source.setdefault((text.source, text.organisation), set()).add(text.row)
        for (source, organisation), rows in by_source.items():
            texts = _sources[source](rows)
            drop(source, [row for row in rows if row not in texts])
            put(source, texts, organisation=organisation)
