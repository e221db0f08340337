"""What people who take part need, as the page of an activity lists it: the needs, never whose they are (R172).

A later room that knows people says what they told, in `AppConfig.ready`; this room need not know it.
"""

from collections.abc import Callable, Iterable, Set

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Need, Trajectory

Told = Callable[[Trajectory, Login], Set[str]]
_sources: list[Told] = []


def told_by(source: Told) -> None:
    _sources.append(source)


def told_needs(trajectory: Trajectory, *, viewer: Login) -> list[str]:
    """The needs that people told themselves, in words."""
    return worded({need for source in _sources for need in source(trajectory, viewer)})


def worded(needs: Iterable[str]) -> list[str]:
    """Needs in words, in the order of the list."""
    known = set(needs)
    return [str(need.label) for need in Need if need.value in known]
