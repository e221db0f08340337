"""Every read of trajectories. A viewer sees those of the own organisation only."""

from doorleefd.trajectory.queries.trajectories import (
    colleagues_of,
    gates_of,
    group_of,
    groups_of,
    open_trajectory,
    plan_versions_of,
    steps_of,
    trajectories_of,
    trajectory_of,
)

__all__ = [
    "colleagues_of",
    "gates_of",
    "group_of",
    "groups_of",
    "open_trajectory",
    "plan_versions_of",
    "steps_of",
    "trajectories_of",
    "trajectory_of",
]
