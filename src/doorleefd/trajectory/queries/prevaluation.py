"""What one wanted to reach, what one saw on the way, and what came of it."""

from uuid import UUID

from django.db.models import Prefetch, QuerySet

from doorleefd.trajectory.models import Indicator, InterimNote, LookBack, Prevaluation, Trajectory


def prevaluation_of(trajectory: Trajectory) -> Prevaluation:
    """What one wants to reach; unsaved and empty while nobody said. One query."""
    found = Prevaluation.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).first()
    return found or Prevaluation(organisation=trajectory.organisation, trajectory=trajectory)


def look_back_of(trajectory: Trajectory) -> LookBack:
    """What came of it; unsaved and empty while nobody looked back. One query."""
    found = LookBack.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("by").first() or LookBack(organisation=trajectory.organisation, trajectory=trajectory)


def indicators_of(trajectory: Trajectory) -> QuerySet[Indicator]:
    """What must change, in order."""
    return Indicator.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def indicators_followed(trajectory: Trajectory) -> QuerySet[Indicator]:
    """What must change, each with what was seen on the way, newest first. Two queries."""
    seen = InterimNote.objects.select_related("by")
    return indicators_of(trajectory).prefetch_related(Prefetch("interim_notes", queryset=seen))


def indicator_of(pk: UUID, *, trajectory: Trajectory) -> Indicator:
    """One indicator of a trajectory. Raises Indicator.DoesNotExist."""
    found = indicators_of(trajectory).get(pk=pk)
    found.trajectory = trajectory
    return found
