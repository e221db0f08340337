"""Letters with a code, for people whose words came in with a file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from doorleefd.collect.imports.models import Codes, ImportedPerson, ImportRun
from doorleefd.collect.imports.queries import origin_of
from doorleefd.collect.imports.refusals import LettersAreGone
from doorleefd.foundation.models import Login
from doorleefd.people import codes
from doorleefd.people.models import PersonalCode

BATCH = 500
TRIES = 5
"""As many codes in a row are never all taken: there are 6.9 million million."""


@dataclass(frozen=True)
class Letter:
    """A code, and for whom: what the file calls them, or the number of their row."""

    code: str
    name: str
    row: int


def letters_of(run: ImportRun, *, viewer: Login) -> list[Letter]:
    """A letter for everyone of this import who still has a code. Raises LettersAreGone."""
    try:
        origin = origin_of(run, viewer=viewer)
    except Codes.DoesNotExist as gone:
        raise LettersAreGone from gone
    sendings = [origin.sending(row) for row, _name in origin.people]
    found = _codes_given(run, sendings)
    return [
        Letter(found[sending], name, row)
        for sending, (row, name) in zip(sendings, origin.people, strict=True)
        if sending in found
    ]


def _codes_given(run: ImportRun, sendings: Sequence[UUID]) -> dict[UUID, str]:
    """The code of each sending that a person of this import has; whoever was erased has none."""
    found: dict[UUID, str] = {}
    waiting = list(sendings)
    for attempt in range(TRIES):
        tried = codes.codes_for(waiting, attempt=attempt)
        _version, digests = codes.digests_of(tried)
        given = set(_kept(run, digests))
        kept = zip(waiting, tried, digests, strict=True)
        found.update((sending, code) for sending, code, digest in kept if digest in given)
        waiting = [sending for sending in waiting if sending not in found]
        if not waiting:
            break
    return found


def _kept(run: ImportRun, digests: Sequence[str]) -> Iterator[str]:
    people = ImportedPerson.objects.filter(organisation=run.organisation, run=run)
    rows = PersonalCode.objects.filter(contributor__participations__in=people.values("participation"))
    for at in range(0, len(digests), BATCH):
        yield from rows.filter(digest__in=digests[at : at + BATCH]).values_list("digest", flat=True)
