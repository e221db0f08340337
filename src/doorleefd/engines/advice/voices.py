"""Whose voices one would hear at the places one turns to (R014): people without a role come first.

Councils and experts by experience know a lot. Who does that for long may become part of the system.
"""

from collections.abc import Collection
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Met(StrEnum):
    """Whom one mostly meets at a place."""

    PEOPLE = "people"
    COUNCIL = "council"
    EXPERTS = "experts"
    MIXED = "mixed"


class Doubt(Sourced):
    """Which voices are missing."""

    ONLY_COUNCILS = "only_councils", "R065", Source.STEP_2
    ONLY_EXPERTS = "only_experts", "R014", Source.HANDBOOK
    NO_ONE_WITHOUT_A_ROLE = "no_one_without_a_role", "R014", Source.HANDBOOK


def doubts(places: Collection[Met]) -> tuple[Doubt, ...]:
    """What is missing at these places; empty while there are none, or where one meets people without a role too."""
    found = set(places)
    if found == {Met.COUNCIL}:
        return (Doubt.ONLY_COUNCILS,)
    if found == {Met.EXPERTS}:
        return (Doubt.ONLY_EXPERTS,)
    return (Doubt.NO_ONE_WITHOUT_A_ROLE,) if found == {Met.COUNCIL, Met.EXPERTS} else ()
