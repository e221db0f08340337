"""Which imports there are, and what is still kept beside them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from doorleefd.collect.imports.choosing import Choice
from doorleefd.collect.imports.models import Codes, ImportRun, Upload
from doorleefd.collect.imports.packing import Origin, unpacked, unpacked_origin
from doorleefd.collect.imports.reading import Book
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job, Login
from doorleefd.trajectory.models import Trajectory

KIND = "imports.read_in"
UPLOAD_LIVES = timedelta(days=1)
CODES_LIVE = timedelta(days=7)
SHOWN_AGAIN = timedelta(minutes=15)
"""How long letters may be opened once more after they were made: for a printer that jams."""


def runs_of(trajectory: Trajectory, *, viewer: Login) -> QuerySet[ImportRun]:
    """The imports of a trajectory that ended, newest first."""
    found = ImportRun.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory)
    return found.filter(state=ImportRun.State.READ_IN).select_related("started_by").order_by("-read_in_at", "pk")


def begun_by(viewer: Login, trajectory: Trajectory) -> QuerySet[ImportRun]:
    """The imports that this login began and did not end, newest first."""
    found = ImportRun.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory, started_by=viewer)
    return found.exclude(state=ImportRun.State.READ_IN).order_by("-started_at")


def run_of(trajectory: Trajectory, pk: UUID, *, viewer: Login) -> ImportRun:
    """One import: an ended one of anyone, else an own one. Raises ImportRun.DoesNotExist."""
    found = ImportRun.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory)
    run = found.select_related("started_by", "trajectory", "organisation").get(pk=pk)
    if run.state != ImportRun.State.READ_IN and run.started_by != viewer:
        raise ImportRun.DoesNotExist
    return run


def read_in_before(trajectory: Trajectory, digests: list[str]) -> ImportRun | None:
    """The import of the same file into this trajectory, if there was one."""
    found = ImportRun.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.filter(content_digest__in=digests, state=ImportRun.State.READ_IN).first()


@dataclass(frozen=True)
class Opened:
    """An upload as its owner sees it."""

    book: Book
    choice: Choice


def upload_of(run: ImportRun, *, viewer: Login) -> Opened:
    """The file of an import and what was chosen for it. Raises Upload.DoesNotExist when it is gone or another's."""
    rows = Upload.objects.visible_to(viewer, Purpose.HANDLE).filter(run=run).unsealed()
    if not rows:
        raise Upload.DoesNotExist
    upload = rows[0]
    return Opened(unpacked(upload.tables), Choice.read(upload.choice))


def origin_of(run: ImportRun, *, viewer: Login) -> Origin:
    """From what the codes are worked out. Raises Codes.DoesNotExist when they are gone or another's."""
    rows = Codes.objects.visible_to(viewer, Purpose.HANDLE).filter(run=run).unsealed()
    if not rows:
        raise Codes.DoesNotExist
    return unpacked_origin(rows[0].origin)


def job_of(run: ImportRun) -> Job | None:
    """The newest work for an import; None before it was asked for."""
    found = Job.objects.filter(organisation=run.organisation_id, kind=KIND, subject_id=run.pk)
    return found.order_by("-created_at").first()


def abandoned_runs(*, now: datetime) -> list[ImportRun]:
    """Imports that nobody went on with for a day, and that no work is waiting or busy for."""
    old = ImportRun.objects.filter(started_at__lt=now - UPLOAD_LIVES).exclude(state=ImportRun.State.READ_IN)
    busy = Job.objects.filter(kind=KIND, state__in=[Job.State.WAITING, Job.State.RUNNING])
    return list(old.exclude(pk__in=busy.values("subject_id")).select_related("trajectory"))


def runs_with_old_codes(*, now: datetime) -> list[ImportRun]:
    """Imports whose letters were made, or were not made in time."""
    kept = ImportRun.objects.filter(pk__in=Codes.objects.of_house().values("run"))
    made = Q(letters=ImportRun.Letters.MADE, letters_at__lt=now - SHOWN_AGAIN)
    late = Q(letters=ImportRun.Letters.WAITING, read_in_at__lt=now - CODES_LIVE)
    return list(kept.filter(made | late).select_related("trajectory"))
