"""Logins that decide, are ended or lost a role, as lines beside the backups: random ids, what, and a day.

A restored house is as strict again, unless a login was opened up there on a later day.
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
from django.utils.timezone import localdate

from doorleefd.administration.actions.logins import decide_from_now_on, shut
from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login, RoleGrant

DECIDES, ENDED = "decides", "ended"


@dataclass(frozen=True, order=True)
class Line:
    """One limit that holds: of whom, what (DECIDES, ENDED, else a role that was revoked), since which day (ISO)."""

    login: str
    what: str
    day: str


def lines() -> list[str]:
    """Each login that decides or is ended, and each role that was revoked and not given again; two queries."""
    known = []
    for login in Login.objects.all():
        day = (login.changed_on or date.min).isoformat()
        known += [Line(str(login.pk), DECIDES, day)] if login.decides_on_benefit else []
        known += [Line(str(login.pk), ENDED, day)] if not login.is_active else []
    held = RoleGrant.objects.filter(login=OuterRef("login"), role=OuterRef("role"), revoked_at=None)
    revoked = RoleGrant.objects.exclude(revoked_at=None).exclude(Exists(held)).order_by("revoked_at")
    last = {(grant.login_id, grant.role): grant.revoked_at for grant in revoked}
    known += [Line(str(login), role, localdate(at).isoformat()) for (login, role), at in last.items() if at]
    return [json.dumps(astuple(line)) for line in sorted(known)]


def sign() -> str:
    """There are few logins: the lines themselves, shortened."""
    return hashlib.sha256("".join(lines()).encode()).hexdigest()


def shut_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: be as strict as since; for how many logins."""
    known = sorted(Line(*json.loads(line)) for line in lines)
    here = Login.objects.in_bulk({UUID(line.login) for line in known})
    count = 0
    for pk, said in groupby(known, key=attrgetter("login")):
        login = here.get(UUID(pk))
        due = _due(login, said) if login else []
        if login and due:
            shut_since(by=HOUSE, login=login, said=due, now=now)
            count += 1
    return count


@action(may="administration.shut_again", audit="login shut again since the backup", on="login")
def shut_since(*, by: House, login: Login, said: Iterable[Line], now: datetime) -> None:
    """Take from a login in a restored backup what was taken from it since."""
    for line in said:
        if line.what == DECIDES:
            decide_from_now_on(login, now=now)
        elif line.what == ENDED:
            shut(login, now=now)
        else:
            for grant in RoleGrant.objects.filter(login=login, role=line.what, revoked_at=None):
                grant.revoke(now)


def _due(login: Login, said: Iterable[Line]) -> list[Line]:
    """What is not so here, and was not undone here on a later day."""
    opened = login.changed_on or date.min
    granted = {grant.role: localdate(grant.granted_at) for grant in login.grants.filter(revoked_at=None)}
    due = []
    for line in said:
        day = date.fromisoformat(line.day)
        if line.what in (DECIDES, ENDED):
            is_so = login.decides_on_benefit if line.what == DECIDES else not login.is_active
            due += [line] if not is_so and opened <= day else []
        elif line.what in granted and granted[line.what] <= day:
            due.append(line)
    return due
