"""The work of reading in: a killed worker leaves nothing behind, and the next one begins again.

Everything slow is done before the transaction: reading, checking, making keys and sealing. Keys that were made for
nothing are swept by the house.
"""

from collections.abc import Iterator, Mapping
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.collect.actions.preparing import prepare
from doorleefd.collect.imports.actions import Ready, destroy_upload, keep_import
from doorleefd.collect.imports.checking import Checked, checked, folded
from doorleefd.collect.imports.choosing import Choice, Meaning, Terms, cell, rows_in
from doorleefd.collect.imports.models import ImportRun, Upload
from doorleefd.collect.imports.packing import Origin, new_secret, packed_origin
from doorleefd.collect.imports.queries import KIND, Opened, upload_of
from doorleefd.collect.imports.refusals import FileIsGone, NothingToReadIn, NotReady
from doorleefd.collect.models import Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.jobs import Work, register
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import Sealed, seal
from doorleefd.people.models import Basis, Use
from doorleefd.trajectory.models import Group, Trajectory
from doorleefd.trajectory.queries import groups_of


@register(KIND, label=gettext_lazy("Inlezen"), may="imports.read_in")
def read_in(work: Work) -> str:
    """Read in the file of one import, whole or not at all; then destroy the file. Returns what came in."""
    run = ImportRun.objects.select_related("trajectory", "organisation", "started_by").get(pk=work.job.subject_id)
    if run.state != ImportRun.State.READ_IN:
        login = work.job.started_by
        if login is None:
            raise NotAllowed
        ready = _made_ready(run, login, work)
        run = keep_import(by=login, run=run, ready=ready, work=work, now=timezone.now())
    destroy_upload(by=HOUSE, run=run, now=timezone.now())
    return _("Ingelezen verhalen: %(contributions)s. Mensen: %(people)s.") % {
        "contributions": run.contributions,
        "people": run.people,
    }


def groups_by_name(trajectory: Trajectory) -> dict[str, Group]:
    """The groups of a trajectory by each name that they go by, folded."""
    groups = list(groups_of(trajectory))
    return {folded(name): group for group in groups for name in (group.shown_as, group.name)}


def checked_upload(run: ImportRun, upload: Opened) -> Checked:
    """The file of an import, checked against its trajectory as it is now."""
    names = {name: group.name for name, group in groups_by_name(run.trajectory).items()}
    return checked(upload.book, upload.choice, groups=names, today=timezone.localdate())


def _made_ready(run: ImportRun, login: Login, work: Work) -> Ready:
    try:
        upload = upload_of(run, viewer=login)
    except Upload.DoesNotExist as gone:
        raise FileIsGone from gone
    terms = upload.choice.terms
    if terms is None:
        raise NotReady
    found = checked_upload(run, upload)
    if not found.stories:
        raise NothingToReadIn
    total = len(found.stories)
    work.progress(0, total)
    origin = Origin(new_secret(), tuple(_people(found, upload)))
    prepared = prepare(
        by=login,
        trajectory=run.trajectory,
        tellings=list(_tellings(found, terms, origin, groups_by_name(run.trajectory))),
        now=timezone.now(),
        at=lambda done: work.progress(done, total),
    )
    work.progress(total, total)
    key_id, sealed = _sealed(origin) if terms.wants_letters else (None, None)
    return Ready(prepared, found, key_id, sealed)


def _sealed(origin: Origin) -> tuple[UUID, Sealed]:
    key_id, key = next(iter(keys.make_keys(1).items()))
    return key_id, seal(packed_origin(origin), key_id=key_id, key=key)


def _tellings(found: Checked, terms: Terms, origin: Origin, groups: Mapping[str, Group]) -> Iterator[Telling]:
    groups_of_person = _groups_of_people(found)
    uses = {
        Use.TAKE_PART: True,
        Use.SENSITIVE: terms.basis is Basis.EXPLICIT_CONSENT,
        Use.REPORT: terms.may_report,
        Use.PUBLISH: terms.may_publish,
    }
    for story in found.stories:
        names = groups_of_person.get(story.person, story.groups) if story.person else story.groups
        yield Telling(
            sending=origin.sending(story.row),
            told=[Told(words, question=question, aspect=aspect) for question, aspect, words in story.words],
            channel=story.channel,
            told_on=story.told_on,
            uses=uses,
            text_version=terms.text_version,
            basis=terms.basis,
            origin=Version.Origin.IMPORT,
            groups=[groups[folded(name)] for name in names if folded(name) in groups],
            speaks=story.speaks,
            person=story.person,
            is_known_person=bool(story.person),
        )


def _groups_of_people(found: Checked) -> dict[str, tuple[str, ...]]:
    """Every group that a person has in any of the own rows."""
    groups: dict[str, dict[str, None]] = {}
    for story in found.stories:
        if story.person:
            groups.setdefault(story.person, {}).update(dict.fromkeys(story.groups))
    return {person: tuple(names) for person, names in groups.items()}


def _people(found: Checked, upload: Opened) -> Iterator[tuple[int, str]]:
    """Each person once: the row that gives them their code, and what the file calls them."""
    called = _called(upload.choice, upload)
    seen: set[str] = set()
    for story in found.stories:
        if story.person and story.person in seen:
            continue
        seen.add(story.person)
        yield story.row, called.get(story.row, "")


def _called(choice: Choice, upload: Opened) -> dict[int, str]:
    place = choice.place_of(Meaning.PERSON)
    return {row.number: cell(row, place) for row in rows_in(upload.book, choice)}
