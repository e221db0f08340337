"""Sealing the audit: each day's rows in an order drawn by lot, under a digest that holds the one before it.

The lot is for law 13: neither the number of a row nor its place in the file tells in which order tellers did things.
The digest is keyed (HMAC-SHA256, key `audit`), so that whoever can write in the database cannot make a new chain. Its
head also stands in a file beside the epoch keys: batches that were cut off at the end are missed too.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Count, QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.foundation.audit import triggers
from doorleefd.foundation.guard import writing
from doorleefd.foundation.keystore import keys, master
from doorleefd.foundation.models.audit import AuditBatch, AuditEntry

PURPOSE = "audit"
MOST_ROWS = 2000
SEALED = ("id", "organisation_id", "day", "actor_kind", "login_id", "verb", "subject_kind", "subject_id", "count")


def seal_past_days(*, now: datetime) -> int:
    """Seal every day that is over, in one or more batches; how many. Killed in between, the next night goes on."""
    open_rows = AuditEntry.objects.filter(batch=None, day__lt=localdate(now))
    days = list(open_rows.order_by("day").values_list("day", flat=True).distinct())
    return sum(_seal_day(day, now=now) for day in days)


def forget_old(*, now: datetime) -> int:
    """Remove the rows of batches whose term is over, whole batches at a time; their seals stay. How many batches."""
    old = list(AuditBatch.objects.filter(day__lt=localdate(now) - settings.AUDIT_KEPT, emptied_on=None))
    for batch in old:
        batch.emptied_on = localdate(now)
        batch.emptied_digest = _emptied_digest(batch, keys.service_keys(PURPOSE)[batch.key_version])
        with transaction.atomic(durable=True), writing(), triggers.passing(connection):
            _all(AuditEntry).filter(batch=batch.number).delete()
            kept = {"emptied_on": batch.emptied_on, "emptied_digest": batch.emptied_digest}
            _all(AuditBatch).filter(pk=batch.pk).update(**kept)
    return len(old)


def _seal_day(day: date, *, now: datetime) -> int:
    rows = list(AuditEntry.objects.filter(batch=None, day=day))
    secrets.SystemRandom().shuffle(rows)
    batches = [rows[at : at + MOST_ROWS] for at in range(0, len(rows), MOST_ROWS)]
    for batch in batches:
        _seal(day, batch, now=now)
    return len(batches)


def _seal(day: date, rows: Sequence[AuditEntry], *, now: datetime) -> None:
    """One batch: its rows are taken out and laid down again in the order of the lot, all in one transaction."""
    version, key = keys.service_key(PURPOSE)
    with transaction.atomic(durable=True), writing(), triggers.passing(connection):
        last = AuditBatch.objects.order_by("-number").first()
        batch = AuditBatch(
            number=last.number + 1 if last else 1,
            day=day,
            count=len(rows),
            key_version=version,
            previous=last.digest if last else "",
            sealed_on=localdate(now),
        )
        batch.digest = _digest(batch, rows, key)
        batch.save(force_insert=True)
        _all(AuditEntry).filter(pk__in=[row.pk for row in rows]).delete()
        for row in rows:
            row.batch = batch.number
        AuditEntry.objects.bulk_create(rows)
    mark_head()


def mark_head() -> None:
    """Write down beside the epoch keys how far the chain goes; after a restore too, which may bring a shorter one."""
    last = AuditBatch.objects.order_by("-number").first()
    if last:
        master.write_private(_head(), f"{last.number} {last.digest}".encode())


def problems(*, now: datetime) -> Iterator[str]:
    """What is not as it was sealed, a sentence each, with the number of the batch and its day."""
    if gone := triggers.missing(connection):
        said = _("logboek: de database weigert veranderingen niet, want deze triggers zijn weg: %(gone)s")
        yield said % {"gone": ", ".join(gone)}
    living, expected, previous = keys.service_keys(PURPOSE), 1, ""
    for batch in AuditBatch.objects.order_by("number"):
        for number in range(expected, batch.number):
            yield _("logboek, deel %(number)s: weggehaald, met zegel en al") % {"number": number}
        if batch.number == expected and batch.previous != previous:
            yield _("%(part)s: sluit niet aan op het deel ervoor") % {"part": _named(batch)}
        yield from _problems_of(batch, living)
        expected, previous = batch.number + 1, batch.digest
    yield from _loose_rows()
    yield from _waiting_rows(now)
    yield from _cut_off(expected - 1)


def sealed_until() -> AuditBatch | None:
    """The last batch; None while nothing is sealed."""
    return AuditBatch.objects.order_by("-number").first()


def _problems_of(batch: AuditBatch, living: dict[int, bytes]) -> Iterator[str]:
    named = {"part": _named(batch)}
    key = living.get(batch.key_version)
    if key is None:
        yield _("%(part)s: de sleutel is weg") % named
        return
    rows = list(AuditEntry.objects.filter(batch=batch.number))
    if batch.emptied_on:
        if rows or not hmac.compare_digest(batch.emptied_digest, _emptied_digest(batch, key)):
            yield _("%(part)s: zou verlopen en leeggemaakt zijn, en dat is niet zo") % named
    elif len(rows) != batch.count:
        counts = {"sealed": batch.count, "there": len(rows)}
        yield _("%(part)s: %(sealed)s regels verzegeld, %(there)s aanwezig") % {**named, **counts}
    elif not hmac.compare_digest(batch.digest, _digest(batch, rows, key)):
        yield _("%(part)s: veranderd nadat het verzegeld was") % named


def _named(batch: AuditBatch) -> str:
    return _("logboek, deel %(number)s van %(day)s") % {"number": batch.number, "day": batch.day}


def _loose_rows() -> Iterator[str]:
    sealed = AuditBatch.objects.values("number")
    loose = AuditEntry.objects.exclude(batch=None).exclude(batch__in=sealed)
    for number in loose.order_by("batch").values_list("batch", flat=True).distinct():
        yield _("logboek, deel %(number)s: er zijn regels in gezet, en het is nooit verzegeld") % {"number": number}


def _waiting_rows(now: datetime) -> Iterator[str]:
    """Rows that more than one night passed by: who wrote them in, or why was there no night?"""
    waiting = AuditEntry.objects.filter(batch=None, day__lt=localdate(now) - timedelta(days=1))
    for day, count in waiting.order_by("day").values_list("day").annotate(Count("id")):
        said = ngettext(
            "logboek van %(day)s: %(count)s regel is nooit verzegeld",
            "logboek van %(day)s: %(count)s regels zijn nooit verzegeld",
            count,
        )
        yield said % {"day": day, "count": count}


def _cut_off(last: int) -> Iterator[str]:
    """Whether the chain is shorter than it once was, or ends otherwise."""
    if not _head().exists():
        return
    number, _space, digest = _head().read_text().partition(" ")
    if int(number) > last:
        said = _("logboek, deel %(first)s tot en met %(last)s: weggehaald, met zegels en al")
        yield said % {"first": last + 1, "last": number}
    elif not AuditBatch.objects.filter(number=int(number), digest=digest).exists():
        yield _("logboek, deel %(number)s: niet het deel dat verzegeld is") % {"number": number}


def _digest(batch: AuditBatch, rows: Iterable[AuditEntry], key: bytes) -> str:
    """Over the batch, the digest before it and its rows in order of their random ids, whatever order they lie in."""
    lines = sorted([[str(getattr(row, name)) for name in SEALED] + [_moment(row.at)] for row in rows])
    said = [batch.number, str(batch.day), batch.count, batch.previous, lines]
    return _keyed(said, key)


def _emptied_digest(batch: AuditBatch, key: bytes) -> str:
    return _keyed(["emptied", batch.number, batch.digest, str(batch.emptied_on)], key)


def _keyed(said: list[Any], key: bytes) -> str:
    return hmac.new(key, json.dumps(said, ensure_ascii=True).encode(), hashlib.sha256).hexdigest()


def _moment(at: datetime | None) -> str:
    return at.astimezone(UTC).isoformat(timespec="microseconds") if at else ""


def _head() -> Path:
    return Path(settings.EPOCH_FOLDER) / "audit-head"


def _all(model: Any) -> "QuerySet[Any]":
    """Rows as the database has them, without the refusal of their model."""
    return QuerySet(model)
