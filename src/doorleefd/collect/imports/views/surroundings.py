"""What every page of one import begins with."""

from uuid import UUID

from doorleefd.collect.imports.models import ImportRun, Upload
from doorleefd.collect.imports.queries import Opened, job_of, run_of, upload_of
from doorleefd.foundation.models import Job
from doorleefd.trajectory.finding import found_trajectory
from doorleefd.ui.asking import StaffRequest, found


def found_run(request: StaffRequest, trajectory: UUID, run: UUID) -> ImportRun:
    """The import of an address. Raises Http404, also for one that someone else is busy with."""
    parent = found_trajectory(request, trajectory)
    return found(lambda: run_of(parent, run, viewer=request.login))


def opened(request: StaffRequest, run: ImportRun) -> Opened | None:
    """The file of an import while something can be chosen; None once it is read in, busy or gone."""
    job = job_of(run)
    if run.state == ImportRun.State.READ_IN or (job is not None and job.state != Job.State.FAILED):
        return None
    try:
        return upload_of(run, viewer=request.login)
    except Upload.DoesNotExist:
        return None
