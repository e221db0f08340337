"""From a chosen file to the moment that it may be read in."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils.timezone import localdate

from doorleefd.collect.imports.choosing import WORDS, Choice
from doorleefd.collect.imports.guessing import guessed
from doorleefd.collect.imports.models import ImportRun, Upload
from doorleefd.collect.imports.packing import packed
from doorleefd.collect.imports.queries import KIND, begun_by, read_in_before
from doorleefd.collect.imports.reading import Book, read
from doorleefd.collect.imports.refusals import AlreadyReadIn, FileIsGone, NotReady, TrajectoryIsClosed
from doorleefd.foundation import digests, jobs
from doorleefd.foundation.acting import action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job, Login
from doorleefd.foundation.sealing import seal
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.terms import refuse_too_near

PURPOSE = "import"


@dataclass(frozen=True)
class File:
    """A file that could be read, before it is kept. All slow work is done here, outside any transaction."""

    book: Book
    content_digests: list[str]

    @cached_property
    def packed(self) -> str:
        return packed(self.book)


def file_of(content: bytes) -> File:
    """A file from its bytes. Raises reading.Unreadable."""
    book = read(content)
    plain = hashlib.sha256(content).hexdigest()
    return File(book, list(digests.digests(plain, purpose=PURPOSE).values()))


@action(may="imports.read_in", audit="file chosen to read in", on="trajectory")
def take_file(*, by: Login, trajectory: Trajectory, file: File, now: datetime) -> ImportRun:
    """Keep a file sealed for a day, with a first guess of its columns; sent twice by one login is one.

    Raises TrajectoryIsClosed, TakesNothingNew, AlreadyReadIn.
    """
    refuse_closed(trajectory, now)
    refuse_same_file(trajectory, file.content_digests)
    begun = begun_by(by, trajectory).filter(content_digest__in=file.content_digests, state=ImportRun.State.CHOOSING)
    if run := begun.first():
        return run
    run = ImportRun.objects.create(
        organisation=trajectory.organisation,
        trajectory=trajectory,
        started_by=by,
        started_at=now,
        content_digest=file.content_digests[0],
    )
    key_id, key = next(iter(keys.make_keys(1).items()))
    choice = guessed(file.book, today=localdate(now))
    Upload.objects.create(
        organisation=trajectory.organisation,
        run=run,
        key_id=key_id,
        tables=seal(file.packed, key_id=key_id, key=key),
        choice=seal(choice.written(), key_id=key_id, key=key),
    )
    return run


@action(may="imports.read_in", audit="column choice for import kept", on="run")
def keep_choice(*, by: Login, run: ImportRun, choice: Choice, now: datetime) -> None:
    """Keep what was chosen so far beside the file. Raises FileIsGone."""
    kept = Upload.objects.visible_to(by, Purpose.HANDLE).filter(run=run)
    key_id = kept.values_list("key_id", flat=True).first()
    key = keys.open_keys([key_id]).get(key_id) if key_id else None
    if key_id is None or key is None or run.state == ImportRun.State.READ_IN:
        raise FileIsGone
    kept.update(choice=seal(choice.written(), key_id=key_id, key=key))


@action(may="imports.read_in", audit="reading in begun", on="run")
def begin_reading_in(*, by: Login, run: ImportRun, choice: Choice, now: datetime) -> Job:
    """Put the work in the queue; asked twice is once, asked again after it failed is a new attempt.

    Raises TrajectoryIsClosed, TakesNothingNew, NotReady.
    """
    refuse_closed(run.trajectory, now)
    if choice.terms is None or not choice.places_of(*WORDS):
        raise NotReady
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    job = (
        Job.objects.filter(organisation=run.organisation, kind=KIND, subject_id=run.pk).order_by("-created_at").first()
    )
    if job is not None and job.state != Job.State.FAILED:
        return job
    run.state, run.attempts = ImportRun.State.QUEUED, run.attempts + 1
    run.source, run.basis = choice.terms.source, choice.terms.basis
    run.text_version = choice.terms.text_version
    run.may_report, run.may_publish = choice.terms.may_report, choice.terms.may_publish
    run.save()
    key = f"{run.pk}:{run.attempts}"
    return jobs.start(organisation=run.organisation, kind=KIND, subject_id=run.pk, key=key, by=by, now=now)


def refuse_closed(trajectory: Trajectory, now: datetime) -> None:
    """Raises TrajectoryIsClosed, TakesNothingNew."""
    if trajectory.is_at_rest:
        raise TrajectoryIsClosed
    refuse_too_near(trajectory, today=localdate(now))


def refuse_same_file(trajectory: Trajectory, content_digests: list[str]) -> None:
    """Raises AlreadyReadIn."""
    if earlier := read_in_before(trajectory, content_digests):
        raise AlreadyReadIn(earlier)
