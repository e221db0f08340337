"""The background task: it carries an id and nothing else (law 13)."""

from uuid import UUID

from django_tasks import task

from doorleefd.foundation import jobs


@task()
def go_on(job_id: str) -> None:
    """Go on with one job."""
    jobs.run(UUID(job_id))
