"""What a volunteer may receive untaxed, as the organisation looked it up (R174)."""

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import KeptMaxima


def kept_maxima_of(viewer: Login) -> QuerySet[KeptMaxima]:
    """Everything that was kept, the newest year and within it the newest look first. One query."""
    return KeptMaxima.objects.filter(organisation=viewer.organisation_id).select_related("by")
