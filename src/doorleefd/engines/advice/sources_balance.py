"""Whether the three sources of knowledge are used, and whose experience it is (R008, R010, R014).

That experts do not replace residents (R017) is a hint of `who`."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Knowledge(StrEnum):
    """The three sources (R008)."""

    EXPERIENTIAL = "experiential"
    PROFESSIONAL = "professional"
    SCIENTIFIC = "scientific"


class Caution(Sourced):
    """What to think about in the balance; it stops no one."""

    SOURCE_MISSING = "source_missing", "R010", Source.HANDBOOK
    MOSTLY_FORMAL_EXPERTS = "mostly_formal_experts", "R014", Source.HANDBOOK


@dataclass(frozen=True)
class Balance:
    """The sources drawn on, and whether the experience is mostly that of experts long in a formal role."""

    used: Collection[Knowledge]
    is_mostly_formal: bool = False


def missing_sources(used: Collection[Knowledge]) -> tuple[Knowledge, ...]:
    """The sources nobody has drawn on yet."""
    return tuple(source for source in Knowledge if source not in used)


def cautions(balance: Balance) -> tuple[Caution, ...]:
    """What is out of balance: a source is missing, or who serves for long may have become part of the system."""
    found = (
        (Caution.SOURCE_MISSING, bool(missing_sources(balance.used))),
        (Caution.MOSTLY_FORMAL_EXPERTS, balance.is_mostly_formal),
    )
    return tuple(caution for caution, applies in found if applies)
