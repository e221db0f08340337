"""Doing a job as a worker would, and looking at what became of someone's message."""

from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job
from doorleefd.respond.models import Message


def work(job=None):
    """Do the latest job, as a worker would; gives it as it ended."""
    job = job or Job.objects.latest("created_at")
    jobs.run(job.pk)
    job.refresh_from_db()
    return job


def state_of(participation):
    return Message.objects.get(participation=participation).state
