"""Every read of what an organisation added to the catalogue of forms."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import OwnEntry


def own_entries_of(viewer: Login) -> QuerySet[OwnEntry]:
    """The entries that the organisation of `viewer` added, by name."""
    return OwnEntry.objects.filter(organisation=viewer.organisation_id)


def own_entry_of(pk: UUID, *, viewer: Login) -> OwnEntry:
    """One of them. Raises OwnEntry.DoesNotExist, also for another's."""
    return own_entries_of(viewer).get(pk=pk)
