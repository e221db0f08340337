"""What holds for a line of every list: written, checked, switched off and on."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models.listed import Listed
from doorleefd.trajectory.refusals import LineNameTaken
from doorleefd.trajectory.shipped import shipped

Line = TypeVar("Line", bound=Listed)


@action(may="trajectory.keep_lists", audit="line of list checked", on="line")
def check_line(*, by: Login, line: Listed, now: datetime) -> Listed:
    """Everything in it still holds today, its link too."""
    line.checked_on = localdate(now)
    if hasattr(line, "is_broken"):
        line.is_broken = False
    line.save()
    return line


@action(may="trajectory.keep_lists", audit="line of list switched off", on="line")
def switch_off(*, by: Login, line: Listed, now: datetime) -> Listed:
    """Propose it no more. Where it was chosen, it stays."""
    line.is_off = True
    line.save()
    return line


@action(may="trajectory.keep_lists", audit="line of list switched on", on="line")
def switch_on(*, by: Login, line: Listed, now: datetime) -> Listed:
    """Propose it again."""
    line.is_off = False
    line.save()
    return line


def written(line: Line, answers: Any) -> Line:
    """Inside an action: keep the answers, under a name that no other line of the list has. Raises LineNameTaken.

    Also the lines of the shipped list that nobody touched yet bear a name.
    """
    for name, answer in asdict(answers).items():
        setattr(line, name, answer)
    rows = type(line)._default_manager.filter(organisation=line.organisation_id)
    named = {each.pk: each.name for each in shipped(type(line), line.organisation).values()}
    named.update(rows.values_list("pk", "name"))
    named.pop(line.pk, None)
    if line.name.casefold() in {name.casefold() for name in named.values()}:
        raise LineNameTaken
    line.save()
    return line
