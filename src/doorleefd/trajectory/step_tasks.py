"""The pages of each step as a task list: what a page asks, and how far it is (R026)."""

from collections.abc import Callable

from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.trajectory.activities import open_items
from doorleefd.trajectory.aims import tasks_after, tasks_before
from doorleefd.trajectory.dependency import dependency_of
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.queries import chosen_places_of, design_reviews_of
from doorleefd.trajectory.readiness import unclear_in
from doorleefd.ui.shapes import Task

Tasks = Callable[[Trajectory], list[Task]]


def tasks_of(trajectory: Trajectory, step: Step) -> list[Task]:
    """The tasks of one step, in the order in which one takes them."""
    return [task for subject in SUBJECTS.get(step, ()) for task in subject(trajectory)]


def task(trajectory: Trajectory, page: str, title: str, *, is_done: bool, help: str = "") -> Task:
    """A line of the list, leading to the page of that name."""
    status = _("ingevuld") if is_done else _("nog open")
    url = reverse(f"trajectory:{page}", args=[trajectory.pk])
    return Task(title=title, url=url, status=status, tone="good" if is_done else "plain", help=help)


def _purpose(trajectory: Trajectory) -> list[Task]:
    room = (trajectory.who_decides, trajectory.can_change, trajectory.cannot_change, trajectory.answer_by)
    return [
        task(trajectory, "purpose", _("Wat je wilt weten en waarvoor"), is_done=not unclear_in(trajectory)),
        task(trajectory, "room", _("Wie beslist en wat kan veranderen"), is_done=all(room)),
    ]


def _activities(trajectory: Trajectory) -> list[Task]:
    left = open_items(trajectory)
    status = _("%(left)s open") % {"left": left} if left else _("alles geregeld")
    return [
        Task(
            title=_("Activiteiten en randvoorwaarden"),
            url=reverse("trajectory:activities", args=[trajectory.pk]),
            status=status,
            tone="plain" if left else "good",
            help=_("Hoe mensen vertellen, en wat daarvoor moet staan."),
        )
    ]


def _finding(trajectory: Trajectory) -> list[Task]:
    chosen = list(chosen_places_of(trajectory))
    return [
        task(
            trajectory,
            "where",
            _("Waar vind je deze mensen?"),
            is_done=bool(chosen),
            help=_("Kies plekken, en leg vast wie wie vraagt."),
        ),
        task(
            trajectory,
            "dependency",
            _("Zijn mensen vrij om te vertellen?"),
            is_done=dependency_of(trajectory, chosen).is_settled,
            help=_("Nodig voordat je mensen vraagt."),
        ),
        task(
            trajectory,
            "design",
            _("Laat ervaringsdeskundigen naar de opzet kijken"),
            is_done=design_reviews_of(trajectory).exists(),
            help=_("Bereik je zo de mensen om wie het gaat?"),
        ),
    ]


SUBJECTS: dict[Step, tuple[Tasks, ...]] = {
    Step.PURPOSE: (_purpose,),
    Step.WHO: (_finding,),
    Step.PLAN: (_activities, tasks_before),
    Step.COLLECT: (_activities,),
    Step.USE: (tasks_after,),
}
