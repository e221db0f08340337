"""Stories that nobody may review: whoever was chosen to read everything is named in them."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef

from doorleefd.collect.models import ColleagueNamed, Contribution
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import takes_part
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.queries.readers import able_to_read


def waiting_for_nobody(viewer: Login) -> Sequence[Trajectory]:
    """Trajectories in which such a story waits, for whoever can have another reader chosen; one query.

    Who is named in a story never hears of it here, whatever the role.
    """
    if not (viewer.has_perm("trajectory.hand_over") or Role.PRIVACY_OFFICER in viewer.roles):
        return []
    here = viewer.organisation_id
    named = ColleagueNamed.objects.filter(organisation=here, contribution=OuterRef("pk"))
    others = Reader.objects.filter(organisation=here, trajectory=OuterRef("trajectory"), login__in=able_to_read(here))
    also_named = ColleagueNamed.objects.filter(
        organisation=here, contribution=OuterRef(OuterRef("pk")), login=OuterRef("login")
    )
    chosen = Reader.objects.filter(organisation=here, login__in=able_to_read(here)).values("trajectory")
    told = (
        Contribution.objects.of_house()
        .filter(takes_part(participation="participation"), organisation=here, trajectory__in=chosen)
        .filter(Exists(named), ~Exists(named.filter(login=viewer)), ~Exists(others.exclude(Exists(also_named))))
        .filter(review=Contribution.Review.WAITING)
    )
    return list(Trajectory.objects.filter(pk__in=told.values("trajectory")).order_by("-created_at", "pk"))
