"""Rule 12: when fixes for single people ask for one solve for everyone (R221, R222, R224)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class CauseKind(StrEnum):
    """Where the cause of a solve lies (R222)."""

    POLICY = "policy"
    LAW = "law"
    PROCESS = "process"
    CONDUCT = "conduct"


@dataclass(frozen=True)
class Fix:
    """What was arranged for one person, and the cause behind it by its key; "" while nobody named one."""

    solution: str
    cause: str = ""

    @property
    def is_fixed(self) -> bool:
        """A fix has a solution for this person (R221)."""
        return bool(self.solution.strip())


def causes_to_solve(fixes: Iterable[Fix], *, at_least: int) -> tuple[str, ...]:
    """The causes that came back in `at_least` fixes, the most frequent first. Raises ValueError for less than 2."""
    if at_least < 2:
        raise ValueError("one fix is no pattern")
    counted = Counter(fix.cause for fix in fixes if fix.cause)
    return tuple(cause for cause, times in counted.most_common() if times >= at_least)
