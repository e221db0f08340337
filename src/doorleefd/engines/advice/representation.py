"""Rule 4: whether the groups that matter were heard, and whether a gap is explained (R076, R078).

Counts are of people (law 7). What is said of a small group on a screen is for the room: here nothing is hidden.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """How a group stands."""

    HEARD = "heard"
    EXPLAINED = "explained"
    SHORT = "short"
    UNHEARD = "unheard"


@dataclass(frozen=True)
class Heard:
    """A group by its key: how many people one wants to hear, how many were heard, and why fewer, if that was said."""

    group: str
    target: int
    reached: int
    is_important: bool
    explanation: str = ""

    @property
    def standing(self) -> Standing:
        if self.reached >= self.target:
            return Standing.HEARD
        if self.explanation.strip():
            return Standing.EXPLAINED
        return Standing.SHORT if self.reached else Standing.UNHEARD

    @property
    def is_open_gap(self) -> bool:
        """An important group that is not reached and not explained keeps an insight provisional."""
        return self.is_important and self.standing in (Standing.SHORT, Standing.UNHEARD)


def open_gaps(groups: Iterable[Heard]) -> tuple[Heard, ...]:
    """The important groups still to be filled or explained, furthest from their target first.

    While there is one, no core insight is final (R076); during collection it is the signal to look further (R078).
    """
    gaps = [group for group in groups if group.is_open_gap]
    return tuple(sorted(gaps, key=lambda gap: gap.reached / gap.target))
