"""Putting words into the index and taking them out."""

from collections.abc import Iterable, Iterator, Mapping
from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import IndexedText, Organisation
from doorleefd.foundation.search import stems, tables

BATCH = 500


def put(source: str, texts: Mapping[UUID, str], *, organisation: Organisation) -> None:
    """Let these rows be found by their words, and by nothing that stood there before.

    A row keeps its number: so whoever erases it meanwhile waits, and then removes what was put.
    """
    hasher = stems.hashers(organisation.pk)[0]
    kept = {(text.row, text.stretch): text for rows in _kept(source, texts) for text in rows}
    again: list[IndexedText] = []
    new: list[IndexedText] = []
    hashed: list[tuple[int, tables.Stems]] = []
    known: dict[str, str] = {}
    for row, text in texts.items():
        for order, words in enumerate(stems.stretches(text)):
            found = kept.pop((row, order), None)
            indexed = found or IndexedText(organisation=organisation, source=source, row=row, stretch=order)
            indexed.key_version = hasher.version
            (again if found else new).append(indexed)
            hashed.append((indexed.number, [_hashed(word, hasher, known) for word in words]))
    _remove(list(kept.values()))
    tables.delete([indexed.number for indexed in again])
    IndexedText.objects.bulk_update(again, ["key_version"], batch_size=BATCH)
    IndexedText.objects.bulk_create(new, batch_size=BATCH)
    tables.insert(hashed)


def _hashed(word: tuple[str, ...], hasher: stems.Hasher, known: dict[str, str]) -> tuple[str, ...]:
    for key in word:
        if key not in known:
            known[key] = hasher.hashed(key)
    return tuple(known[key] for key in word)


def drop(source: str, rows: Iterable[UUID]) -> None:
    """Let these rows not be found any more."""
    for kept in _kept(source, rows):
        _remove(list(kept))


def _kept(source: str, rows: Iterable[UUID]) -> Iterator[QuerySet[IndexedText]]:
    """What stands in the index for these rows, locked, in batches."""
    listed = list(rows)
    for at in range(0, len(listed), BATCH):
        yield IndexedText.objects.select_for_update().filter(source=source, row__in=listed[at : at + BATCH])


def _remove(texts: list[IndexedText]) -> None:
    tables.delete([text.number for text in texts])
    for at in range(0, len(texts), BATCH):
        IndexedText.objects.filter(pk__in=[text.pk for text in texts[at : at + BATCH]]).delete()
