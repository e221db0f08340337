"""What was withdrawn and what stands still, as lines beside the backups: random ids, no words, no who (R209).

A restored house does it again, unless a yes was given there on a later day.
"""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import astuple, dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import Exists, OuterRef

from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.people.models import Channel, Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.rights.actions import answer_permission, restrict
from doorleefd.vault.actions import forget_contact

STANDS_STILL = "stands_still"
REACHED_FOR = (Use.CONTACT, Use.AFTERCARE)


@dataclass(frozen=True, order=True)
class Line:
    """One "no" that holds: whose, for which use (or STANDS_STILL), on which day (ISO), how and to which text."""

    participation: str
    use: str
    day: str
    how: str = ""
    text_version: str = ""


def lines() -> list[str]:
    """Each "no" that came after a "yes" and still holds, and each story that stands still; two queries."""
    same = PermissionEvent.objects.filter(participation=OuterRef("participation"), use=OuterRef("use"))
    noes = (
        PermissionEvent.objects.filter(given=False, order__gt=0)
        .filter(Exists(same.filter(given=True, order__lt=OuterRef("order"))))
        .exclude(Exists(same.filter(order__gt=OuterRef("order"))))
        .order_by()
        .values_list("participation", "use", "day", "how", "text_version")
    )
    still = Participation.objects.exclude(restricted_on=None).values_list("pk", "restricted_on")
    known = [Line(str(pk), use, day.isoformat(), how, version) for pk, use, day, how, version in noes]
    known += [Line(str(pk), STANDS_STILL, str(day)) for pk, day in still]
    return [json.dumps(astuple(line)) for line in sorted(known)]


def sign() -> str:
    """Another one whenever `lines` may be: how many answers were given, and what stands still; two queries."""
    still = sorted(Participation.objects.exclude(restricted_on=None).values_list("pk", "restricted_on"))
    return f"{PermissionEvent.objects.count()}-{hashlib.sha256(repr(still).encode()).hexdigest()}"


def withdraw_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: say no again where it still says yes; for how many people."""
    known = sorted(Line(*json.loads(line)) for line in lines)
    here = Participation.objects.select_related("trajectory", "contributor").in_bulk(
        {UUID(line.participation) for line in known}
    )
    done = set()
    for pk, said in groupby(known, key=attrgetter("participation")):
        participation = here.get(UUID(pk))
        due = _due(participation, said) if participation else []
        if participation and due:
            withdraw_since(by=HOUSE, participation=participation, said=due, now=now)
            done.add(participation.contributor_id)
    return len(done)


@action(may="rights.withdraw_again", audit="withdrawn since the backup", on="participation")
def withdraw_since(*, by: House, participation: Participation, said: Iterable[Line], now: datetime) -> None:
    """Do in a restored backup what someone withdrew since, with all that follows from it."""
    teller = Teller(participation.contributor)
    for line in said:
        if line.use == STANDS_STILL:
            restrict(by=teller, participation=participation, now=now)
        elif line.use in REACHED_FOR:
            forget_contact(
                by=teller,
                participation=participation,
                use=Use(line.use),
                text_version=line.text_version,
                how=Channel(line.how),
                now=now,
            )
        elif permissions_of(participation).get(Use(line.use)):
            answer_permission(
                by=teller,
                participation=participation,
                use=Use(line.use),
                given=False,
                text_version=line.text_version,
                how=Channel(line.how),
                now=now,
            )


def _due(participation: Participation, said: Iterable[Line]) -> list[Line]:
    """What is not so here: the words do not stand still, or a yes holds that is not of a later day."""
    yes = dict(
        PermissionEvent.objects.filter(participation=participation, given=True)
        .order_by("order")
        .values_list("use", "day")
    )
    held = permissions_of(participation)
    return [
        line
        for line in said
        if (participation.restricted_on is None if line.use == STANDS_STILL else held.get(Use(line.use)))
        and yes.get(line.use, date.min) <= date.fromisoformat(line.day)
    ]
