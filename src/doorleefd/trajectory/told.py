"""Whether anything was told in a trajectory, for what is only free before that.

A later room knows, and says so in `AppConfig.ready`; this room need not know it.
"""

from collections.abc import Callable

from doorleefd.trajectory.models import Trajectory

_sources: list[Callable[[Trajectory], bool]] = []


def known_by(source: Callable[[Trajectory], bool]) -> None:
    _sources.append(source)


def something_was_told(trajectory: Trajectory) -> bool:
    """Whether there is one story at least, in whatever state."""
    return any(source(trajectory) for source in _sources)
