"""What the first four steps of a trajectory decide, a file a subject."""

from doorleefd.trajectory.models.groups import Group
from doorleefd.trajectory.models.plan import PlanVersion
from doorleefd.trajectory.models.steps import GatePassed, Step, StepProgress
from doorleefd.trajectory.models.trajectory import Trajectory

__all__ = ["GatePassed", "Group", "PlanVersion", "Step", "StepProgress", "Trajectory"]
