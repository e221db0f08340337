"""Jobs: a killed worker loses nothing and does nothing twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from doorleefd.foundation import jobs, upkeep
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Job

pytestmark = pytest.mark.django_db


class Full(Refusal):
    sentence = "De map is vol."


@pytest.fixture
def kind(monkeypatch):
    """A kind of work that does what a test asks of it."""
    doing = {"do": lambda work: "klaar"}
    monkeypatch.setitem(jobs._doing, "test", lambda work: doing["do"](work))
    return doing


@pytest.fixture
def job(organise, veenbeek, alice, now, kind):
    with organise():
        return jobs.start(organisation=veenbeek, kind="test", subject_id=uuid4(), key="once", by=alice, now=now)


def test_the_same_work_is_queued_once(organise, job, veenbeek, alice, now):
    with organise():
        again = jobs.start(organisation=veenbeek, kind="test", subject_id=uuid4(), key="once", by=alice, now=now)
    assert again == job


def test_it_is_done_once_and_says_so(job):
    assert jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.message) == (Job.State.DONE, "klaar")
    assert not jobs.run(job.pk)


def test_a_second_worker_finds_it_taken(job, kind):
    def meanwhile(work):
        assert not jobs.run(job.pk)
        return "klaar"

    kind["do"] = meanwhile
    assert jobs.run(job.pk)


def test_progress_is_kept(job, kind):
    def half(work):
        work.progress(50, 100)
        job.refresh_from_db()
        assert (job.done, job.total, job.state) == (50, 100, Job.State.RUNNING)
        return ""

    kind["do"] = half
    jobs.run(job.pk)


def test_after_the_lease_another_takes_it_up_and_the_first_stops(job, kind):
    begun = timezone.now()
    held = []

    def first(work):
        held.append(work)
        kind["do"] = lambda work: "door de tweede"
        assert jobs.run(job.pk, now=begun + jobs.LEASE + timedelta(seconds=5))
        work.progress(1, 2)
        return "door de eerste"

    kind["do"] = first
    assert not jobs.run(job.pk, now=begun)
    job.refresh_from_db()
    assert (job.state, job.message) == (Job.State.DONE, "door de tweede")
    with pytest.raises(jobs.LeaseLost):
        held[0].still_held()


def test_nothing_is_taken_up_before_the_lease_ends(job, kind, organise):
    now = timezone.now()
    with organise():
        Job.objects.update(state=Job.State.RUNNING, holder=uuid4(), lease_until=now + timedelta(seconds=30))
    assert jobs.to_take_up(now=now) == []
    assert not jobs.run(job.pk, now=now)
    assert jobs.to_take_up(now=now + timedelta(seconds=31)) == [job.pk]


def test_a_lease_from_a_clock_that_was_ahead_holds_nobody_up(job, organise):
    now = timezone.now()
    with organise():
        Job.objects.update(state=Job.State.RUNNING, holder=uuid4(), lease_until=now + timedelta(days=365))
    assert jobs.to_take_up(now=now) == [job.pk]
    assert jobs.run(job.pk, now=now)


def test_a_failure_is_told_without_words(job, kind, caplog):
    def breaks(work):
        raise ValueError("Ik kreeg geen brief")

    kind["do"] = breaks
    assert jobs.run(job.pk)
    job.refresh_from_db()
    assert job.state == Job.State.FAILED
    assert "brief" not in job.message + caplog.text
    assert "ValueError" in caplog.text


def test_a_refusal_is_told_in_its_own_sentence(job, kind):
    def refuses(work):
        raise Full

    kind["do"] = refuses
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, job.message) == (Job.State.FAILED, "De map is vol.")


def test_tick_takes_up_what_a_killed_worker_left(job, organise):
    now = timezone.now()
    with organise():
        Job.objects.update(state=Job.State.RUNNING, holder=uuid4(), lease_until=now - timedelta(seconds=1))
    jobs._wake(job.pk)
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, started_at=now, worker_ids=["killed"])
    assert upkeep.tick(now=now) == 1
    assert [task.status for task in DBTaskResult.objects.all()] == [TaskResultStatus.READY]
    assert upkeep.tick(now=now) == 0


def test_tick_leaves_alone_what_waits_its_turn(job, organise):
    jobs._wake(job.pk)
    assert upkeep.tick(now=timezone.now() + timedelta(hours=1)) == 0


def test_a_task_carries_an_id_and_nothing_else(job):
    jobs._wake(job.pk)
    task = DBTaskResult.objects.get()
    assert task.args_kwargs == {"args": [str(job.pk)], "kwargs": {}}
