"""What was withdrawn and taken back, what stands still and what does so no more, as lines beside the backups: random
ids, no words, no who (R209).

A restored house does it again, unless a yes was given there on a later day.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import astuple, dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import Exists, OuterRef, Subquery

from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.people.models import Channel, Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.respond.checking.said_again import is_no_unknown, noes, say_no_again
from doorleefd.rights.actions import answer_permission, lift_restriction, remove_contribution, restrict
from doorleefd.rights.models import TakenBack
from doorleefd.vault.actions import forget_contact

STANDS_STILL, GOES_ON, TAKEN_BACK = "stands_still", "goes_on", "taken_back"
NOT_RIGHT = "not_right"
NO_USE = (STANDS_STILL, GOES_ON, TAKEN_BACK, NOT_RIGHT)
REACHED_FOR = (Use.CONTACT, Use.AFTERCARE)


@dataclass(frozen=True, order=True)
class Line:
    """One thing that a restore does again: a "no" to a use that holds, STANDS_STILL or GOES_ON of a participation, its
    NOT_RIGHT in the member check, or TAKEN_BACK of a contribution; on which day (ISO), how and to which text.
    """

    of: str
    use: str
    day: str
    how: str = ""
    text_version: str = ""


def lines() -> list[str]:
    """Each "no" that came after a "yes" and still holds, each story that stands still or did, each that was taken back,
    and each "no" in a member check; five queries. A "no" is of no earlier day than the "yes" before it: the clock of
    then may have been ahead.
    """
    same = PermissionEvent.objects.filter(participation=OuterRef("participation"), use=OuterRef("use"))
    withdrawn = (
        PermissionEvent.objects.filter(given=False, order__gt=0)
        .filter(Exists(same.filter(given=True, order__lt=OuterRef("order"))))
        .exclude(Exists(same.filter(order__gt=OuterRef("order"))))
        .order_by()
        .annotate(last_day=Subquery(same.order_by("-day").values("day")[:1]))
        .values_list("participation", "use", "last_day", "how", "text_version")
    )
    known = [Line(str(pk), use, day.isoformat(), how, version) for pk, use, day, how, version in withdrawn]
    known += [Line(str(pk), NOT_RIGHT, day.isoformat(), how) for pk, day, how in noes()]
    known += [Line(str(pk), STANDS_STILL, str(day)) for pk, day in _days("restricted_on")]
    known += [Line(str(pk), GOES_ON, str(day)) for pk, day in _days("lifted_on")]
    taken = TakenBack.objects.values_list("contribution_id", "day")
    known += [Line(str(pk), TAKEN_BACK, str(day)) for pk, day in taken]
    return [json.dumps(astuple(line)) for line in sorted(known)]


def sign() -> str:
    """Another one whenever `lines` may be: how many answers were given, what stands still or did, how much was taken
    back, and who said in a member check that it is not right; five queries."""
    still = sorted(_days("restricted_on")), sorted(_days("lifted_on")), noes()
    stood = hashlib.sha256(repr(still).encode()).hexdigest()
    return f"{PermissionEvent.objects.count()}-{TakenBack.objects.count()}-{stood}"


def _days(field: str) -> list[tuple[UUID, date]]:
    return list(Participation.objects.exclude(**{field: None}).values_list("pk", field))


def withdraw_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: do again what is not so here; for how many people."""
    known = [Line(*json.loads(line)) for line in lines]
    taken = _still_here(line for line in known if line.use == TAKEN_BACK)
    by_participation = {pk: list(said) for pk, said in groupby(sorted(known), key=attrgetter("of"))}
    here = Participation.objects.select_related("trajectory", "contributor").in_bulk(
        {UUID(pk) for pk in by_participation} | set(taken)
    )
    done = set()
    for pk, participation in here.items():
        due = _due(participation, by_participation.get(str(pk), []))
        back = taken.get(pk, [])
        if due or back:
            withdraw_since(by=HOUSE, participation=participation, said=due, taken_back=back, now=now)
            done.add(participation.contributor_id)
    return len(done)


def _still_here(lines: Iterable[Line]) -> dict[UUID, list[Contribution]]:
    """What was taken back and stands in the backup, by whose it is; one query."""
    found: dict[UUID, list[Contribution]] = {}
    for contribution in (
        Contribution.objects.of_house().filter(pk__in=[line.of for line in lines]).select_related("trajectory")
    ):
        found.setdefault(contribution.participation_id, []).append(contribution)
    return found


@action(may="rights.withdraw_again", audit="withdrawn since the backup", on="participation", for_a_teller=True)
def withdraw_since(
    *,
    by: House,
    participation: Participation,
    said: Sequence[Line],
    taken_back: Sequence[Contribution],
    now: datetime,
) -> None:
    """Do in a restored backup what someone withdrew since, with all that follows from it."""
    teller = Teller(participation.contributor)
    for contribution in taken_back:
        remove_contribution(by=teller, contribution=contribution, now=now)
    for line in said:
        _again(teller, participation, line, now)


def _again(teller: Teller, participation: Participation, line: Line, now: datetime) -> None:
    if line.use == STANDS_STILL:
        restrict(by=teller, participation=participation, now=now)
    elif line.use == GOES_ON:
        lift_restriction(by=teller, participation=participation, now=now)
    elif line.use == NOT_RIGHT:
        say_no_again(participation, day=date.fromisoformat(line.day), how=Channel(line.how))
    elif line.use in REACHED_FOR:
        forget_contact(
            by=teller,
            participation=participation,
            use=Use(line.use),
            said=HowSaid(line.text_version, how=Channel(line.how)),
            now=now,
        )
    elif permissions_of(participation).get(Use(line.use)):
        answer_permission(
            by=teller,
            participation=participation,
            use=Use(line.use),
            given=False,
            said=HowSaid(line.text_version, how=Channel(line.how)),
            now=now,
        )


def _due(participation: Participation, said: Sequence[Line]) -> list[Line]:
    """What is not so here, and is not of before a yes of a later day."""
    yes = dict(
        PermissionEvent.objects.filter(participation=participation, given=True)
        .order_by("order")
        .values_list("use", "day")
    )
    held = permissions_of(participation)
    withdrawn = [line for line in said if line.use not in NO_USE]
    not_right = max((line for line in said if line.use == NOT_RIGHT), default=None)
    is_unknown = not_right and is_no_unknown(participation, day=date.fromisoformat(not_right.day))
    standing = _standing(participation, said) + ([not_right] if not_right and is_unknown else [])
    return standing + [
        line
        for line in withdrawn
        if held.get(Use(line.use)) and yes.get(line.use, date.min) <= date.fromisoformat(line.day)
    ]


def _standing(participation: Participation, said: Iterable[Line]) -> list[Line]:
    """The last that is known of standing still, where it is otherwise here; of the same day, that it stands still."""
    known = [line for line in said if line.use in (STANDS_STILL, GOES_ON)]
    last = max(known, key=lambda line: (line.day, line.use == STANDS_STILL), default=None)
    began, ended = participation.restricted_on, participation.lifted_on
    if last is None:
        return []
    here_since = began or ended or date.min
    is_otherwise = (began is None) == (last.use == STANDS_STILL)
    return [last] if is_otherwise and here_since <= date.fromisoformat(last.day) else []
