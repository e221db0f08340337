"""A line of a list, places to find people (R063) or things to read (R023): written, checked, switched off and on."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, TypeVar

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.models import Resource
from doorleefd.trajectory.models.listed import Listed
from doorleefd.trajectory.refusals import LineNameTaken
from doorleefd.trajectory.shipped import shipped

Line = TypeVar("Line", bound=Listed)


@action(may="trajectory.keep_lists", audit="line of list added", on="organisation")
def add_line(*, by: Login, organisation: Organisation, model: type[Line], answers: Any, now: datetime) -> Line:
    """Add a line of one's own. Raises LineNameTaken."""
    return _written(model(organisation=organisation), answers)


@action(may="trajectory.keep_lists", audit="line of list changed", on="line")
def change_line(*, by: Login, line: Line, answers: Any, now: datetime) -> Line:
    """Change what is said of it; a line of the shipped list becomes a row of the organisation. Raises LineNameTaken."""
    if isinstance(line, Resource) and answers.link != line.link:
        line.is_broken = False
    return _written(line, answers)


@action(may="trajectory.see", audit="resource link reported broken", on="resource")
def report_broken(*, by: Login, resource: Resource, now: datetime) -> Resource:
    """Its link leads nowhere any more. Whoever works here may say so."""
    resource.is_broken = True
    resource.save()
    return resource


@action(may="trajectory.keep_lists", audit="line of list checked", on="line")
def check_line(*, by: Login, line: Listed, now: datetime) -> Listed:
    """Everything in it still holds today, its link too."""
    line.checked_on = localdate(now)
    if isinstance(line, Resource):
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


def _written(line: Line, answers: Any) -> Line:
    """Keep the answers, under a name that no other line of the list has. Raises LineNameTaken.

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
