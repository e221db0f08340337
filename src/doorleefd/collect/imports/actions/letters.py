"""The letters with the codes of people who came in with a file: made once, and then nobody has the codes."""

from datetime import datetime

from doorleefd.collect.imports.actions.clearing import _close
from doorleefd.collect.imports.letters import Letter, letters_of
from doorleefd.collect.imports.models import ImportRun
from doorleefd.collect.imports.queries import SHOWN_AGAIN
from doorleefd.collect.imports.refusals import LettersAreGone
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login


@action(may="imports.read_in", audit="letters of import made", on="run")
def make_letters(*, by: Login, run: ImportRun, now: datetime) -> list[Letter]:
    """The letters of an import, in the order of the file; once more within minutes, should the printer jam.

    Raises LettersAreGone.
    """
    run = ImportRun.objects.select_for_update().get(pk=run.pk)
    if run.letters == ImportRun.Letters.WAITING:
        run.letters, run.letters_at = ImportRun.Letters.MADE, now
        run.save(update_fields=["letters", "letters_at"])
    elif run.letters != ImportRun.Letters.MADE or run.letters_at is None or now - run.letters_at > SHOWN_AGAIN:
        raise LettersAreGone
    return letters_of(run, viewer=by)


@action(may="imports.read_in", audit="letters of import done", on="run", irreversible=True)
def end_letters(*, by: Login, run: ImportRun, now: datetime) -> None:
    """Destroy what the codes come from: the letters are printed, or nobody can be reached."""
    if run.started_by != by:
        raise LettersAreGone
    _close(run, ImportRun.Letters.SKIPPED, now)
