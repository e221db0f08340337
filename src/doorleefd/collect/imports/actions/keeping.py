"""The one transaction in which a whole file comes in, or nothing of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from doorleefd.collect.actions.preparing import Prepared
from doorleefd.collect.actions.receive import receive_prepared
from doorleefd.collect.imports.actions.taking import refuse_closed, refuse_same_file
from doorleefd.collect.imports.checking import Checked
from doorleefd.collect.imports.models import Codes, ImportedPerson, ImportRun
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.jobs import Work
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import Sealed
from doorleefd.people.models import Participation


@dataclass(frozen=True)
class Ready:
    """A file made ready: statements that only have to be run, figures, and the origin of the codes, sealed."""

    prepared: Prepared
    checked: Checked
    key_id: UUID | None = None
    origin: Sealed | None = None


@action(may="imports.read_in", audit="contributions read in", on="run")
def keep_import(*, by: Login, run: ImportRun, ready: Ready, work: Work, now: datetime) -> ImportRun:
    """Store everything of a file at once. Done twice is once.

    Raises LeaseLost, TrajectoryIsClosed, TakesNothingNew, AlreadyReadIn.
    """
    work.still_held()
    run = ImportRun.objects.select_for_update(of=("self",)).select_related("trajectory", "organisation").get(pk=run.pk)
    if run.state == ImportRun.State.READ_IN:
        return run
    refuse_closed(run.trajectory, now)
    refuse_same_file(run.trajectory, [run.content_digest])
    receive_prepared(by=by, trajectory=run.trajectory, prepared=ready.prepared, now=now)
    _keep_people(run, ready.prepared.participations)
    if ready.key_id and ready.origin:
        Codes.objects.create(organisation=run.organisation, run=run, key_id=ready.key_id, origin=ready.origin)
        run.letters = ImportRun.Letters.WAITING
    _write_figures(run, ready.checked, now)
    counted(run.contributions)
    return run


def _keep_people(run: ImportRun, participations: Sequence[Participation]) -> None:
    ImportedPerson.objects.bulk_create(
        [ImportedPerson(organisation=run.organisation, run=run, participation=one) for one in participations],
        batch_size=500,
    )


def _write_figures(run: ImportRun, checked: Checked, now: datetime) -> None:
    run.state, run.read_in_at = ImportRun.State.READ_IN, now
    run.rows, run.people, run.contributions = checked.rows, checked.people, len(checked.stories)
    run.left_out = {str(reason): count for reason, count in checked.left_out.items()}
    run.dated_otherwise, run.without_person = checked.dated_otherwise, checked.without_person
    run.save()
