"""Where people are found, and whether they are free to tell (R063 to R081)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Freedom:
    """Who decides about the people that are asked, and what was arranged then (R067, law 10)."""

    recruiter_decides: bool
    collector_decides: bool
    measures: tuple[str, ...]
    told_beforehand: bool


@dataclass(frozen=True)
class Place:
    """A place that was chosen: one of the shipped list by its key, or a fictional one by what is said of it."""

    decides: str
    has_experience: str
    approach: str
    shipped: str | None = None
    kind: str = "own"
    name: str = ""
    region: str = ""
    for_whom: str = ""
    meets: str = "people"
    note: str = ""
    contact: str = ""
    months_ago: int | None = None
    measure: str = ""
    agreements: str = ""
    agreed_with: str = ""
    agreed_on: int | None = None
    approached: int | None = None
    responded: int | None = None


@dataclass(frozen=True)
class DesignReview:
    """What experts by experience said of the design, on day `on`."""

    by: str
    on: int
    reaches: str
    right_places: str
    remarks: str
    changed: str
