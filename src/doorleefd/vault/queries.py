"""Who wants to hear and how; the address itself opens only in the action `open_contact`, which logs it."""

from dataclasses import dataclass
from uuid import UUID

from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Participation, Teller
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.models import ContactDetail


@dataclass(frozen=True)
class Wish:
    """That someone wants to hear, and in which way. No address."""

    participation_id: UUID
    way: ContactDetail.Way


def wishes_in(trajectory: Trajectory, *, viewer: Login, purpose: Purpose) -> list[Wish]:
    """Who asked for a message (Purpose.CONTACT) or may be called in worry (Purpose.HANDLE); one query.

    Empty for a viewer without the permission `vault.open_contact`.
    """
    if not viewer.has_perm("vault.open_contact"):
        return []
    found = ContactDetail.objects.visible_to(viewer, purpose).filter(participation__trajectory=trajectory)
    rows = found.order_by("since", "pk").values_list("participation", "way")
    return [Wish(participation_id, ContactDetail.Way(way)) for participation_id, way in rows]


def own_details(participation: Participation, *, viewer: Teller) -> dict[str, ContactDetail]:
    """The teller's own details by use, with their addresses, for one's own rights (R214)."""
    found = ContactDetail.objects.visible_to(viewer, Purpose.RIGHTS).filter(participation=participation)
    return {detail.use: detail for detail in found.unsealed()}


def to_message_in(trajectory: Trajectory) -> list[ContactDetail]:
    """Those whom the house itself writes that there is an answer, with their addresses. Never shown to anyone."""
    details = ContactDetail.objects.to_message(trajectory.organisation_id)
    return details.filter(participation__trajectory=trajectory).unsealed()
