"""Stories that nobody may review: who reads is named in them or was chosen after they were told; and late looks."""

from collections.abc import Collection, Sequence
from datetime import date
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from doorleefd.collect.looking import waits_for_a_look
from doorleefd.collect.models import ColleagueNamed, Contribution, outer_day_of_yes
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import takes_part
from doorleefd.trajectory.models import READS_ALL, Reader, Trajectory
from doorleefd.trajectory.queries.readers import able_to_read


def waiting_for_nobody(viewer: Login) -> Sequence[Trajectory]:
    """Trajectories in which all who may read some story are named in it; for who can have another chosen; one query.

    Who is named in a story never hears of it here, whatever the role.
    """
    if not (viewer.has_perm("trajectory.hand_over") or Role.PRIVACY_OFFICER in viewer.roles):
        return []
    here = viewer.organisation_id
    named = ColleagueNamed.objects.filter(organisation=here, contribution=OuterRef("pk"))
    readers = Reader.objects.filter(organisation=here, trajectory=OuterRef("trajectory"), login__in=able_to_read(here))
    of_that_day = readers.filter(READS_ALL | Q(reads_from__lte=outer_day_of_yes()))
    also_named = ColleagueNamed.objects.filter(
        organisation=here, contribution=OuterRef(OuterRef("pk")), login=OuterRef("login")
    )
    told = (
        Contribution.objects.of_house()
        .filter(takes_part(participation="participation"), organisation=here, review=Contribution.Review.WAITING)
        .filter(Exists(named), ~Exists(named.filter(login=viewer)))
        .filter(Exists(of_that_day), ~Exists(of_that_day.exclude(Exists(also_named))))
    )
    return list(Trajectory.objects.filter(pk__in=told.values("trajectory")).order_by("-created_at", "pk"))


def readers_are_late(trajectories: Collection[Trajectory], *, viewer: Login, today: date) -> dict[UUID, int]:
    """How many looks are late, by trajectory, for whoever may have to call or sees to it that it is done; one query.

    A number of tasks: no day, no word, no one. Who is named in a story never hears of it here, whatever the role. Empty
    without permission.
    """
    if not viewer.has_perm("analyse.hear_of_late_looks"):
        return {}
    here = viewer.organisation_id
    named = ColleagueNamed.objects.filter(organisation=here, contribution=OuterRef("pk"), login=viewer)
    late = (
        Contribution.objects.of_house()
        .filter(takes_part(participation="participation"), organisation=here, trajectory__in=trajectories)
        .filter(waits_for_a_look(), ~Exists(named), look_by__lt=today)
        .exclude(review=Contribution.Review.SET_ASIDE)
    )
    return dict(late.order_by().values_list("trajectory").annotate(Count("pk")))


def told_before_all_readers(viewer: Login) -> Sequence[Trajectory]:
    """Trajectories in which a story waits on a yes that is older than whoever reads there now; one query.

    For whoever chooses another reader or lets one read earlier stories. Where nobody reads at all, the privacy officer
    hears it here, and who can take over a trajectory with what was left behind.
    """
    decides = viewer.has_perm("trajectory.open_earlier")
    if not (decides or viewer.has_perm("trajectory.hand_over")):
        return []
    here = viewer.organisation_id
    living = Reader.objects.filter(organisation=here, trajectory=OuterRef("pk"), login__in=able_to_read(here))
    first_day = OuterRef("first_day")
    waiting = Contribution.objects.of_house().filter(
        Q(told_on__lt=first_day) | Q(yes_on__lt=first_day),
        takes_part(participation="participation"),
        organisation=here,
        trajectory=OuterRef("pk"),
        review=Contribution.Review.WAITING,
    )
    first = Subquery(living.order_by("reads_from").values("reads_from")[:1])
    asked = Trajectory.objects.filter(organisation=here, is_practice=False)
    if viewer.has_perm("trajectory.hand_over"):
        asked = asked.filter(Exists(living))
    asked = asked.exclude(Exists(living.filter(READS_ALL))).order_by("-created_at", "pk")
    return list(asked.annotate(first_day=Coalesce(first, Value(date.max))).filter(Exists(waiting)))


def may_look_now(trajectory: Trajectory, *, viewer: Login, today: date) -> bool:
    """Whether `viewer` may open one of those where a look is late; one query."""
    if not viewer.has_perm("analyse.review"):
        return False
    told = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(trajectory=trajectory)
    return told.filter(waits_for_a_look(), look_by__lt=today).exists()
