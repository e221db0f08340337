"""Giving everyone who tells a place: a contributor with a code and a key, and what they allow."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Min
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from doorleefd.collect.actions.statements import Statement, statements_for
from doorleefd.collect.models import ColleagueNamed, Contribution, Part, Recording, RecordingChunk, Version
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.people import codes
from doorleefd.people.models import (
    Basis,
    Contributor,
    Membership,
    Participation,
    Permission,
    PermissionEvent,
    PersonalCode,
    SaidBy,
    Use,
)
from doorleefd.trajectory.models import Trajectory

ATTEMPTS = 50
BATCH = 500
One = TypeVar("One")


@dataclass
class Rows:
    """Rows on their way to statements, table by table, in the order in which they lean on each other."""

    contributors: list[Contributor] = field(default_factory=list)
    codes: list[PersonalCode] = field(default_factory=list)
    participations: list[Participation] = field(default_factory=list)
    memberships: list[Membership] = field(default_factory=list)
    events: list[PermissionEvent] = field(default_factory=list)
    permissions: list[Permission] = field(default_factory=list)
    contributions: list[Contribution] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    versions: list[Version] = field(default_factory=list)
    recordings: list[Recording] = field(default_factory=list)
    chunks: list[RecordingChunk] = field(default_factory=list)
    named: list[ColleagueNamed] = field(default_factory=list)

    def turned(self) -> list[Statement]:
        """The statements that store these rows; the rows themselves are let go."""
        made: list[Statement] = []
        tables: list[list[OrganisationModel]] = list(vars(self).values())
        for rows in tables:
            made += statements_for(rows)
            rows.clear()
        return made


def in_batches(rows: Iterable[One]) -> Iterator[list[One]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def among(wanted: Iterable[str], rows: Any, column: str) -> set[str]:
    """Those of the wanted values that stand in a column already."""
    found: set[str] = set()
    for batch in in_batches(wanted):
        found.update(rows.filter(**{f"{column}__in": batch}).values_list(column, flat=True))
    return found


def free_codes(sendings: Sequence[UUID]) -> dict[UUID, tuple[str, int, str]]:
    """For each sending a code that nobody in the installation has, with its key version and digest."""
    chosen: dict[UUID, tuple[str, int, str]] = {}
    taken: set[str] = set()
    waiting = list(sendings)
    for attempt in range(ATTEMPTS):
        tried = codes.codes_for(waiting, attempt=attempt)
        version, made = codes.digests_of(tried)
        taken |= among(made, PersonalCode.objects, "digest")
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


def basis_of_use(use: Use, telling: Telling) -> Basis:
    """Only taking part may rest on a public task; what is sensitive rests on an explicit yes (GDPR art. 9)."""
    if use is Use.SENSITIVE or (use is not Use.TAKE_PART and telling.basis is Basis.PUBLIC_TASK):
        return Basis.EXPLICIT_CONSENT
    return telling.basis


def first_yes_of(participations: Iterable[UUID]) -> dict[UUID, date]:
    """When those who take part said yes first; two queries for each 500. What they tell more rests on that yes."""
    first: dict[UUID, date] = {}
    for batch in in_batches(participations):
        yes = PermissionEvent.objects.filter(participation__in=batch, use=Use.TAKE_PART, given=True)
        told = Contribution.objects.of_house().filter(participation__in=batch).order_by()
        days = [*yes.order_by().values_list("participation").annotate(Min("day"))]
        days += told.values_list("participation").annotate(day=Min(Coalesce("yes_on", "told_on")))
        for participation, day in days:
            first[participation] = min(day, first.get(participation, day))
    return first


class People:
    """The contributors of one call: those who have a code already, and new ones with a code and a key."""

    def __init__(self, *, by: Actor, trajectory: Trajectory, now: datetime, rows: Rows) -> None:
        self.by, self.trajectory, self.now, self.rows = by, trajectory, now, rows
        self.organisation = trajectory.organisation
        self._contributors: dict[str, Contributor] = {}
        self._participations: dict[UUID, Participation] = {}
        self._codes: dict[UUID, str] = {}
        self._said_yes: dict[UUID, date] = {}
        self.keys: dict[UUID, bytes] = {}
        self.participations: list[Participation] = []
        self.statements: list[Statement] = []

    def admit(self, tellings: Sequence[Telling]) -> None:
        """Give everyone who tells a place; the first telling of a person says how they take part."""
        firsts = {self._person(telling): telling for telling in reversed(tellings)}
        known = {telling.contributor.pk: telling.contributor for telling in firsts.values() if telling.contributor}
        self.keys = keys.open_keys(contributor.key_id for contributor in known.values())
        take_part = self._taking_part(known)
        self._said_yes = first_yes_of(participation.pk for participation in take_part.values())
        free = free_codes([telling.sending for telling in firsts.values() if telling.contributor is None])
        fresh = keys.make_keys(len(free))
        self.keys.update(fresh)
        unused = iter(fresh)
        for number, (person, telling) in enumerate(firsts.items(), start=1):
            contributor = telling.contributor or self._new_contributor(next(unused), free[telling.sending])
            self._contributors[person] = contributor
            self._participations[contributor.pk] = take_part.get(contributor.pk) or self._participation(
                contributor, telling
            )
            if number % BATCH == 0 or number == len(firsts):
                self.statements += self.rows.turned()

    def contributor_of(self, telling: Telling) -> Contributor:
        return self._contributors[self._person(telling)]

    def participation_of(self, telling: Telling) -> Participation:
        return self._participations[self.contributor_of(telling).pk]

    def older_yes_of(self, telling: Telling) -> date | None:
        """The day of the yes that a telling rests on, where it is earlier than the day of telling."""
        said_yes = self._said_yes.get(self.participation_of(telling).pk, telling.yes_on)
        return said_yes if said_yes and said_yes < telling.told_on else None

    def code_of(self, telling: Telling) -> str:
        return self._codes.get(self.contributor_of(telling).pk, "")

    def _person(self, telling: Telling) -> str:
        if telling.contributor:
            return str(telling.contributor.pk)
        return f"person {telling.person}" if telling.person else str(telling.sending)

    def _taking_part(self, known: Mapping[UUID, Contributor]) -> dict[UUID, Participation]:
        found: dict[UUID, Participation] = {}
        for batch in in_batches(known):
            rows = Participation.objects.filter(trajectory=self.trajectory, contributor__in=batch)
            found.update((row.contributor_id, row) for row in rows)
        return found

    def _new_contributor(self, key_id: UUID, free: tuple[str, int, str]) -> Contributor:
        contributor = Contributor(organisation=self.organisation, key_id=key_id, since=localdate(self.now))
        code, version, digest = free
        self._codes[contributor.pk] = code
        self.rows.contributors.append(contributor)
        self.rows.codes.append(
            PersonalCode(
                organisation=self.organisation,
                contributor=contributor,
                digest=digest,
                key_version=version,
                was_seen_by_staff=isinstance(self.by, Login),
            )
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
            since=localdate(self.now),
        )
        self.rows.participations.append(participation)
        self.participations.append(participation)
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
                    basis=basis_of_use(Use(use), telling),
                    text_version=telling.text_version,
                    how=telling.channel,
                    day=self._day_of_answer(Use(use), telling),
                    said_by=SaidBy.of(telling.speaks, given=given),
                    was_read_aloud=bool(telling.taken and telling.taken.was_read_aloud),
                    taken_by=telling.taken.by if telling.taken else None,
                    recorded_by=self.by if isinstance(self.by, Login) else None,
                    order=order,
                )
            )

    def _day_of_answer(self, use: Use, telling: Telling) -> date:
        """Taking part, and with it what is sensitive, is asked before the first answer: it may be a day earlier."""
        if telling.taken:
            return telling.taken.on
        asked_first = use in (Use.TAKE_PART, Use.SENSITIVE)
        return telling.yes_on if asked_first and telling.yes_on else localdate(self.now)
