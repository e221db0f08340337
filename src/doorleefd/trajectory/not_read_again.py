"""Who reads the stories of a trajectory no more, as lines beside the backups: random ids and a day.

A restored house takes them from the readers again, unless it knows of that itself: who reads there was chosen since.
Which colleagues the page of the trajectory names stays as it was; a person looks it through after a restore.
"""

import hashlib
import json
from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from doorleefd.foundation.acting import action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Reader, ReadingEnded, Trajectory


def keep_ended(trajectory: Trajectory, readers: Collection[UUID], *, on: date) -> None:
    """Inside an action: these were readers until now."""
    for login in readers:
        row, is_new = ReadingEnded.objects.get_or_create(
            organisation_id=trajectory.organisation_id, trajectory=trajectory, login_id=login, defaults={"on": on}
        )
        if not is_new:
            row.on, row.times = on, row.times + 1
            row.save(update_fields=["on", "times"])


def lines() -> list[str]:
    """The trajectory, the login, how often and on which day (ISO) for the last time; one query."""
    rows = ReadingEnded.objects.order_by("pk").values_list("trajectory", "login", "times", "on")
    return [json.dumps([str(trajectory), str(login), times, on.isoformat()]) for trajectory, login, times, on in rows]


def sign() -> str:
    """There are few: the lines themselves, shortened."""
    return hashlib.sha256("".join(lines()).encode()).hexdigest()


def end_again(*, lines: Collection[str], now: datetime) -> int:
    """After a backup was put back: let nobody read who was taken from the readers since; how many."""
    last = {(UUID(of), UUID(login)): (times, on) for of, login, times, on in sorted(json.loads(line) for line in lines)}
    known = {(row.trajectory_id, row.login_id): row.times for row in ReadingEnded.objects.all()}
    due = {pair: said for pair, said in last.items() if known.get(pair, 0) < said[0]}
    count = 0
    for trajectory in Trajectory.objects.filter(pk__in={of for of, _login in due}):
        ended = {login: said for (of, login), said in due.items() if of == trajectory.pk}
        here = set(
            Login.objects.filter(organisation=trajectory.organisation_id, pk__in=ended).values_list("pk", flat=True)
        )
        if here:
            since = {login: ended[login] for login in here}
            count += end_since(by=HOUSE, trajectory=trajectory, ended=since, now=now)
    return count


@action(may="trajectory.end_again", audit="readers taken away again since the backup", on="trajectory")
def end_since(*, by: House, trajectory: Trajectory, ended: dict[UUID, tuple[int, str]], now: datetime) -> int:
    """Take from the readers in a restored backup who was taken from them since; how many.

    How often is kept of the others too: a newer backup, put back after this one, may have them as readers again.
    """
    reading = Reader.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory, login__in=ended)
    gone = reading.count()
    reading.delete()
    for login, (times, on) in ended.items():
        ReadingEnded.objects.update_or_create(
            organisation_id=trajectory.organisation_id,
            trajectory=trajectory,
            login_id=login,
            defaults={"times": times, "on": date.fromisoformat(on)},
        )
    counted(gone)
    return gone
