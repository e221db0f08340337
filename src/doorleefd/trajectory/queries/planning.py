"""When what happens, what it costs, and with whom the plan was agreed."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.trajectory.models import (
    Alignment,
    BudgetLine,
    PlanningLine,
    PlanVersion,
    Trajectory,
    WorkingOut,
)
from doorleefd.trajectory.queries.answered import answers_of


def planning_of(trajectory: Trajectory) -> QuerySet[PlanningLine]:
    """The lines of the planning by day, with who accepted a suggestion."""
    found = PlanningLine.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("accepted_by")


def planning_line_of(pk: UUID, *, trajectory: Trajectory) -> PlanningLine:
    """One line of the planning. Raises PlanningLine.DoesNotExist."""
    found = planning_of(trajectory).get(pk=pk)
    found.trajectory = trajectory
    return found


def budget_of(trajectory: Trajectory) -> QuerySet[BudgetLine]:
    """The lines of the budget, in their order."""
    return BudgetLine.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def budget_line_of(pk: UUID, *, trajectory: Trajectory) -> BudgetLine:
    """One line of the budget. Raises BudgetLine.DoesNotExist."""
    found = budget_of(trajectory).get(pk=pk)
    found.trajectory = trajectory
    return found


def working_out_of(trajectory: Trajectory) -> WorkingOut:
    """How one analyses and reports; unsaved and empty while nobody said. One query."""
    return answers_of(WorkingOut, trajectory)


def plan_versions_of(trajectory: Trajectory) -> QuerySet[PlanVersion]:
    """The kept versions of the plan, newest first, with whom each was agreed. Two queries."""
    found = PlanVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("by").prefetch_related("alignments")


def plan_version_of(number: int, *, trajectory: Trajectory) -> PlanVersion:
    """One kept version. Raises PlanVersion.DoesNotExist."""
    return plan_versions_of(trajectory).get(number=number)


def alignment_of(pk: UUID, *, trajectory: Trajectory) -> Alignment:
    """With whom a version of this trajectory was agreed. Raises Alignment.DoesNotExist."""
    found = Alignment.objects.filter(organisation=trajectory.organisation_id, version__trajectory=trajectory)
    return found.get(pk=pk)
