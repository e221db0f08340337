"""The pages of each step as a task list: what a page asks, and how far it is (R026)."""

from collections.abc import Callable
from dataclasses import replace

from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.trajectory.activities import open_items
from doorleefd.trajectory.aims import tasks_after, tasks_before
from doorleefd.trajectory.dependency import dependency_of
from doorleefd.trajectory.models import Experience, Step, Trajectory
from doorleefd.trajectory.participating import tasks_of_ladder
from doorleefd.trajectory.plan_tasks import tasks_of_plan, tasks_of_versions
from doorleefd.trajectory.queries import (
    background_of,
    chosen_places_of,
    design_reviews_of,
    experience_of,
    first_contact_of,
    form_decision_of,
    form_situation_of,
    groups_of,
    level_choice_of,
    own_expertise_of,
    viewpoint_of,
    whom_choice_of,
)
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


def later(trajectory: Trajectory, page: str, title: str, *, is_done: bool, help: str = "") -> Task:
    """A line of the list for what may wait, or stay open."""
    filled = task(trajectory, page, title, is_done=is_done, help=help)
    return filled if is_done else replace(filled, status=_("mag later"), tone="pencil")


def _purpose(trajectory: Trajectory) -> list[Task]:
    known = background_of(trajectory)
    more = (known.own_role, known.commissioned_by, known.phase, known.scale)
    room = (trajectory.who_decides, trajectory.can_change, trajectory.cannot_change, trajectory.answer_by)
    return [
        task(trajectory, "purpose", _("Wat je wilt weten en waarvoor"), is_done=not unclear_in(trajectory)),
        task(trajectory, "kinds", _("Wat voor gebruik het is"), is_done=bool(known.kinds)),
        task(trajectory, "room", _("Wie beslist en wat kan veranderen"), is_done=all(room)),
        later(trajectory, "background", _("Meer over dit traject"), is_done=any(more)),
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


def _who(trajectory: Trajectory) -> list[Task]:
    """The pages of step 2; the one about the expert only once there is one."""
    level, whom, viewpoint = level_choice_of(trajectory), whom_choice_of(trajectory), viewpoint_of(trajectory)
    own, experience = own_expertise_of(trajectory), experience_of(trajectory)
    has_groups = groups_of(trajectory).exists()
    profile = bool(whom.expert_knowledge or whom.expert_skills)
    expert = later(trajectory, "expert", _("Welke ervaringsdeskundige je zoekt"), is_done=profile)
    return [
        task(trajectory, "experience", _("Welke ervaring je zoekt"), is_done=is_described(experience)),
        task(
            trajectory,
            "level",
            _("Eén verhaal of een groter beeld"),
            is_done=level.is_answered,
            help=level.get_level_display(),
        ),
        task(
            trajectory,
            "whom" if whom.is_answered else "signals",
            _("Met wie je het doet"),
            is_done=bool(whom.whom),
            help=whom.get_whom_display(),
        ),
        *([expert] if whom.has_expert else []),
        task(trajectory, "own_expertise", _("Wat je zelf kunt"), is_done=own.is_answered),
        task(trajectory, "groups", _("Welke groepen je zeker wilt horen"), is_done=has_groups),
        later(trajectory, "viewpoint", _("Waar je vanuit kijkt"), is_done=viewpoint.is_answered),
    ]


def is_described(experience: Experience) -> bool:
    """Whether someone said more than the place, which the sentence of step 1 fills already."""
    told = (experience.from_situation, experience.to_situation, experience.service, experience.recent_months)
    return any(told)


def _form(trajectory: Trajectory) -> list[Task]:
    is_weighed = form_situation_of(trajectory).is_answered
    is_chosen = form_decision_of(trajectory).is_answered
    return [
        task(trajectory, "weigh_form", _("Welke vorm past?"), is_done=is_weighed, help=_("Twee korte vragen.")),
        task(trajectory, "choose_form", _("Kies de vorm"), is_done=is_chosen, help=_("Met je reden.")),
        Task(
            _("Lees over alle vormen"),
            reverse("trajectory:catalogue"),
            help=_("Zeventien, met sterke en zwakke kanten."),
        ),
        task(
            trajectory,
            "first_contact",
            _("Vraag mensen om mee te doen"),
            is_done=first_contact_of(trajectory).is_answered,
            help=_("Drie zinnen, voor een e-mail, een brief en een poster."),
        ),
    ]


SUBJECTS: dict[Step, tuple[Tasks, ...]] = {
    Step.PURPOSE: (_purpose,),
    Step.WHO: (_who, _finding),
    Step.FORM: (_form,),
    Step.PLAN: (tasks_of_plan, _activities, tasks_before, tasks_of_ladder, tasks_of_versions),
    Step.COLLECT: (_activities,),
    Step.USE: (tasks_after,),
}
