"""When what happened, what it cost, how it was worked out, and with whom it was agreed (R168 to R173)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Period:
    """A line of the planning; days count from the day on which the demo is filled."""

    what: str
    first: int
    last: int
    who: str


@dataclass(frozen=True)
class Cost:
    """A line of the budget; number and amount as one types them."""

    kind: str
    what: str
    number: str
    amount: str
    paid_by: str


@dataclass(frozen=True)
class Partner:
    """Who agreed with the plan, and what they said of it."""

    who: str
    remarks: str


@dataclass(frozen=True)
class Planning:
    """Step 4; `accepted` are the stages that the lead took over from the suggestion."""

    analysed_how: str
    reported_how: str
    accepted: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    costs: tuple[Cost, ...] = ()
    partners: tuple[Partner, ...] = ()
