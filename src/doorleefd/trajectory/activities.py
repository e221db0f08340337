"""The activities of a trajectory as the list and the plan show them."""

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.checklist import Standing, checklist_of, open_in, said_of
from doorleefd.trajectory.models import Activity, Precondition, Trajectory
from doorleefd.trajectory.needs import worded
from doorleefd.trajectory.plan_shapes import Line
from doorleefd.trajectory.queries import activities_of
from doorleefd.ui.shapes import Task


def about(activity: Activity) -> str:
    """Kind, days, place and collector in one line; what is not known yet is left out."""
    kind = "" if activity.is_online_telling else activity.get_kind_display()
    where = activity.place or ("" if activity.is_online_telling else activity.get_where_display())
    return " · ".join(part for part in (kind, days_of(activity), where, activity.collector) if part)


def days_of(activity: Activity) -> str:
    """One day, a period, or nothing."""
    first, last = activity.starts_on, activity.ends_on
    if first is None:
        return ""
    if last is None or last == first:
        return _day(first)
    return _("%(first)s tot en met %(last)s") % {"first": _day(first), "last": _day(last)}


def tasks_for(trajectory: Trajectory, *, viewer: Login, today: date) -> list[Task]:
    """The activities as a task list; one that is at hand with open preconditions asks attention. Two queries."""
    may_check = viewer.has_perm("trajectory.check")
    return [
        Task(
            title=str(activity),
            url=reverse("trajectory:activity", args=[trajectory.pk, activity.pk]) if may_check else "",
            status=_status(activity, standings := checklist_of(activity)),
            tone=_tone(activity, standings, today),
            help=about(activity),
        )
        for activity in activities_of(trajectory)
    ]


def _status(activity: Activity, standings: list[Standing]) -> str:
    return _("achteraf bevestigd") if activity.confirmed_at else said_of(standings)


def _tone(activity: Activity, standings: list[Standing], today: date) -> str:
    if not open_in(standings):
        return "good"
    return "care" if activity.has_begun(today) else "plain"


def open_items(trajectory: Trajectory) -> int:
    """How many preconditions are open, over all activities. Two queries."""
    return sum(len(open_in(checklist_of(activity))) for activity in activities_of(trajectory))


def lines_for_plan(trajectory: Trajectory) -> tuple[Line, ...]:
    """An activity a line: how its preconditions stand, and what is open with who and when (R191). Two queries.

    Online telling is left out of a draft until somebody looked at it: nothing is asked too early.
    """
    activities = activities_of(trajectory)
    if trajectory.state == Trajectory.State.DRAFT and activities[0]._state.adding:
        activities = activities[1:]
    return tuple(_line(activity) for activity in activities)


def _line(activity: Activity) -> Line:
    standings = checklist_of(activity)
    answer = [about(activity), _("Randvoorwaarden: %(said)s.") % {"said": said_of(standings)}]
    if activity.needs:
        answer.append(_("Nodig: %(what)s.") % {"what": ", ".join(worded(activity.needs))})
    answer += [_open(standing) for standing in open_in(standings)]
    if activity.went:
        answer.append(_("Achteraf: %(words)s") % {"words": activity.went})
    return Line(str(activity), "\n".join(part for part in answer if part), note=_confirmed(activity))


def lines_for_report(trajectory: Trajectory) -> tuple[Line, ...]:
    """An activity a line: what was in order, what stayed open, and how it went (R191). Two queries.

    Without who would see to it, and without what those who came need: a report goes out of the house.
    """
    return tuple(_looked_back(activity) for activity in activities_of(trajectory))


def _looked_back(activity: Activity) -> Line:
    standings = checklist_of(activity)
    titles = {state: [each.title for each in standings if each.state == state] for state in Precondition.State}
    opened = [standing.title for standing in open_in(standings)]
    told = [
        about(activity),
        _titled(_("Geregeld"), titles[Precondition.State.MET]),
        _titled(_("Niet van toepassing"), titles[Precondition.State.NOT_APPLICABLE]),
        _titled(_("Bleef open"), opened),
        _("Achteraf: %(words)s") % {"words": activity.went} if activity.went else "",
    ]
    return Line(str(activity), "\n".join(part for part in told if part))


def _titled(title: str, items: Sequence[str]) -> str:
    """ "Geregeld: het is veilig om te vertellen; wij luisteren open."."""
    return f"{title}: {'; '.join(item[:1].lower() + item[1:] for item in items)}." if items else ""


def _open(standing: Standing) -> str:
    """ "Nog open: De taal is gewoon … (Chandra, 3 juni 2026)"."""
    who = [standing.owner.name if standing.owner else "", _day(standing.due_on) if standing.due_on else ""]
    said = ", ".join(part for part in who if part)
    title = f"{standing.title} ({said})" if said else standing.title
    return _("Nog open: %(what)s.") % {"what": title}


def _confirmed(activity: Activity) -> str:
    if activity.confirmed_at is None or activity.confirmed_by is None:
        return ""
    words = {"name": activity.confirmed_by.name, "day": _day(localdate(activity.confirmed_at))}
    return _("achteraf bevestigd door %(name)s, %(day)s") % words


def _day(day: date) -> str:
    return str(date_format(day, "DATE_FORMAT"))
