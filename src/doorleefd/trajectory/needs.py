"""What people who take part need, as the page of an activity lists it: needs and numbers, never whose they are (R172).

A later room that knows people says what they told, in `AppConfig.ready`; this room need not know it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Need, Trajectory

Told = Callable[[Trajectory, Login], Mapping[str, int | None]]
"""For each need how many people told it at least, None for fewer than the small-cell limit."""
_sources: list[Told] = []


def told_by(source: Told) -> None:
    _sources.append(source)


@dataclass(frozen=True)
class ToldNeeds:
    """A need in words, and how many people told it at least: None for fewer than the small-cell limit."""

    name: str
    people: int | None


def told_needs(trajectory: Trajectory, *, viewer: Login) -> list[ToldNeeds]:
    """The needs that people told themselves, in the order of the list."""
    told = {need: people for source in _sources for need, people in source(trajectory, viewer).items()}
    return [ToldNeeds(str(need.label), told[need.value]) for need in Need if need.value in told]


def worded(needs: Iterable[str]) -> list[str]:
    """Needs in words, in the order of the list."""
    known = set(needs)
    return [str(need.label) for need in Need if need.value in known]
