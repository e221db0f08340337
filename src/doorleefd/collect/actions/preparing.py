"""Making ready what will be stored of tellings, so that storing it is a matter of rows alone.

It reads and makes keys, and writes no row: an import does it before its transaction begins, so that nobody who
tells meanwhile waits for it. The number of queries is fixed for each 500 tellings.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling, Told
from doorleefd.foundation import digests
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal
from doorleefd.people import codes
from doorleefd.people.models import (
    Contributor,
    Membership,
    Participation,
    Permission,
    PermissionEvent,
    PersonalCode,
)
from doorleefd.trajectory.models import Trajectory

SENDING = "sending"
ATTEMPTS = 50
BATCH = 500
One = TypeVar("One")
Progress = Callable[[int], object]


@dataclass(frozen=True)
class Received:
    """The code to show once, and whether this sending was new."""

    code: str
    is_new: bool
    contributor: Contributor | None = None


@dataclass
class Rows:
    """What one call will store, table by table, in the order in which they lean on each other."""

    contributors: list[Contributor] = field(default_factory=list)
    codes: list[PersonalCode] = field(default_factory=list)
    participations: list[Participation] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    events: list[PermissionEvent] = field(default_factory=list)
    permissions: list[Permission] = field(default_factory=list)
    contributions: list[Contribution] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)

    def store(self) -> None:
        for rows in vars(self).values():
            if rows:
                type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)


@dataclass(frozen=True)
class Prepared:
    """Rows that are ready, and what there is to say about each telling, in the order of the tellings."""

    rows: Rows
    received: list[Received]


def prepare(
    *, by: Actor, trajectory: Trajectory, tellings: Sequence[Telling], now: datetime, at: Progress | None = None
) -> Prepared:
    """Tellings as rows, one contributor for each `person`; `at` hears now and then how many are ready."""
    kept_as = dict(zip(_sendings(tellings), digests_of_sendings(_sendings(tellings)), strict=True))
    received_before = _already_received(kept_as.values())
    fresh = [telling for telling in tellings if kept_as[telling.sending] not in received_before]
    rows = Rows()
    people = _People(by=by, trajectory=trajectory, now=now, rows=rows)
    people.admit(fresh)
    for number, telling in enumerate(fresh):
        if at and number % BATCH == 0:
            at(number)
        _add_contribution(rows, telling, people, by, kept_as=kept_as[telling.sending])
    again = _codes_again([telling for telling in tellings if kept_as[telling.sending] in received_before])
    received = [
        Received(again[telling.sending], is_new=False)
        if telling.sending in again
        else Received(people.code_of(telling), is_new=True, contributor=people.contributor_of(telling))
        for telling in tellings
    ]
    return Prepared(rows, received)


def _sendings(tellings: Iterable[Telling]) -> list[UUID]:
    return [telling.sending for telling in tellings]


def digests_of_sendings(sendings: Iterable[UUID]) -> list[str]:
    """Under what each sending is kept, so that it is recognised and never read back."""
    return digests.digests_of((str(sending) for sending in sendings), purpose=SENDING)[1]


def _in_batches(rows: Iterable[One]) -> Iterator[list[One]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _already_received(kept_as: Iterable[str]) -> set[str]:
    return _among(kept_as, Contribution._base_manager, "sending")


def _among(wanted: Iterable[str], rows: Any, column: str) -> set[str]:
    """Those of the wanted values that stand in a column already."""
    found: set[str] = set()
    for batch in _in_batches(wanted):
        found.update(rows.filter(**{f"{column}__in": batch}).values_list(column, flat=True))
    return found


def _codes_again(tellings: Sequence[Telling]) -> dict[UUID, str]:
    """The code that each of these sendings was given before; "" when its teller had a code already."""
    again = {}
    for telling in tellings:
        tried = [codes.codes_for([telling.sending], attempt=attempt)[0] for attempt in range(ATTEMPTS)]
        _version, kept = codes.digests_of(tried)
        given = _among(kept, PersonalCode.objects, "digest")
        again[telling.sending] = next((code for code, one in zip(tried, kept, strict=True) if one in given), "")
    return again


def _free_codes(sendings: Sequence[UUID]) -> dict[UUID, tuple[str, int, str]]:
    """For each sending a code that nobody in the installation has, with its key version and digest."""
    chosen: dict[UUID, tuple[str, int, str]] = {}
    taken: set[str] = set()
    waiting = list(sendings)
    for attempt in range(ATTEMPTS):
        tried = codes.codes_for(waiting, attempt=attempt)
        version, made = codes.digests_of(tried)
        taken |= _among(made, PersonalCode.objects, "digest")
        again = []
        for sending, code, digest in zip(waiting, tried, made, strict=True):
            if digest in taken:
                again.append(sending)
            else:
                taken.add(digest)
                chosen[sending] = (code, version, digest)
        waiting = again
        if not waiting:
            return chosen
    raise RuntimeError("no free code in fifty tries: the word list or the seed is broken")


class _People:
    """The contributors of one call: those who have a code already, and new ones with a code and a key."""

    def __init__(self, *, by: Actor, trajectory: Trajectory, now: datetime, rows: Rows) -> None:
        self.by, self.trajectory, self.now, self.rows = by, trajectory, now, rows
        self.organisation = trajectory.organisation
        self._contributors: dict[str, Contributor] = {}
        self._participations: dict[UUID, Participation] = {}
        self._codes: dict[UUID, str] = {}
        self.keys: dict[UUID, bytes] = {}

    def admit(self, tellings: Sequence[Telling]) -> None:
        """Give everyone who tells a place; the first telling of a person says how they take part."""
        firsts = {self._person(telling): telling for telling in reversed(tellings)}
        known = {telling.contributor.pk: telling.contributor for telling in firsts.values() if telling.contributor}
        self.keys = keys.open_keys(contributor.key_id for contributor in known.values())
        take_part = self._taking_part(known)
        free = _free_codes([telling.sending for telling in firsts.values() if telling.contributor is None])
        fresh = keys.make_keys(len(free))
        self.keys.update(fresh)
        unused = iter(fresh)
        for person, telling in firsts.items():
            contributor = telling.contributor or self._new_contributor(next(unused), free[telling.sending])
            self._contributors[person] = contributor
            self._participations[contributor.pk] = take_part.get(contributor.pk) or self._participation(
                contributor, telling
            )

    def contributor_of(self, telling: Telling) -> Contributor:
        return self._contributors[self._person(telling)]

    def participation_of(self, telling: Telling) -> Participation:
        return self._participations[self.contributor_of(telling).pk]

    def code_of(self, telling: Telling) -> str:
        return self._codes.get(self.contributor_of(telling).pk, "")

    def _person(self, telling: Telling) -> str:
        if telling.contributor:
            return str(telling.contributor.pk)
        return f"person {telling.person}" if telling.person else str(telling.sending)

    def _taking_part(self, known: Mapping[UUID, Contributor]) -> dict[UUID, Participation]:
        found: dict[UUID, Participation] = {}
        for batch in _in_batches(known):
            rows = Participation.objects.filter(trajectory=self.trajectory, contributor__in=batch)
            found.update((row.contributor_id, row) for row in rows)
        return found

    def _new_contributor(self, key_id: UUID, free: tuple[str, int, str]) -> Contributor:
        contributor = Contributor(organisation=self.organisation, key_id=key_id, since=self.now.date())
        code, version, digest = free
        self._codes[contributor.pk] = code
        self.rows.contributors.append(contributor)
        self.rows.codes.append(
            PersonalCode(organisation=self.organisation, contributor=contributor, digest=digest, key_version=version)
        )
        return contributor

    def _participation(self, contributor: Contributor, telling: Telling) -> Participation:
        participation = Participation(
            organisation=self.organisation,
            contributor=contributor,
            trajectory=self.trajectory,
            channel=telling.channel,
            speaks=telling.speaks,
            was_helped=telling.was_helped,
            is_known_person=telling.is_known_person,
            since=self.now.date(),
        )
        self.rows.participations.append(participation)
        self._add_memberships(participation, telling)
        self._add_permissions(participation, telling)
        return participation

    def _add_memberships(self, participation: Participation, telling: Telling) -> None:
        for group in dict.fromkeys(telling.groups):
            self.rows.memberships.append(
                Membership(organisation=self.organisation, participation=participation, group=group)
            )

    def _add_permissions(self, participation: Participation, telling: Telling) -> None:
        for order, (use, given) in enumerate(telling.uses.items()):
            self.rows.permissions.append(
                Permission(organisation=self.organisation, participation=participation, use=use, given=given)
            )
            self.rows.events.append(
                PermissionEvent(
                    organisation=self.organisation,
                    participation=participation,
                    use=use,
                    given=given,
                    basis=telling.basis,
                    text_version=telling.text_version,
                    how=telling.channel,
                    day=self.now.date(),
                    recorded_by=self.by if isinstance(self.by, Login) else None,
                    order=order,
                )
            )


def _add_contribution(rows: Rows, telling: Telling, people: _People, by: Actor, *, kept_as: str) -> None:
    contribution = Contribution(
        organisation=people.organisation,
        participation=people.participation_of(telling),
        trajectory=people.trajectory,
        channel=telling.channel,
        told_on=telling.told_on,
        entered_by=by if isinstance(by, Login) else None,
        sending=kept_as,
    )
    rows.contributions.append(contribution)
    key_id = people.contributor_of(telling).key_id
    for order, told in enumerate(telling.told):
        _add_part(rows, contribution, telling, told, order=order, key_id=key_id, key=people.keys[key_id])


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
            key_id=key_id,
            words=seal(told.words, key_id=key_id, key=key),
            length=len(told.words),
        )
    )
