"""Destroying what is kept beside an import: at once, for good, and by itself when nobody does."""

from datetime import datetime

from doorleefd.collect.imports.models import BesideRun, Codes, ImportRun, Upload
from doorleefd.collect.imports.queries import abandoned_runs, runs_with_old_codes
from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login


@action(may="imports.read_in", audit="uploaded file thrown away", on="run", irreversible=True)
def throw_away(*, by: Login, run: ImportRun, now: datetime) -> None:
    """Destroy a file that will not be read in, and forget that there was one."""
    if run.state != ImportRun.State.READ_IN and run.started_by == by:
        _destroy(Upload, run)
        run.delete()


@action(may="imports.clear_away", audit="uploaded file destroyed", on="run", irreversible=True)
def destroy_upload(*, by: House, run: ImportRun, now: datetime) -> None:
    """Destroy a file that was read in, or that nobody went on with. It can be repeated."""
    _destroy(Upload, run)
    if run.state != ImportRun.State.READ_IN:
        run.delete()


@action(may="imports.clear_away", audit="letters of import done", on="run", irreversible=True)
def close_codes(*, by: House, run: ImportRun, now: datetime) -> None:
    """Destroy what the codes can be worked out from: their letters were made, or nobody made them in time."""
    _close(run, ImportRun.Letters.EXPIRED, now)


def _close(run: ImportRun, unmade: ImportRun.Letters, now: datetime) -> None:
    _destroy(Codes, run)
    if run.letters == ImportRun.Letters.WAITING:
        run.letters, run.letters_at = unmade, now
        run.save(update_fields=["letters", "letters_at"])


def clear_away(now: datetime) -> None:
    """What the house does each minute: nothing stays longer than it may."""
    for run in abandoned_runs(now=now):
        destroy_upload(by=HOUSE, run=run, now=now)
    for run in runs_with_old_codes(now=now):
        close_codes(by=HOUSE, run=run, now=now)


def _destroy(model: type[BesideRun], run: ImportRun) -> None:
    rows = model._default_manager.of_house().filter(run=run)
    keys.destroy_keys(rows.values_list("key_id", flat=True))
    rows.delete()
