"""The packages of a trajectory, for whoever may hand them over."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.rights.models.handing_over import HandingOver
from doorleefd.trajectory.models import Trajectory


def packages_of(trajectory: Trajectory, *, viewer: Login) -> QuerySet[HandingOver]:
    """Newest first, with who did what. Empty without permission."""
    if not viewer.has_perm("rights.hand_over"):
        return HandingOver.objects.none()
    found = HandingOver.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory)
    named = found.select_related("organisation", "trajectory", "prepared_by", "looked_at_by", "handed_by")
    return named.order_by("-prepared_on", "pk")


def package_in(pk: UUID, *, trajectory: Trajectory, viewer: Login) -> HandingOver:
    """Raises HandingOver.DoesNotExist."""
    return packages_of(trajectory, viewer=viewer).get(pk=pk)
