"""Which of one's own participations a page behind the code was asked for."""

from typing import Any
from uuid import UUID

from django.http import Http404

from doorleefd.people.models import Participation, Teller
from doorleefd.rights.queries import participation_of


def participation_asked(request: Any, teller: Teller) -> Participation:
    """Raises Http404 when it is someone else's, or none."""
    try:
        return participation_of(UUID(request.POST.get("participation", "")), teller=teller)
    except (ValueError, Participation.DoesNotExist) as missing:
        raise Http404 from missing
