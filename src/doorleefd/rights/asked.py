"""Which of one's own participations a page behind the code was asked for, and what stands around that page."""

from typing import Any
from uuid import UUID

from django.http import Http404

from doorleefd.collect.share.views.surroundings import calm_of
from doorleefd.people.models import Participation, Teller
from doorleefd.people.opening import surroundings
from doorleefd.rights.queries import participation_of


def participation_asked(request: Any, teller: Teller) -> Participation:
    """Raises Http404 when it is someone else's, or none."""
    try:
        return participation_of(UUID(request.POST.get("participation", "")), teller=teller)
    except (ValueError, Participation.DoesNotExist) as missing:
        raise Http404 from missing


def around(request: Any, teller: Teller, participation: Participation) -> dict[str, Any]:
    """What every page about one participation shows around it: whose it is, and whom to call when it hurts (R205)."""
    return {
        **surroundings(request, teller),
        "participation": participation,
        "trajectory": participation.trajectory,
        "calm": calm_of(participation.trajectory),
    }
