"""What the house does by itself: every minute, and every night. `doorleefd tick` and `doorleefd scrub` call it."""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from doorleefd.foundation import jobs
from doorleefd.foundation.keystore import master
from doorleefd.foundation.tasks import go_on

NIGHT = time(3, 0)
Upkeep = Callable[[datetime], object]
_each_minute: list[Upkeep] = []


def each_minute(function: Upkeep) -> Upkeep:
    """Let `tick` call this too, with the moment: for what a room keeps for a short while only."""
    _each_minute.append(function)
    return function


def tick(*, now: datetime) -> int:
    """Take up jobs whose worker was killed or whose task was lost; how many. Then the upkeep of each room."""
    taken_up = [job_id for job_id in jobs.to_take_up(now=now) if not _is_queued(job_id)]
    for job_id in taken_up:
        _tasks_of(job_id).filter(status=TaskResultStatus.RUNNING).delete()
        go_on.enqueue(str(job_id))
    for function in _each_minute:
        function(now)
    return len(taken_up)


def _tasks_of(job_id: UUID) -> QuerySet[DBTaskResult]:
    return DBTaskResult.objects.filter(task_path=go_on.module_path, args_kwargs__args__0=str(job_id))


def _is_queued(job_id: UUID) -> bool:
    return _tasks_of(job_id).filter(status=TaskResultStatus.READY).exists()


def scrub_is_due(*, now: datetime) -> bool:
    """Whether the last epoch was begun before three o'clock of the last night."""
    numbers = master.epoch_numbers()
    if not numbers:
        return False
    begun = datetime.fromtimestamp(master.epoch_file(numbers[-1]).stat().st_mtime, tz=now.tzinfo)
    here = timezone.localtime(now)
    last_night = timezone.make_aware(datetime.combine(here.date(), NIGHT))
    if last_night > here:
        last_night -= timedelta(days=1)
    return begun < last_night
