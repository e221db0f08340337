"""A line for each processing, after the Dutch standard Logboek dataverwerkingen (Logius), as OTLP in JSON.

Each night, from the audit that was sealed: a file for each batch, a line for each act, in the order of the lot. No
words, no names, no logins. What law 13 keeps us from saying is in `docs/verantwoording.md`: of an act of a teller
there is the day and no hour, no trajectory and no data subject. OpenTelemetry collectors read these files.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.utils.timezone import localdate

from doorleefd.collect.looking import start_of
from doorleefd.foundation import digests
from doorleefd.foundation.keystore.master import write_private
from doorleefd.foundation.models import AuditBatch, AuditEntry
from doorleefd.rights.accounting.every_house import (
    accused_activity_number,
    staff_activity_number,
    tellers_activity_number,
)
from doorleefd.trajectory.models import Trajectory

PURPOSE = "processing"
ABOUT_ONE_PERSON = {"collect.contribution", "people.participation", "people.contributor", "vault.contactdetail"}
ACCUSATION = "analyse.accusation"
DAY_PSEUDONYM = "urn:doorleefd:day-pseudonym"
DEEPEST = 4
STATUS_OK = 1
INTERNAL = 1
"""Status and span kind as OpenTelemetry numbers them."""


def write_log(*, now: datetime) -> int:
    """Write the files of batches that have none yet; how many were written."""
    folder = Path(settings.PROCESSING_LOG)
    made = 0
    for batch in AuditBatch.objects.filter(emptied_on=None).order_by("number"):
        file = folder / f"dataverwerkingen-{batch.day}-{batch.number:06}.jsonl"
        if not file.exists():
            write_private(file, "".join(f"{line}\n" for line in _lines(batch)).encode())
            made += 1
    return made


def drop_old_files(*, now: datetime) -> None:
    """Those whose term is over."""
    for file in Path(settings.PROCESSING_LOG).glob("dataverwerkingen-*.jsonl"):
        if file.name[17:27] < str(localdate(now) - settings.AUDIT_KEPT):
            file.unlink()


def _lines(batch: AuditBatch) -> Iterator[str]:
    """In the order in which the batch lies in the database: by lot."""
    rows = [row for row in AuditEntry.objects.filter(batch=batch.number) if row.organisation_id]
    activities = _activities(rows)
    pseudonyms = _pseudonyms(rows)
    for row in rows:
        yield json.dumps(_exported(row, activities[row.pk], pseudonyms.get(row.pk, "")), separators=(",", ":"))


def _exported(row: AuditEntry, activity: UUID, pseudonym: str) -> dict[str, Any]:
    """One act as a span in an export of its own (OTLP/JSON, ExportTraceServiceRequest)."""
    start, end = _span_of(row)
    attributes = {"dpl.core.processing_activity_id": f"urn:uuid:{activity}"}
    if pseudonym:
        attributes |= {"dpl.core.data_subject_id": pseudonym, "dpl.core.data_subject_id_type": DAY_PSEUDONYM}
    span = {
        "traceId": row.pk.hex,
        "spanId": hashlib.sha256(row.pk.bytes).hexdigest()[:16],
        "name": row.verb,
        "kind": INTERNAL,
        "startTimeUnixNano": str(start),
        "endTimeUnixNano": str(end),
        "attributes": [*_said(attributes), {"key": "doorleefd.count", "value": {"intValue": str(row.count)}}],
        "status": {"code": STATUS_OK},
    }
    resource = {"service.name": "doorleefd", "doorleefd.organisation": str(row.organisation_id)}
    return {"resourceSpans": [{"resource": {"attributes": _said(resource)}, "scopeSpans": [{"spans": [span]}]}]}


def _said(values: Mapping[str, str]) -> list[dict[str, Any]]:
    return [{"key": key, "value": {"stringValue": value}} for key, value in values.items()]


def _span_of(row: AuditEntry) -> tuple[int, int]:
    """Its moment, in nanoseconds; the whole day where no hour is known."""
    if row.at:
        moment = round(row.at.timestamp() * 1000) * 1_000_000
        return moment, moment
    begin, end = start_of(row.day), start_of(row.day + timedelta(days=1))
    return round(begin.timestamp()) * 1_000_000_000, round(end.timestamp()) * 1_000_000_000


def _pseudonyms(rows: Iterable[AuditEntry]) -> dict[UUID, str]:
    """Of staff acts on one person: a keyed digest of row and day, which no two days have in common."""
    about = [row for row in rows if row.at and row.subject_id and row.subject_kind in ABOUT_ONE_PERSON]
    _version, made = digests.digests_of([f"{row.day} {row.subject_id}" for row in about], purpose=PURPOSE)
    return {row.pk: digest[:32] for row, digest in zip(about, made, strict=True)}


def _activities(rows: Sequence[AuditEntry]) -> dict[UUID, UUID]:
    """The activity in the register of each row; one query for each kind of subject."""
    by_kind: dict[str, list[str]] = {}
    for row in rows:
        if row.at and row.subject_id:
            by_kind.setdefault(row.subject_kind, []).append(row.subject_id)
    trajectories = {pk: found for kind, ids in by_kind.items() for pk, found in _trajectories(kind, ids).items()}
    return {row.pk: _of_a_case(row) or trajectories.get(row.subject_id) or _without_trajectory(row) for row in rows}


def _of_a_case(row: AuditEntry) -> UUID | None:
    """What is done in a case about a colleague is an activity of its own, whatever trajectory the story is of."""
    if row.organisation_id is None or row.at is None or row.subject_kind != ACCUSATION:
        return None
    return accused_activity_number(row.organisation_id)


def _without_trajectory(row: AuditEntry) -> UUID:
    if row.organisation_id is None:
        raise ValueError("an act of no organisation is in no register")
    by_staff = row.actor_kind in ("login", "house") and row.at is not None
    return (staff_activity_number if by_staff else tellers_activity_number)(row.organisation_id)


def _trajectories(kind: str, ids: Sequence[str]) -> dict[str, UUID]:
    """The trajectory of each row of a kind; a row that is gone, or stands in none, is not among them."""
    try:
        model = apps.get_model(kind)
    except LookupError:
        return {}
    path = path_to_trajectory(model)  # type: ignore[arg-type]
    if path is None:
        return {}
    rows: Any = model._base_manager.filter(pk__in=ids)
    return {str(pk): found for pk, found in rows.values_list("pk", path) if found}


@lru_cache
def path_to_trajectory(model: type[Model]) -> str | None:
    """The shortest way from a model to its trajectory along relations; None where there is none."""
    if model is Trajectory:
        return "pk"
    paths: list[tuple[str, type[Model]]] = [("", model)]
    for _step in range(DEEPEST):
        further = []
        for path, here in paths:
            for field in here._meta.concrete_fields:
                if field.related_model is Trajectory and field.name == "trajectory":
                    return f"{path}trajectory"
                if isinstance(field.related_model, type) and field.many_to_one and field.name != "organisation":
                    further.append((f"{path}{field.name}__", field.related_model))
        paths = further
    return None
