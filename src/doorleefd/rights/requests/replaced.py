"""Codes that were replaced, as lines beside the backups: a restored house takes the new one again.

A line holds the id of the row, how often its code was replaced, the digest of the code of now, and whether an employee
saw that one: no code, no who.
"""

import json
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Sum

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.people.models import PersonalCode

KEPT = ("times_replaced", "key_version", "digest", "was_seen_by_staff")


def lines() -> list[str]:
    """Each code that came in the place of another; one query."""
    rows = PersonalCode.objects.filter(times_replaced__gt=0).order_by("pk")
    return [json.dumps([str(row.pk), *(getattr(row, name) for name in KEPT)]) for row in rows]


def sign() -> str:
    """Another one whenever `lines` may be: a code is only ever replaced once more."""
    return str(PersonalCode.objects.filter(times_replaced__gt=0).aggregate(times=Sum("times_replaced"))["times"] or 0)


def replace_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: let the code that was replaced open nothing; how many."""
    newest = {UUID(said[0]): said[1:] for said in sorted(json.loads(line) for line in lines)}
    due = [row for row in PersonalCode.objects.filter(pk__in=newest) if row.times_replaced < newest[row.pk][0]]
    for row in due:
        # A list of before this was kept does not say it: then the teller is advised to take another.
        row.was_seen_by_staff = True
        for name, kept in zip(KEPT, newest[row.pk], strict=False):
            setattr(row, name, kept)
    if due:
        replace_codes(by=HOUSE, codes=due, now=now)
    return len(due)


@action(may="rights.replace_again", audit="codes replaced since the backup")
def replace_codes(*, by: House, codes: Collection[PersonalCode], now: datetime) -> None:
    """The codes that people had at the end, in the place of those of the backup."""
    counted(len(codes))
    PersonalCode.objects.bulk_update(codes, KEPT, batch_size=200)
