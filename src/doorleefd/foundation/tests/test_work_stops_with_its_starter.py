"""Work in the background stops when whoever started it loses the login, the role, or may open no stories any more."""

from uuid import uuid4

import pytest
import rules

from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job, RoleGrant
from doorleefd.foundation.roles import LEADS, opens_contributions

pytestmark = pytest.mark.django_db
MAY = "foundation_test.work"


@pytest.fixture
def worked(monkeypatch):
    """A kind of work in three steps for leads who open stories; `between` happens after the first."""
    happening = {"between": lambda: None, "steps": 0}

    def work(held):
        for step in range(3):
            held.progress(step, 3)
            happening["steps"] += 1
            if step == 0:
                happening["between"]()
        return "klaar"

    rules.add_perm(MAY, LEADS & opens_contributions)
    monkeypatch.setitem(jobs._doing, "test", work)
    monkeypatch.setitem(jobs._permissions, "test", MAY)
    yield happening
    rules.remove_perm(MAY)


@pytest.fixture
def job(organise, veenbeek, alice, now, worked):
    with organise():
        return jobs.start(organisation=veenbeek, kind="test", subject_id=uuid4(), key="once", by=alice, now=now)


def ended(login):
    login.is_active = False
    login.save(update_fields=["is_active"])


def revoked(login):
    RoleGrant.objects.filter(login=login).delete()


def marked(login):
    login.decides_on_benefit = True
    login.save(update_fields=["decides_on_benefit"])


def test_it_is_done_while_its_starter_may(job, worked):
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, worked["steps"]) == (Job.State.DONE, 3)


@pytest.mark.parametrize("change", [ended, revoked, marked])
def test_it_stops_at_the_next_step_and_says_why(job, worked, organise, alice, change):
    def between():
        with organise():
            change(alice)

    worked["between"] = between
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, worked["steps"]) == (Job.State.FAILED, 1)
    assert "mag dit niet meer" in job.message


@pytest.mark.parametrize("change", [ended, revoked, marked])
def test_what_waited_does_not_even_begin(job, worked, organise, alice, change):
    with organise():
        change(alice)
    jobs.run(job.pk)
    job.refresh_from_db()
    assert (job.state, worked["steps"]) == (Job.State.FAILED, 0)


def test_work_of_the_house_itself_goes_on(organise, veenbeek, now, worked):
    with organise():
        made = jobs.start(organisation=veenbeek, kind="test", subject_id=uuid4(), key="house", by=None, now=now)
    jobs.run(made.pk)
    made.refresh_from_db()
    assert made.state == Job.State.DONE
