"""What waits for someone today, over all trajectories."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q

from doorleefd.analyse.models import Recommendation
from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.foundation.kept import kept
from doorleefd.foundation.listing import Purpose, WordsQuerySet
from doorleefd.foundation.models import Job, Login
from doorleefd.people.models import Participation, Permission
from doorleefd.respond.messages.queries import calls_to_make
from doorleefd.respond.models import Answer
from doorleefd.trajectory.models import Reader, Trajectory

SOON = timedelta(days=14)
MOST = 50
NOTHING = (0, 0, 0)


@dataclass(frozen=True)
class Waiting:
    """A trajectory with what waits in it for this viewer."""

    trajectory: Trajectory
    to_review: int
    to_look_at: int
    look_is_late: int
    to_call: int
    call_is_late: int
    to_decide: int
    answer_is_late: bool
    answer_is_near: bool

    @property
    def is_calm(self) -> bool:
        to_do = (self.to_review, self.to_look_at, self.to_call, self.to_decide)
        return not (any(to_do) or self.answer_is_late or self.answer_is_near)


def waiting_for(viewer: Login, *, today: date) -> list[Waiting]:
    """The running trajectories of the organisation, those where something waits first; nine queries however many."""
    running = list(
        Trajectory.objects.filter(organisation=viewer.organisation_id, is_practice=False)
        .exclude(state__in=[Trajectory.State.CLOSED, Trajectory.State.ARCHIVED])
        .order_by("answer_by", "title")[:MOST]
    )
    counts = _to_review(running, viewer, today)
    calls = calls_to_make(running, viewer=viewer)
    answered = set(
        Answer.objects.filter(trajectory__in=running).exclude(published_at=None).values_list("trajectory", flat=True)
    )
    undecided = _to_decide(running) if viewer.has_perm("respond.decide") else {}
    waiting = [
        Waiting(
            trajectory=trajectory,
            to_review=counts.get(trajectory.pk, NOTHING)[0],
            to_look_at=counts.get(trajectory.pk, NOTHING)[1],
            look_is_late=counts.get(trajectory.pk, NOTHING)[2],
            to_call=len(calls.get(trajectory.pk, ())),
            call_is_late=sum(bool(call.look_by and call.look_by < today) for call in calls.get(trajectory.pk, ())),
            to_decide=undecided.get(trajectory.pk, 0),
            answer_is_late=_is_due(trajectory, today, answered),
            answer_is_near=_is_due(trajectory, today + SOON, answered) and not _is_due(trajectory, today, answered),
        )
        for trajectory in running
    ]
    return sorted(waiting, key=lambda each: each.is_calm)


def running_jobs(viewer: Login) -> Sequence[Job]:
    """The work that goes on in the background for this login."""
    mine = Job.objects.filter(organisation=viewer.organisation_id, started_by=viewer)
    return list(mine.filter(state__in=[Job.State.WAITING, Job.State.RUNNING]).order_by("created_at")[:10])


def _is_due(trajectory: Trajectory, day: date, answered: set[UUID]) -> bool:
    return bool(trajectory.answer_by and trajectory.answer_by < day and trajectory.pk not in answered)


def _to_decide(trajectories: list[Trajectory]) -> dict[UUID, int]:
    """Recommendations on which nothing was decided yet, by trajectory."""
    open_still = Recommendation.objects.filter(insight__trajectory__in=trajectories, decisions=None)
    rows = open_still.order_by().values("insight__trajectory").annotate(count=Count("pk"))
    return {row["insight__trajectory"]: row["count"] for row in rows}


def _to_review(trajectories: list[Trajectory], viewer: Login, today: date) -> dict[UUID, tuple[int, int, int]]:
    """What waits for review, what asks for a reviewer's eye, and where that is late.

    Once a reviewer read it and said that it asks for aftercare, it waits for a call and no longer for a reviewer.
    """
    asked = tuple(one.pk for one in trajectories)
    return _told_and_waiting(viewer, viewer.has_perm("analyse.review"), asked, today)


@kept(ColleagueNamed, Contribution, Participation, Permission, Reader)
def _told_and_waiting(
    viewer: Login, may_review: bool, trajectories: tuple[UUID, ...], today: date
) -> dict[UUID, tuple[int, int, int]]:
    told = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(trajectory__in=trajectories)
    to_review = _by_trajectory(told.filter(review=Contribution.Review.WAITING))
    unread = Q(look_is_suggested=True) | Q(review=Contribution.Review.WAITING)
    asked = told.filter(unread, needs_a_person=True)
    to_look_at, late = _by_trajectory(asked), _by_trajectory(asked.filter(look_by__lt=today))
    return {one: (to_review.get(one, 0), to_look_at.get(one, 0), late.get(one, 0)) for one in trajectories}


def _by_trajectory(told: WordsQuerySet[Contribution]) -> dict[UUID, int]:
    return dict(told.order_by().values_list("trajectory").annotate(Count("pk")))
