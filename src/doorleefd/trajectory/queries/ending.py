"""What a trajectory ends with, and what came after it (R290)."""

from django.db.models import QuerySet

from doorleefd.trajectory.models import Ending, Trajectory
from doorleefd.trajectory.queries.answered import answers_of


def ending_of(trajectory: Trajectory) -> Ending:
    """What stays open and the next question; unsaved where nobody wrote it yet. One query."""
    return answers_of(Ending, trajectory)


def begun_from(trajectory: Trajectory) -> QuerySet[Trajectory]:
    """The trajectories that began with the words this one ended with, oldest first."""
    found = Trajectory.objects.filter(organisation=trajectory.organisation_id, came_from=trajectory)
    return found.filter(came_as=Trajectory.CameAs.NEXT).order_by("created_at", "pk")
