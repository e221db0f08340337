"""What a person fills in about finding people: the shape between a form and an action."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PlaceAnswers:
    """A place of the directory (R063)."""

    kind: str
    name: str
    region: str
    for_whom: str
    meets: str
    note: str
    fact: str
    fact_on: date | None
    contact: str
    link: str
    checked_on: date | None


@dataclass(frozen=True)
class Arrangement:
    """How a trajectory works with a place it chose (R046, R065, R067, R080)."""

    approach: str
    decides: str
    has_experience: str
    months_ago: int | None
    measure: str
    agreements: str
    agreed_with: str
    agreed_on: date | None
    approached: int | None
    responded: int | None


@dataclass(frozen=True)
class Freedom:
    """Whether people depend on who asks or collects, and what was arranged so that they are free (R067, law 10)."""

    recruiter_decides: str
    collector_decides: str
    measures: Sequence[str]
    told_beforehand: bool


@dataclass(frozen=True)
class ReviewAnswers:
    """What experts by experience said of the design (R081)."""

    reviewed_by: str
    reviewed_on: date
    reaches: str
    right_places: str
    remarks: str
    changed: str
