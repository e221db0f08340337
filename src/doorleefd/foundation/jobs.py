"""Long work as rows with a lease: a killed worker loses nothing and does nothing twice.

A room registers the function that does its kind of work. The background task only says "go on with job N".
"""

import logging
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import Job, Login, Organisation

LEASE = timedelta(seconds=60)
log = logging.getLogger(__name__)


class StarterMayNoMore(Refusal):
    """Whoever started this lost the login or the role: it stops here, and a colleague can start it again."""

    sentence = gettext_lazy("Wie dit startte, mag dit niet meer. Daarom is het gestopt. Een collega kan het starten.")


class LeaseLost(Exception):
    """Another worker has taken this job up; whoever still holds it stops here."""


@dataclass(frozen=True)
class Work:
    """A job that is held: tells its progress, which also renews the lease."""

    job: Job
    holder: UUID

    def progress(self, done: int, total: int) -> None:
        """Commit how far it is. Raises LeaseLost, StarterMayNoMore; not to be called inside an action."""
        self.refuse_who_may_no_more()
        with writing():
            held = Job.objects.filter(pk=self.job.pk, holder=self.holder, state=Job.State.RUNNING).update(
                done=done, total=total, lease_until=timezone.now() + LEASE
            )
        if not held:
            raise LeaseLost

    def refuse_who_may_no_more(self) -> None:
        """Read afresh whether whoever started this still may. Raises StarterMayNoMore.

        The login of the job is brought up to date too, so that the actions it does are checked by what holds now.
        """
        starter = self.job.started_by
        if starter is None:
            return
        starter.refresh_from_db(fields=["is_active", "decides_on_benefit"])
        vars(starter).pop("roles", None)
        may = _permissions.get(self.job.kind)
        if not starter.is_active or (may and not starter.has_perm(may)):
            raise StarterMayNoMore

    def still_held(self) -> None:
        """Recheck inside the action that does the step, with the row locked. Raises LeaseLost."""
        held = Job.objects.select_for_update().filter(pk=self.job.pk, holder=self.holder, state=Job.State.RUNNING)
        if not held.first():
            raise LeaseLost


Doing = Callable[[Work], str]
_doing: dict[str, Doing] = {}
_labels: dict[str, str | Promise] = {}
_permissions: dict[str, str] = {}


def register(kind: str, *, label: str | Promise = "", may: str = "") -> Callable[[Doing], Doing]:
    """Let a function do the jobs of one kind; it returns the sentence for the screen, without words.

    `label` is what the kind is called on the screen of jobs; `may` what whoever started one must be allowed all along.
    """

    def keep(function: Doing) -> Doing:
        _doing[kind] = function
        _labels[kind] = label
        if may:
            _permissions[kind] = may
        return function

    return keep


def label_of(kind: str) -> str:
    """What jobs of this kind are called; the kind itself where its room gave no label."""
    return str(_labels.get(kind, "") or kind)


def start(*, organisation: Organisation, kind: str, subject_id: UUID, key: str, by: Login | None, now: datetime) -> Job:
    """Put work in the queue, once for each `key`. Called within an action; it begins after the commit."""
    job, created = Job.objects.get_or_create(
        organisation=organisation,
        kind=kind,
        idempotency_key=key,
        defaults={"subject_id": subject_id, "started_by": by, "created_at": now},
    )
    if created:
        transaction.on_commit(lambda: _wake(job.pk))
    return job


def _wake(job_id: UUID) -> None:
    from doorleefd.foundation.tasks import go_on

    go_on.enqueue(str(job_id))


def run(job_id: UUID, *, now: datetime | None = None) -> bool:
    """Take the job up and do it; False when it is done or another holds it."""
    holder = uuid.uuid4()
    if not _taken(job_id, holder, now or timezone.now()):
        return False
    job = Job.objects.select_related("organisation", "started_by").get(pk=job_id)
    work = Work(job, holder)
    try:
        work.refuse_who_may_no_more()
        message = _doing[job.kind](work)
    except LeaseLost:
        return False
    except Refusal as refusal:
        _end(job, holder, Job.State.FAILED, str(refusal))
    except Exception as error:
        # The worker stores tracebacks, and those hold words: only the kind of error goes on (law 13).
        _end(job, holder, Job.State.FAILED, _("Er ging iets mis. Probeer het opnieuw, of vraag je beheerder om hulp."))
        log.error("job %s of kind %s failed: %s", job.pk, job.kind, type(error).__name__)
    else:
        _end(job, holder, Job.State.DONE, message)
    return True


def _taken(job_id: UUID, holder: UUID, now: datetime) -> bool:
    free = Q(state=Job.State.WAITING) | _abandoned(now)
    with writing():
        changed = Job.objects.filter(free, pk=job_id).update(
            state=Job.State.RUNNING, holder=holder, lease_until=now + LEASE
        )
    return changed == 1


def _end(job: Job, holder: UUID, state: str, message: str) -> None:
    with writing():
        Job.objects.filter(pk=job.pk, holder=holder).update(
            state=state, message=message[:200], ended_at=timezone.now(), lease_until=None
        )


def to_take_up(*, now: datetime) -> list[UUID]:
    """Jobs that wait for longer than a lease, or whose holder is gone."""
    waiting = Q(state=Job.State.WAITING) & (Q(created_at__lt=now - LEASE) | Q(created_at__gt=now))
    return list(Job.objects.filter(waiting | _abandoned(now)).values_list("pk", flat=True))


def _abandoned(now: datetime) -> Q:
    """At work, with a lease that ran out, or one longer than any: written while the clock was ahead."""
    return Q(state=Job.State.RUNNING) & (Q(lease_until__lt=now) | Q(lease_until__gt=now + LEASE))
