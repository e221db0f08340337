"""The pages of step 4 as a task list: the plan first, then what one decides for it (R163 to R171)."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.trajectory.amounts import euros
from doorleefd.trajectory.budget import cautions_in, total_of
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import budget_of, plan_versions_of, planning_of, working_out_of
from doorleefd.trajectory.shown import version_label
from doorleefd.ui.shapes import Task


def tasks_of_plan(trajectory: Trajectory) -> list[Task]:
    """The plan itself, then time, money and working out. Three queries."""
    return [
        Task(
            title=_("Het plan"),
            url=reverse("trajectory:plan", args=[trajectory.pk]),
            help=_("Zeven delen, uit wat jullie al besloten. Hier zie je wat er nog mist."),
        ),
        _planning(trajectory),
        _budget(trajectory),
        _working_out(trajectory),
    ]


def tasks_of_versions(trajectory: Trajectory) -> list[Task]:
    """Keeping the plan, and agreeing on it: the last page. Two queries."""
    versions = list(plan_versions_of(trajectory).defer("content"))
    return [
        Task(
            title=_("Bewaren en afstemmen"),
            url=reverse("trajectory:versions", args=[trajectory.pk]),
            status=version_label(versions) if versions else _("nog open"),
            tone="good" if versions else "plain",
            help=_("Bewaar het plan zoals het nu is, en stem het af met partners."),
        )
    ]


def _planning(trajectory: Trajectory) -> Task:
    last = max((line.last or line.first for line in planning_of(trajectory)), default=None)
    status = _("tot en met %s") % date_format(last, "DATE_FORMAT") if last else ""
    return _may_wait(trajectory, "planning", _("Planning"), status, _("Wat gebeurt wanneer, en wie doet het?"))


def _budget(trajectory: Trajectory) -> Task:
    lines = list(budget_of(trajectory))
    status = euros(total_of(lines)) if lines else ""
    lacking = " ".join(cautions_in(lines)) if lines else ""
    told = lacking or _("Uren, vergoeding, reiskosten en wat er verder bij komt.")
    return _may_wait(trajectory, "budget", _("Begroting"), status, told, tone="care" if lacking else "good")


def _working_out(trajectory: Trajectory) -> Task:
    known = working_out_of(trajectory)
    status = _("ingevuld") if known.analysed_how and known.reported_how else ""
    return _may_wait(trajectory, "working_out", _("Van verhalen naar inzichten"), status, _("Hoe je leest en vertelt."))


def _may_wait(trajectory: Trajectory, page: str, title: str, status: str, told: str, *, tone: str = "good") -> Task:
    """A page that may be filled in later; an empty status says that nothing is there yet."""
    url = reverse(f"trajectory:{page}", args=[trajectory.pk])
    return Task(title, url, status or _("mag later"), tone if status else "plain", told)
