"""Codes that were replaced, as lines beside the backups: a restored house takes the new one again.

A line holds the id of the row, how often its code was replaced, and the digest of the code of now: no code, no who.
"""

import json
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Sum

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.people.models import PersonalCode


def lines() -> list[str]:
    """Each code that came in the place of another; one query."""
    rows = PersonalCode.objects.filter(times_replaced__gt=0).order_by("pk")
    return [json.dumps([str(row.pk), row.times_replaced, row.key_version, row.digest]) for row in rows]


def sign() -> str:
    """Another one whenever `lines` may be: a code is only ever replaced once more."""
    return str(PersonalCode.objects.filter(times_replaced__gt=0).aggregate(times=Sum("times_replaced"))["times"] or 0)


def replace_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: let the code that was replaced open nothing; how many."""
    newest = {UUID(said[0]): said[1:] for said in sorted(json.loads(line) for line in lines)}
    due = [row for row in PersonalCode.objects.filter(pk__in=newest) if row.times_replaced < newest[row.pk][0]]
    for row in due:
        row.times_replaced, row.key_version, row.digest = newest[row.pk]
    if due:
        replace_codes(by=HOUSE, codes=due, now=now)
    return len(due)


@action(may="rights.replace_again", audit="codes replaced since the backup")
def replace_codes(*, by: House, codes: Collection[PersonalCode], now: datetime) -> None:
    """The codes that people had at the end, in the place of those of the backup."""
    counted(len(codes))
    PersonalCode.objects.bulk_update(codes, ["times_replaced", "key_version", "digest"], batch_size=200)
