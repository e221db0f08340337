"""Who wants to hear and how; the address itself opens only in the action `open_contact`, which logs it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count

from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Contributor, Participation, Teller
from doorleefd.trajectory.models import Trajectory
from doorleefd.vault.addresses import NUMBERS, alike, checked
from doorleefd.vault.models import ContactDetail, IdentityOpened


@dataclass(frozen=True)
class Wish:
    """That someone wants to hear, and in which way. No address, and no day that would point at a story.

    `pk` names the wish itself: an address of a page with it in leads nowhere but back to the vault (law 1).
    """

    participation_id: UUID
    way: ContactDetail.Way
    pk: UUID


def wishes_in(trajectory: Trajectory, *, viewer: Login, purpose: Purpose) -> list[Wish]:
    """Who asked for a message (Purpose.CONTACT) or may be called in worry (Purpose.HANDLE); one query.

    Empty for a viewer without the permission `vault.open_contact`.
    """
    if not viewer.has_perm("vault.open_contact"):
        return []
    found = ContactDetail.objects.visible_to(viewer, purpose).filter(participation__trajectory=trajectory)
    # By their random id: in order of date the list would tell who told first.
    rows = found.order_by("pk").values_list("participation", "way", "pk")
    return [Wish(participation_id, ContactDetail.Way(way), pk) for participation_id, way, pk in rows]


def wish_of(pk: UUID, *, trajectory: Trajectory, viewer: Login, purpose: Purpose) -> ContactDetail:
    """One wish with its participation, its address still sealed. Raises ContactDetail.DoesNotExist.

    That is also what whoever may not open contact details finds, or who asks after the wish was withdrawn.
    """
    if not viewer.has_perm("vault.open_contact"):
        raise ContactDetail.DoesNotExist
    found = ContactDetail.objects.visible_to(viewer, purpose).filter(participation__trajectory=trajectory)
    return found.select_related("participation").get(pk=pk)


def wishes_by_way(trajectory: Trajectory) -> dict[str, int]:
    """How many people want to hear in each way; for whoever may not open them, show small numbers as small."""
    living = ContactDetail.objects.to_message(trajectory.organisation_id).filter(participation__trajectory=trajectory)
    return dict(living.order_by().values_list("way").annotate(people=Count("participation")))


def own_details(participation: Participation, *, viewer: Teller) -> dict[str, ContactDetail]:
    """The teller's own details by use, with their addresses, for one's own rights (R214)."""
    found = ContactDetail.objects.visible_to(viewer, Purpose.RIGHTS).filter(participation=participation)
    return {detail.use: detail for detail in found.unsealed()}


def to_write_in(trajectory: Trajectory) -> list[UUID]:
    """The participations that want to hear by e-mail; no address is opened."""
    living = ContactDetail.objects.to_message(trajectory.organisation_id)
    by_mail = living.filter(participation__trajectory=trajectory, way=ContactDetail.Way.EMAIL)
    return list(by_mail.order_by("pk").values_list("participation", flat=True))


def address_to_write_to(participation_id: UUID, *, organisation_id: UUID) -> str | None:
    """The e-mail address of someone who wants to hear at this moment, for the house itself. Never shown to anyone."""
    living = ContactDetail.objects.to_message(organisation_id)
    found = living.filter(participation=participation_id, way=ContactDetail.Way.EMAIL).unsealed()
    return found[0].address if found else None


def may_be_called(participations: Collection[UUID], *, viewer: Login) -> dict[UUID, UUID]:
    """Who of these may be called in worry: the wish of each. One query; empty without `vault.open_contact`."""
    if not viewer.has_perm("vault.open_contact"):
        return {}
    found = ContactDetail.objects.visible_to(viewer, Purpose.HANDLE).filter(participation__in=participations)
    return dict(found.values_list("participation", "pk"))


def last_opened(participation: Participation, *, by: Login) -> datetime | None:
    """When this login opened the details of this person last; None where that was never, or had its time."""
    mine = IdentityOpened.objects.filter(participation=participation, login=by)
    return mine.order_by("-at").values_list("at", flat=True).first()


def contributors_reached_at(address: str, *, way: ContactDetail.Way, viewer: Login) -> list[Contributor]:
    """Whoever left this address or number in the viewer's organisation; the addresses are compared and never shown.

    One query for the details and one for the keys. Empty without `vault.recognise`. Raises ValidationError.
    """
    if not viewer.has_perm("vault.recognise"):
        return []
    wanted = alike(checked(address, way=way), way=way)
    same_ways = NUMBERS if way in NUMBERS else {way}
    left = ContactDetail.objects.of_house().filter(organisation=viewer.organisation_id, way__in=same_ways)
    found = {row.contributor_id for row in left.unsealed() if alike(row.address, way=row.way) == wanted}
    return list(Contributor.objects.filter(pk__in=found))
