"""Making ready what will be stored of tellings, so that storing it takes the database alone.

It reads and makes keys, and writes no row: an import does it before its transaction begins, so that nobody who
tells meanwhile waits for it. The number of queries is fixed for each 500 tellings.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS
from django.utils.timezone import localdate

from doorleefd.collect.actions.admitting import BATCH, People, Rows
from doorleefd.collect.actions.again import codes_again, received_before
from doorleefd.collect.actions.naming import NamedIn
from doorleefd.collect.actions.recording import sealed_in_chunks
from doorleefd.collect.actions.statements import Statement, run
from doorleefd.collect.looking import look_by
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.models.contribution import WRITTEN_OF
from doorleefd.collect.tellings import Telling, Told
from doorleefd.engines.distress import asks_for_a_look
from doorleefd.foundation import digests
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal
from doorleefd.people.models import Contributor, Participation
from doorleefd.trajectory.models import Trajectory

SENDING = "sending"
Progress = Callable[[int], object]


@dataclass(frozen=True)
class Received:
    """The code to show once, and whether this sending was new.

    The code is "" for someone who has one already, and for words that are not those this sending came with before.
    """

    code: str
    is_new: bool
    contributor: Contributor | None = None


@dataclass(frozen=True)
class Prepared:
    """Statements that are ready, and what there is to say about each telling, in the order of the tellings.

    `participations` are those who take part in the trajectory for the first time; `heard_by` are the staff who heard
    what is new, or write it down.
    """

    statements: list[Statement]
    received: list[Received]
    participations: list[Participation]
    heard_by: frozenset[Login]

    def store(self) -> None:
        """Within an action."""
        run(self.statements)
        for contributor in {one.contributor for one in self.received if one.contributor}:
            contributor._state.adding, contributor._state.db = False, DEFAULT_DB_ALIAS


def prepare(
    *, by: Actor, trajectory: Trajectory, tellings: Sequence[Telling], now: datetime, at: Progress | None = None
) -> Prepared:
    """Tellings as statements, one contributor for each `person`; `at` hears now and then how many are ready."""
    kept_as = dict(zip(_sendings(tellings), digests_of_sendings(_sendings(tellings)), strict=True))
    before = received_before(kept_as.values(), trajectory=trajectory)
    fresh = [telling for telling in tellings if kept_as[telling.sending] not in before]
    rows = Rows()
    people = People(by=by, trajectory=trajectory, now=now, rows=rows)
    people.admit(fresh)
    statements = people.statements
    staff = NamedIn.organisation(trajectory.organisation_id)
    for number, telling in enumerate(fresh, start=1):
        contribution = _add_contribution(rows, telling, people, by, kept_as=kept_as[telling.sending])
        rows.named += staff.rows(contribution, (told.words for told in telling.told))
        if number % BATCH == 0 or number == len(fresh):
            statements += rows.turned()
            if at:
                at(number)
    known = [telling for telling in tellings if kept_as[telling.sending] in before]
    again = codes_again(known, kept_as, trajectory=trajectory)
    received = [
        Received(again[telling.sending], is_new=False)
        if telling.sending in again
        else Received(people.code_of(telling), is_new=True, contributor=people.contributor_of(telling))
        for telling in tellings
    ]
    return Prepared(statements, received, people.participations, _heard_by(by, fresh))


def _heard_by(by: Actor, tellings: Iterable[Telling]) -> frozenset[Login]:
    writer = {by} if isinstance(by, Login) else set()
    return frozenset(writer | {telling.taken.by for telling in tellings if telling.taken})


def _sendings(tellings: Iterable[Telling]) -> list[UUID]:
    return [telling.sending for telling in tellings]


def digests_of_sendings(sendings: Iterable[UUID]) -> list[str]:
    """Under what each sending is kept, so that it is recognised and never read back."""
    return digests.digests_of((str(sending) for sending in sendings), purpose=SENDING)[1]


def _add_contribution(rows: Rows, telling: Telling, people: People, by: Actor, *, kept_as: str) -> Contribution:
    gives_worry = asks_for_a_look(told.words for told in telling.told)
    contribution = Contribution(
        organisation=people.organisation,
        participation=people.participation_of(telling),
        trajectory=people.trajectory,
        channel=telling.channel,
        told_on=telling.told_on,
        yes_on=people.older_yes_of(telling),
        entered_by=by if isinstance(by, Login) else None,
        is_retold=telling.recorded_by is not None and telling.channel in WRITTEN_OF,
        sending=kept_as,
        in_flood=telling.in_flood,
        needs_a_person=gives_worry,
        look_is_suggested=gives_worry,
        look_by=look_by(people.trajectory, today=localdate(people.now)) if gives_worry else None,
        content_notes=list(telling.content_notes),
    )
    rows.contributions.append(contribution)
    key_id = people.contributor_of(telling).key_id
    for order, told in enumerate(telling.told):
        _add_part(rows, contribution, telling, told, order=order, key_id=key_id, key=people.keys[key_id])
    return contribution


def _add_part(
    rows: Rows, contribution: Contribution, telling: Telling, told: Told, *, order: int, key_id: UUID, key: bytes
) -> None:
    part = Part(
        organisation=contribution.organisation,
        contribution=contribution,
        order=order,
        aspect=told.aspect,
        question=told.question,
    )
    rows.parts.append(part)
    rows.versions.append(
        Version(
            organisation=contribution.organisation,
            part=part,
            number=1,
            kind=Version.Kind.TOLD,
            origin=telling.origin,
            how=telling.channel if telling.recorded_by else "",
            recorded_by=telling.recorded_by,
            key_id=key_id,
            words=seal(told.words, key_id=key_id, key=key),
            length=len(told.words),
        )
    )
    if told.recording:
        recording, chunks = sealed_in_chunks(told.recording, part=part, key_id=key_id, key=key)
        rows.recordings.append(recording)
        rows.chunks += chunks
