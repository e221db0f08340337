"""What is held and for how long what is kept, as lines beside the backups: random ids, days and a ground; no reason,
and not who.

A restored house holds it again, and keeps things as long as was said since, never longer than people read, before what
had its time goes (R213).
"""

import hashlib
import json
from collections.abc import Collection, Iterable
from dataclasses import astuple, dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Organisation
from doorleefd.rights.models.retention import Hold
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.terms import terms_of, was_promised

HELD, TERM, PROMISED = "held", "term", "promised"


@dataclass(frozen=True, order=True)
class Line:
    """HELD: `kind` is the ground, `until` the day (ISO) on which it was lifted or "", `own` its id. TERM: `until` says
    how many days. PROMISED: `until` is the day on which the words of a trajectory go.
    Of all of them: `trajectory` is "".
    """

    what: str
    organisation: str
    trajectory: str
    kind: str
    since: str
    until: str
    own: str = ""


def lines() -> list[str]:
    """Every hold, lifted or not, every term that was chosen, and what was promised where people could tell or that is
    over; three queries."""
    known = [
        Line(
            HELD,
            str(each.organisation_id),
            _id(each.trajectory_id),
            each.ground,
            str(each.since),
            _day(each),
            _id(each.pk),
        )
        for each in Hold.objects.all()
    ]
    known += [
        Line(TERM, str(each.organisation_id), _id(each.trajectory_id), each.kind, str(each.since), str(each.days))
        for each in OwnTerm.objects.all()
    ]
    # Before that the day may still become a later one.
    told = Contribution.objects.of_house().filter(trajectory=OuterRef("pk"))
    could_tell = Q(opened_at__isnull=False) | Q(closed_at__isnull=False) | Exists(told)
    promised = Trajectory.objects.filter(could_tell).exclude(keep_until=None)
    known += [
        Line(PROMISED, str(organisation), str(pk), "", "", str(day))
        for pk, organisation, day in promised.values_list("pk", "organisation", "keep_until")
    ]
    return [json.dumps(astuple(line)) for line in sorted(known)]


def sign() -> str:
    """There are few: the lines themselves, shortened."""
    return hashlib.sha256("".join(lines()).encode()).hexdigest()


def keep_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: hold what is held since, and keep for as long as was said since; how many things."""
    known = sorted(Line(*json.loads(line)) for line in lines)
    here = Organisation.objects.in_bulk({UUID(line.organisation) for line in known})
    count = 0
    for pk, of_organisation in groupby(sorted(known, key=attrgetter("organisation")), key=attrgetter("organisation")):
        organisation, said = here.get(UUID(pk)), list(of_organisation)
        if organisation and any(due(organisation, said) for due, _do in DONE):
            count += keep_since(by=HOUSE, organisation=organisation, said=said, now=now)
    return count


@action(may="rights.keep_again", audit="holds and terms set again since the backup", on="organisation")
def keep_since(*, by: House, organisation: Organisation, said: Collection[Line], now: datetime) -> int:
    """Do in a restored backup what was held, lifted or kept for another time since; how many things."""
    count = 0
    for due, do in DONE:
        for line in due(organisation, said):
            do(organisation, line)
            count += 1
    counted(count)
    return count


def _holds_due(organisation: Organisation, said: Iterable[Line]) -> list[Line]:
    """What is held that is not here, and what is here that was lifted: once lifted, it is so on every list."""
    # Of the lines of one hold the one with a day of lifting comes last.
    last = {line.own: line for line in sorted(said) if line.what == HELD}
    mine = Hold.objects.filter(organisation=organisation)
    here = {str(pk): lifted_on for pk, lifted_on in mine.values_list("pk", "lifted_on")}
    known = _trajectories(organisation)
    return [
        line
        for pk, line in last.items()
        if (line.until and here.get(pk, line.until) is None)
        or (not line.until and pk not in here and line.trajectory in known)
    ]


def _hold(organisation: Organisation, line: Line) -> None:
    if line.until:
        lifted_on = date.fromisoformat(line.until)
        Hold.objects.filter(organisation=organisation, pk=UUID(line.own)).update(lifted_on=lifted_on)
        return
    Hold.objects.create(
        pk=UUID(line.own),
        organisation=organisation,
        trajectory_id=line.trajectory or None,
        ground=line.kind,
        reason=_("Dit werd tegengehouden na de back-up die teruggezet is. Wie dat deed en waarom, staat er niet in."),
        by=None,
        since=date.fromisoformat(line.since),
    )


def _terms_due(organisation: Organisation, said: Iterable[Line]) -> list[Line]:
    """The last that was chosen, where it is another one than here and nobody chose otherwise here on a later day.

    A longer one too, since nothing may go here before its time; not where people told under the term of here.
    """
    terms, known = terms_of(organisation.pk), _trajectories(organisation)
    own = OwnTerm.objects.filter(organisation=organisation).values_list("trajectory", "kind", "since", "days")
    here = {(_id(trajectory), kind): (day.isoformat(), days) for trajectory, kind, day, days in own}
    chosen = sorted((line for line in said if line.what == TERM), key=lambda line: (line.since, -int(line.until)))
    last = {(line.trajectory, line.kind): line for line in chosen if line.trajectory in known}
    due = []
    for key, line in sorted(last.items()):
        (since, days), until, trajectory = here.get(key, ("", 0)), int(line.until), known[line.trajectory]
        kind = OwnTerm.Kind(line.kind)
        is_too_long = until > terms.days(kind, trajectory) and was_promised(organisation, trajectory, kind)
        if days != until and since <= line.since and not is_too_long:
            due.append(line)
    return due


def _set_term(organisation: Organisation, line: Line) -> None:
    OwnTerm.objects.update_or_create(
        organisation=organisation,
        trajectory_id=line.trajectory or None,
        kind=line.kind,
        defaults={
            "days": int(line.until),
            "reason": _("Deze termijn werd gekozen na de back-up die teruggezet is. Waarom, staat er niet in."),
            "by": None,
            "since": date.fromisoformat(line.since),
        },
    )


def _promises_due(organisation: Organisation, said: Iterable[Line]) -> list[Line]:
    """The earliest day that people read, where it is later here, or none."""
    first = {line.trajectory: line for line in sorted(said, reverse=True) if line.what == PROMISED}
    longer = Q(keep_until=None)
    for line in first.values():
        longer |= Q(pk=line.trajectory, keep_until__gt=line.until)
    due = Trajectory.objects.filter(longer, organisation=organisation, pk__in=list(first))
    return [first[str(pk)] for pk in due.values_list("pk", flat=True)]


def _promise(organisation: Organisation, line: Line) -> None:
    here = Trajectory.objects.filter(organisation=organisation, pk=UUID(line.trajectory))
    here.update(keep_until=date.fromisoformat(line.until))


DONE = ((_holds_due, _hold), (_terms_due, _set_term), (_promises_due, _promise))
"""What is due of each kind of line, and how it is done."""


def _trajectories(organisation: Organisation) -> dict[str, Trajectory | None]:
    """Those that are here, by id; None by "", for all of them."""
    here = Trajectory.objects.filter(organisation=organisation)
    return {"": None, **{str(each.pk): each for each in here}}


def _id(pk: UUID | None) -> str:
    return str(pk or "")


def _day(hold: Hold) -> str:
    return str(hold.lifted_on or "")
