"""The trajectory in an address, for views of every room: another organisation's is not there."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import trajectory_of


def found_trajectory(request: Any, pk: UUID) -> Trajectory:
    """The trajectory that a staff page is about. Raises Http404."""
    try:
        return trajectory_of(pk, viewer=request.login)
    except Trajectory.DoesNotExist:
        raise Http404(_("Wij kunnen dit traject niet vinden.")) from None
