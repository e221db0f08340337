"""Receiving what people tell. Once this returns and its transaction has committed, nothing is lost (law 11)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling
from doorleefd.foundation import digests
from doorleefd.foundation.acting import Refusal, action, counted
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


class NotOpen(Refusal):
    sentence = _("Deze pagina is nu dicht. U kunt nu niets sturen.")


@dataclass(frozen=True)
class Received:
    """The code to show once, and whether this sending was new."""

    code: str
    is_new: bool
    contributor: Contributor | None = None


@dataclass
class _Rows:
    """What one call of `receive_many` will store, table by table."""

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
                type(rows[0])._default_manager.bulk_create(rows, batch_size=500)


@action(may="collect.receive", audit="contribution received", on="trajectory")
def receive(*, by: Actor, trajectory: Trajectory, telling: Telling, now: datetime) -> Received:
    """Store one telling and give its code; sent twice is one, with the same code. Raises NotOpen."""
    if not trajectory.takes_contributions:
        raise NotOpen
    return receive_many(by=by, trajectory=trajectory, tellings=[telling], now=now)[0]


@action(may="collect.receive", audit="contributions received", on="trajectory")
def receive_many(*, by: Actor, trajectory: Trajectory, tellings: Sequence[Telling], now: datetime) -> list[Received]:
    """Store tellings, one contributor for each `person`; in a fixed number of queries for each 500 rows."""
    counted(len(tellings))
    known = _already_received(tellings)
    fresh = [telling for telling in tellings if digest_of_sending(telling.sending) not in known]
    rows = _Rows()
    people = _People(by=by, trajectory=trajectory, now=now, rows=rows)
    people.admit(fresh)
    for telling in fresh:
        _add_contribution(rows, telling, people, by)
    rows.store()
    new = {telling.sending for telling in fresh}
    return [
        Received(people.code_of(telling), is_new=True, contributor=people.contributor_of(telling))
        if telling.sending in new
        else Received(_code_again(telling), is_new=False)
        for telling in tellings
    ]


def digest_of_sending(sending: UUID) -> str:
    return digests.digest(str(sending), purpose=SENDING)[1]


def _already_received(tellings: Iterable[Telling]) -> set[str]:
    wanted = [digest_of_sending(telling.sending) for telling in tellings]
    found: set[str] = set()
    for at in range(0, len(wanted), 500):
        rows = Contribution._base_manager.filter(sending__in=wanted[at : at + 500])
        found.update(rows.values_list("sending", flat=True))
    return found


def _code_again(telling: Telling) -> str:
    """The code that this sending was given before; empty when its teller had a code already."""
    for attempt in range(ATTEMPTS):
        code = codes.code_for(telling.sending, attempt=attempt)
        if PersonalCode.objects.filter(digest=codes.digest_of(code)[1]).exists():
            return code
    return ""


class _People:
    """The contributors of one call: those who have a code already, and new ones with a code and a key."""

    def __init__(self, *, by: Actor, trajectory: Trajectory, now: datetime, rows: _Rows) -> None:
        self.by, self.trajectory, self.now, self.rows = by, trajectory, now, rows
        self.organisation = trajectory.organisation
        self._contributors: dict[str, Contributor] = {}
        self._participations: dict[UUID, Participation] = {}
        self._codes: dict[UUID, str] = {}
        self.keys: dict[UUID, bytes] = {}

    def admit(self, tellings: Sequence[Telling]) -> None:
        firsts = {self._person(telling): telling for telling in reversed(tellings)}
        known = [telling.contributor for telling in firsts.values() if telling.contributor]
        self.keys = keys.open_keys(contributor.key_id for contributor in known)
        fresh = keys.make_keys(sum(telling.contributor is None for telling in firsts.values()))
        self.keys.update(fresh)
        unused = iter(fresh)
        taken: set[str] = set()
        for person, telling in firsts.items():
            contributor = telling.contributor or self._new_contributor(next(unused), telling, taken)
            self._contributors[person] = contributor
            self._participations[contributor.pk] = self._participation(contributor, telling)

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

    def _new_contributor(self, key_id: UUID, telling: Telling, taken: set[str]) -> Contributor:
        contributor = Contributor(organisation=self.organisation, key_id=key_id, since=self.now.date())
        code, version, digest = _free_code(telling.sending, taken)
        taken.add(digest)
        self._codes[contributor.pk] = code
        self.rows.contributors.append(contributor)
        self.rows.codes.append(
            PersonalCode(organisation=self.organisation, contributor=contributor, digest=digest, key_version=version)
        )
        return contributor

    def _participation(self, contributor: Contributor, telling: Telling) -> Participation:
        if telling.contributor:
            found = Participation.objects.filter(contributor=contributor, trajectory=self.trajectory).first()
            if found:
                return found
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


def _free_code(sending: UUID, taken: set[str]) -> tuple[str, int, str]:
    """A code that nobody in the installation has, with its key version and digest."""
    for attempt in range(ATTEMPTS):
        code = codes.code_for(sending, attempt=attempt)
        version, digest = codes.digest_of(code)
        if digest not in taken and not PersonalCode.objects.filter(digest=digest).exists():
            return code, version, digest
    raise RuntimeError("no free code in fifty tries: the word list or the seed is broken")


def _add_contribution(rows: _Rows, telling: Telling, people: _People, by: Actor) -> None:
    participation = people.participation_of(telling)
    contribution = Contribution(
        organisation=people.organisation,
        participation=participation,
        trajectory=people.trajectory,
        channel=telling.channel,
        told_on=telling.told_on,
        entered_by=by if isinstance(by, Login) else None,
        sending=digest_of_sending(telling.sending),
    )
    rows.contributions.append(contribution)
    key_id = people.contributor_of(telling).key_id
    for order, told in enumerate(telling.told):
        part = Part(
            organisation=people.organisation,
            contribution=contribution,
            order=order,
            aspect=told.aspect,
            question=told.question,
        )
        rows.parts.append(part)
        rows.versions.append(
            Version(
                organisation=people.organisation,
                part=part,
                number=1,
                kind=Version.Kind.TOLD,
                origin=telling.origin,
                key_id=key_id,
                words=seal(told.words, key_id=key_id, key=people.keys[key_id]),
                length=len(told.words),
            )
        )


def new_sending() -> UUID:
    """What a page gives to someone who begins to tell."""
    return uuid4()
