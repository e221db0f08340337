"""A file comes in whole or not at all, also when the worker is killed; and it comes in once."""

from datetime import timedelta

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from doorleefd.collect.actions import preparing
from doorleefd.collect.imports import reading_in
from doorleefd.collect.imports.actions import keeping
from doorleefd.collect.imports.models import Codes, ImportedPerson, ImportRun, Upload
from doorleefd.collect.models import Contribution
from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job
from doorleefd.people.models import Contributor, PersonalCode

pytestmark = pytest.mark.django_db
MANY = "wie;verhaal\n" + "".join(f"{number // 2};Verhaal nummer {number}.\n" for number in range(1200))


class Killed(BaseException):
    """What a SIGKILL looks like from within: nothing after it runs, no handler catches it."""


def nothing_is_there():
    tables = (Contributor, PersonalCode, ImportedPerson)
    return not any(table.objects.exists() for table in tables) and not Contribution.objects.of_house().exists()


def kill_at_batch(monkeypatch, number):
    """Let the storing of the last table die after some batches of it."""
    store = keeping.ImportedPerson.objects.bulk_create
    calls = []

    def dies(rows, **options):
        calls.append(1)
        store(rows[:100], **options)
        raise Killed

    monkeypatch.setattr(keeping.ImportedPerson.objects, "bulk_create", dies)
    return calls


def lease_ends(job):
    from doorleefd.foundation.guard import writing

    with writing():
        Job.objects.filter(pk=job.pk).update(lease_until=timezone.now() - timedelta(seconds=1))


def test_killed_near_the_end_nothing_is_there_and_it_is_taken_up_again(reader, monkeypatch):
    reader.preview(MANY, told_on="2026-05-01")
    job = reader.begin()
    with monkeypatch.context() as dying:
        calls = kill_at_batch(dying, 1)
        with pytest.raises(Killed):
            jobs.run(job.pk)
        assert calls
    assert nothing_is_there()
    assert Upload.objects.of_house().exists()
    lease_ends(job)
    assert jobs.to_take_up(now=timezone.now()) == [job.pk]
    assert jobs.run(job.pk)
    assert (Contributor.objects.count(), Contribution.objects.of_house().count()) == (600, 1200)


def test_killed_after_the_commit_it_is_not_read_in_twice(reader, monkeypatch):
    reader.preview()
    job = reader.begin()

    def dies(**arguments):
        raise Killed

    with monkeypatch.context() as dying:
        dying.setattr(reading_in, "destroy_upload", dies)
        with pytest.raises(Killed):
            jobs.run(job.pk)
    assert Contribution.objects.of_house().count() == 3
    lease_ends(job)
    jobs.run(job.pk)
    assert Contribution.objects.of_house().count() == 3
    assert not Upload.objects.of_house().exists()


def test_a_worker_that_lost_its_lease_stores_nothing(reader, monkeypatch):
    reader.preview()
    job = reader.begin()
    keep = reading_in.keep_import

    def too_late(**arguments):
        from doorleefd.foundation.guard import writing

        with writing():
            Job.objects.filter(pk=job.pk).update(holder=None)
        return keep(**arguments)

    monkeypatch.setattr(reading_in, "keep_import", too_late)
    assert not jobs.run(job.pk)
    assert nothing_is_there()


def test_an_error_leaves_nothing_and_can_be_tried_again(reader, monkeypatch):
    reader.preview()
    job = reader.begin()
    with monkeypatch.context() as breaking:
        breaking.setattr(preparing, "seal", lambda *given, **more: 1 / 0)
        jobs.run(job.pk)
    assert nothing_is_there()
    page = reader.get("show").content.decode()
    assert "Er is niets ingelezen" in page
    assert "Probeer het opnieuw" in page
    jobs.run(reader.begin().pk)
    assert Contribution.objects.of_house().count() == 3


def test_asked_twice_is_read_in_once(reader):
    reader.preview()
    reader.post("check")
    reader.post("check")
    assert Job.objects.count() == 1


def test_keys_are_made_and_words_sealed_before_the_transaction_begins(reader, monkeypatch):
    reader.preview()
    job = reader.begin()
    keep = reading_in.keep_import

    def looked_at(**arguments):
        with CaptureQueriesContext(connections["keys"]) as asked:
            run = keep(**arguments)
        assert not [query for query in asked if "INSERT" in query["sql"]]
        return run

    monkeypatch.setattr(reading_in, "keep_import", looked_at)
    assert jobs.run(job.pk)
    assert ImportRun.objects.get().state == ImportRun.State.READ_IN
    assert Codes.objects.of_house().exists()


def test_more_rows_cost_few_more_queries(reader):
    counts = []
    for content in ("wie;verhaal\n" + "".join(f"{n};Verhaal {n}.\n" for n in range(size)) for size in (10, 100)):
        reader.preview(content, told_on="2026-05-01")
        job = reader.begin()
        with CaptureQueriesContext(connections["default"]) as asked:
            jobs.run(job.pk)
        counts.append(len(asked))
    assert counts[1] < counts[0] + 15


def test_stored_by_another_worker_just_before_is_not_stored_again(reader, monkeypatch):
    reader.preview()
    job = reader.begin()
    keep = reading_in.keep_import

    def twice(**arguments):
        keep(**arguments)
        return keep(**arguments)

    monkeypatch.setattr(reading_in, "keep_import", twice)
    jobs.run(job.pk)
    job.refresh_from_db()
    assert job.state == Job.State.DONE
    assert Contribution.objects.of_house().count() == 3
