"""The packages of a trajectory, for whoever may hand them over."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.rights.models.handing_over import HandedQuote, HandingOver
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


def taken_back(viewer: Login) -> QuerySet[HandedQuote]:
    """What went along in a package and may not be published any more, of which nobody asked the receiver to remove it.

    No word is read, and nobody learns whose it was.
    """
    shown = HandedQuote.objects.visible_to(viewer, Purpose.PUBLISH)
    handed = HandedQuote.objects.of_house().filter(organisation=viewer.organisation_id, asked_on=None)
    return handed.exclude(pk__in=shown.values("pk"))


def packages_to_ask(viewer: Login) -> list[HandingOver]:
    """The packages of which the receiver is to be asked to remove them, for whoever hands over; one query."""
    if not viewer.has_perm("rights.hand_over"):
        return []
    found = HandingOver.objects.filter(pk__in=taken_back(viewer).values("handing"))
    return list(found.select_related("trajectory").order_by("handed_on", "pk"))
