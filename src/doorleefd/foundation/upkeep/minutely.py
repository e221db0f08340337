"""What the house does by itself every minute. `doorleefd tick` calls it."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from doorleefd.foundation import jobs
from doorleefd.foundation.tasks import go_on

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
