"""What waits for someone today, over all trajectories."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Case, Count, Exists, OuterRef, Q, QuerySet, When

from doorleefd.analyse.models import Recommendation
from doorleefd.analyse.queries.unread import readers_are_late
from doorleefd.collect.looking import waits_for_a_look
from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.foundation.kept import kept
from doorleefd.foundation.listing import Purpose, WordsQuerySet
from doorleefd.foundation.models import Job, Login
from doorleefd.people.models import Participation, Permission
from doorleefd.respond.checking.standing import corrections_to_handle
from doorleefd.respond.messages.queries import calls_to_make
from doorleefd.respond.models import Answer
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.queries.owners import AT_REST
from doorleefd.trajectory.queries.readers import told_readers_in

SOON = timedelta(days=14)
MOST = 50
"""How many trajectories stand there; more only where in each of those someone may be in distress."""
NOTHING = (0, 0, 0)
RUNNING = ~Q(state__in=AT_REST)
PUBLISHED = Q(published_at__isnull=False)


@dataclass(frozen=True)
class Waiting:
    """A trajectory with what waits in it for this viewer."""

    trajectory: Trajectory
    to_review: int
    to_look_at: int
    look_is_late: int
    readers_are_late: int
    told_readers: str
    to_call: int
    call_is_late: int
    to_decide: int
    to_correct: int
    answer_is_late: bool
    answer_is_near: bool

    @property
    def is_calm(self) -> bool:
        to_do = (self.to_review, self.to_look_at, self.readers_are_late, self.to_call, self.to_decide)
        return not (any(to_do) or self.to_correct or self.answer_is_late or self.answer_is_near)


def waiting_for(viewer: Login, *, today: date) -> list[Waiting]:
    """What waits in the trajectories of the organisation, distress first; thirteen queries however many.

    Of those that are closed only where something waits: who told there can still tell more, and react (R206). First
    everything is counted, then the first so many are shown: distress is on no list too long.
    """
    every = Trajectory.objects.filter(organisation=viewer.organisation_id, is_practice=False)
    counts = _told_and_waiting(viewer, viewer.has_perm("analyse.review"), today)
    calls = calls_to_make(every, viewer=viewer)
    unlooked = readers_are_late(every, viewer=viewer, today=today)
    undecided = _to_decide(every.filter(RUNNING)) if viewer.has_perm("respond.decide") else {}
    corrections = corrections_to_handle(every, viewer=viewer)
    distress = {*calls, *unlooked, *(one for one, (_, to_look_at, _) in counts.items() if to_look_at)}
    shown = _first(every, distress, {*counts, *undecided, *corrections}, today)
    readers = told_readers_in([one for one in shown if one.pk in unlooked], organisation=viewer.organisation_id)
    answered = set(Answer.objects.filter(PUBLISHED, trajectory__in=shown).values_list("trajectory", flat=True))
    done = answered | {one.pk for one in shown if one.is_at_rest}
    waiting = [
        Waiting(
            trajectory=trajectory,
            to_review=counts.get(trajectory.pk, NOTHING)[0],
            to_look_at=counts.get(trajectory.pk, NOTHING)[1],
            look_is_late=counts.get(trajectory.pk, NOTHING)[2],
            # Without those that the viewer may look at: these stand there as work of one's own.
            readers_are_late=max(0, unlooked.get(trajectory.pk, 0) - counts.get(trajectory.pk, NOTHING)[2]),
            told_readers=readers.get(trajectory.pk, ""),
            to_call=len(calls.get(trajectory.pk, ())),
            call_is_late=sum(bool(call.look_by and call.look_by < today) for call in calls.get(trajectory.pk, ())),
            to_decide=undecided.get(trajectory.pk, 0),
            to_correct=corrections.get(trajectory.pk, 0),
            answer_is_late=_is_due(trajectory, today, done),
            answer_is_near=_is_due(trajectory, today + SOON, done) and not _is_due(trajectory, today, done),
        )
        for trajectory in shown
    ]
    return sorted(waiting, key=lambda each: each.is_calm)


def _first(every: QuerySet[Trajectory], distress: set[UUID], busy: set[UUID], today: date) -> list[Trajectory]:
    """Those to show: all with distress, then where something waits, then the others that run; one query."""
    told = Answer.objects.filter(PUBLISHED, trajectory=OuterRef("pk"))
    due = Q(RUNNING, answer_by__lt=today + SOON) & ~Exists(told)
    first = Case(When(pk__in=distress, then=0), When(Q(pk__in=busy) | due, then=1), default=2)
    rows = every.filter(RUNNING | Q(pk__in=distress | busy)).select_related("owner").annotate(first=first)
    return list(rows.order_by("first", "answer_by", "title")[: max(MOST, len(distress))])


def running_jobs(viewer: Login) -> Sequence[Job]:
    """The work that goes on in the background for this login."""
    mine = Job.objects.filter(organisation=viewer.organisation_id, started_by=viewer)
    return list(mine.filter(state__in=[Job.State.WAITING, Job.State.RUNNING]).order_by("created_at")[:10])


def _is_due(trajectory: Trajectory, day: date, done: set[UUID]) -> bool:
    return bool(trajectory.answer_by and trajectory.answer_by < day and trajectory.pk not in done)


def _to_decide(trajectories: QuerySet[Trajectory]) -> dict[UUID, int]:
    """Recommendations on which nothing was decided yet, by trajectory."""
    open_still = Recommendation.objects.filter(insight__trajectory__in=trajectories, decisions=None)
    rows = open_still.order_by().values("insight__trajectory").annotate(count=Count("pk"))
    return {row["insight__trajectory"]: row["count"] for row in rows}


@kept(ColleagueNamed, Contribution, Participation, Permission, Reader)
def _told_and_waiting(viewer: Login, may_review: bool, today: date) -> dict[UUID, tuple[int, int, int]]:
    """What waits for review, what asks for a reviewer's eye, and where that is late: where anything does.

    Once a reviewer read it and said that it asks for aftercare, it waits for a call and no longer for a reviewer.
    """
    # Said of the trajectory too, so that the index on it is used.
    reads = Reader.objects.filter(organisation=viewer.organisation_id, login=viewer).values("trajectory")
    told = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(trajectory__in=reads)
    to_review = _by_trajectory(told.filter(review=Contribution.Review.WAITING))
    asked = told.filter(waits_for_a_look())
    to_look_at, late = _by_trajectory(asked), _by_trajectory(asked.filter(look_by__lt=today))
    waiting = to_review.keys() | to_look_at.keys()
    return {one: (to_review.get(one, 0), to_look_at.get(one, 0), late.get(one, 0)) for one in waiting}


def _by_trajectory(told: WordsQuerySet[Contribution]) -> dict[UUID, int]:
    return dict(told.order_by().values_list("trajectory").annotate(Count("pk")))
