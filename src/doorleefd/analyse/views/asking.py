"""What every page of this room begins with: who asks, and for which trajectory."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest

from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import trajectory_of

Row = TypeVar("Row")


class StaffRequest(HttpRequest):
    """A request that passed `@staff`: it has a login, an organisation and a moment."""

    login: Login
    organisation: Organisation
    now: datetime


def wants_fragment(request: HttpRequest) -> bool:
    """Whether a script of the page asks, which replaces a piece of it."""
    return request.headers.get("X-Requested-With") == "fetch"


def found(ask: Callable[[], Row]) -> Row:
    """What a query finds; where it finds nothing, also in another organisation, the page does not exist."""
    try:
        return ask()
    except ObjectDoesNotExist:
        raise Http404 from None


def trajectory_asked(request: StaffRequest, pk: UUID) -> Trajectory:
    """The trajectory of the address. Raises Http404, also for another organisation's."""
    return found(lambda: trajectory_of(pk, viewer=request.login))
