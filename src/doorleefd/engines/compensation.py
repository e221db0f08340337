"""What volunteers may receive without tax, by year: facts with their source, and how sure they are (R174).

All ceilings hold together. A year that nobody looked up has no figures here: none are extrapolated.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Confidence(StrEnum):
    """How sure a fact is."""

    PRIMARY = "primary"
    AGREEING = "agreeing"


@dataclass(frozen=True)
class Maxima:
    """The most in euros: for an hour from 21 years, for an hour below that, for a month, for a year."""

    year: int
    hour: Decimal
    hour_under_21: Decimal
    month: Decimal
    year_total: Decimal
    source: str
    confidence: Confidence


MAXIMA = {
    maxima.year: maxima
    for maxima in (
        Maxima(
            2023,
            Decimal("5.00"),
            Decimal("2.75"),
            Decimal(190),
            Decimal(1900),
            "belastingdienst.nl",
            Confidence.PRIMARY,
        ),
        Maxima(
            2024,
            Decimal("5.50"),
            Decimal("3.25"),
            Decimal(210),
            Decimal(2100),
            "belastingdienst.nl",
            Confidence.PRIMARY,
        ),
        Maxima(
            2025,
            Decimal("5.60"),
            Decimal("3.30"),
            Decimal(210),
            Decimal(2100),
            "dewve.nl, vrijwilligersdossier.nl",
            Confidence.AGREEING,
        ),
    )
}


def maxima_for(year: int) -> Maxima | None:
    """The ceilings of a year; None for a year that was not looked up."""
    return MAXIMA.get(year)
