"""Keeping in which stories a colleague is named, who then does not review them. The computer looks; no word is kept.

Worked out when a story comes in, when its words change, and for a new login at once; the night looks at all again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from doorleefd.collect.actions.admitting import in_batches
from doorleefd.collect.models import ColleagueNamed, Contribution, Version
from doorleefd.engines.deidentification.colleagues import Staff
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.sealing import opened

Pair = tuple[UUID, UUID]
"""A contribution, and a login whose name stands in it."""


@dataclass(frozen=True)
class NamedIn:
    """Whom to look for: the logins of one organisation, with their names."""

    logins: dict[UUID, Login]
    staff: Staff[UUID]

    @classmethod
    def of(cls, logins: Iterable[Login]) -> "NamedIn":
        """Also whoever works here no more, and may again; not who has a function in the place of a name."""
        found = {login.pk: login for login in logins}
        return cls(found, Staff({pk: login.name for pk, login in found.items() if not login.name_is_gone}))

    @classmethod
    def organisation(cls, organisation_id: UUID) -> "NamedIn":
        """One query."""
        return cls.of(Login.objects.filter(organisation=organisation_id))

    def rows(self, contribution: Contribution, texts: Iterable[str]) -> list[ColleagueNamed]:
        """What is to be kept of a new contribution."""
        return [
            ColleagueNamed(organisation=contribution.organisation, contribution=contribution, login=self.logins[pk])
            for pk in self.staff.named_in(texts)
        ]


def look_in(contribution: Contribution) -> None:
    """Keep who is named in the words of a contribution as they stand now. Within an action that changes them."""
    _keep([contribution.pk], NamedIn.organisation(contribution.organisation_id))


def look_for(login: Login) -> None:
    """Keep in which stories this login is named. Within an action that gives it a name."""
    for batch in in_batches(_told_in(login.organisation_id)):
        _keep(batch, NamedIn.of([login]))


def look_every_night(*, now: datetime) -> None:
    """Whatever changed otherwise, such as a backup that was put back; nothing is written where nothing changed."""
    for organisation in Organisation.objects.iterator():
        everyone = NamedIn.organisation(organisation.pk)
        for batch in in_batches(_told_in(organisation.pk)):
            changed = {told for told, _login in _named_now(batch, everyone) ^ _kept(batch, everyone)}
            if changed:
                look_again(by=HOUSE, contributions=sorted(changed), now=now)


@action(may="collect.look_for_names", audit="colleagues looked for in stories")
def look_again(*, by: House, contributions: Sequence[UUID], now: datetime) -> None:
    """The same for these contributions of one organisation, as they are once nobody else writes."""
    told = Contribution.objects.of_house().filter(pk__in=contributions).select_for_update(no_key=True)
    for organisation in set(told.values_list("organisation", flat=True)):
        _keep(contributions, NamedIn.organisation(organisation))
    counted(len(contributions))


def _told_in(organisation_id: UUID) -> "QuerySet[Contribution, UUID]":
    found = Contribution.objects.of_house().filter(organisation_id=organisation_id)
    return found.order_by("pk").values_list("pk", flat=True)


def _keep(contributions: Sequence[UUID], logins: NamedIn) -> None:
    now, before = _named_now(contributions, logins), _kept(contributions, logins)
    for told, login in before - now:
        ColleagueNamed.objects.filter(contribution=told, login=login).delete()
    rows = {told.pk: told for told in Contribution.objects.of_house().filter(pk__in=[told for told, _ in now - before])}
    ColleagueNamed.objects.bulk_create(
        ColleagueNamed(organisation_id=rows[told].organisation_id, contribution=rows[told], login=logins.logins[login])
        for told, login in now - before
        if told in rows
    )


def _kept(contributions: Sequence[UUID], logins: NamedIn) -> set[Pair]:
    found = ColleagueNamed.objects.filter(contribution__in=contributions, login__in=logins.logins)
    return set(found.values_list("contribution", "login"))


def _named_now(contributions: Sequence[UUID], logins: NamedIn) -> set[Pair]:
    """Read from the sealed words, by the computer alone."""
    told = Version.objects.of_house().filter(
        part__contribution__in=contributions, kind=Version.Kind.TOLD, is_current=True
    )
    return {
        (version.part.contribution_id, login)
        for version in opened(told.select_related("part"))
        for login in logins.staff.named_in([version.words])
    }
