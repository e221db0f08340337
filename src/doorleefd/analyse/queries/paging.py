"""Pages of contributions in the order in which they were told, as quick at 100,000 as at 100.

A page begins after a place in the order, not after a number of rows; nothing is counted over everything.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, DateField, F, Func, QuerySet, UUIDField, Value

from doorleefd.collect.models import Contribution

SIZE = 50
MOST_COUNTED = 1000


@dataclass(frozen=True)
class Page:
    """Some contributions, oldest first, and the places where the page before and the page after it begin."""

    rows: list[Contribution]
    earlier: str = ""
    later: str = ""


@dataclass(frozen=True)
class Place:
    """A place in the order: the day, then the identifier, which is random and tells nothing."""

    told_on: date
    id: UUID

    @classmethod
    def of(cls, contribution: Contribution) -> "Place":
        return cls(contribution.told_on, contribution.pk)

    @classmethod
    def read(cls, text: str) -> "Place | None":
        """A place as it stood in an address; None where the text is no place."""
        day, _dash, pk = text.partition("-")
        try:
            return cls(datetime.strptime(day, "%Y%m%d").date(), UUID(hex=pk))
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.told_on:%Y%m%d}-{self.id.hex}"


class _Beyond(Func):
    """(told_on, id) against a place, as one comparison of rows, so that the index goes straight to it."""

    output_field = BooleanField()
    conditional = True

    def __init__(self, place: Place, sign: str) -> None:
        super().__init__(
            F("told_on"), F("id"), Value(place.told_on, DateField()), Value(place.id, UUIDField()), sign=sign
        )

    def as_sql(self, compiler: Any, connection: Any, **extra: Any) -> tuple[str, list[Any]]:  # type: ignore[override]
        compiled = [compiler.compile(expression) for expression in self.get_source_expressions()]
        day, pk, of_day, of_pk = (sql for sql, _params in compiled)
        params = [value for _sql, values in compiled for value in values]
        return f"({day}, {pk}) {self.extra['sign']} ({of_day}, {of_pk})", params


def after(found: QuerySet[Contribution], place: Place | None) -> QuerySet[Contribution]:
    """Those later than a place, nearest first; all, where there is none."""
    later = found if place is None else found.filter(_Beyond(place, ">"))
    return later.order_by("told_on", "id")


def at_and_after(found: QuerySet[Contribution], place: Place | None) -> QuerySet[Contribution]:
    """The one at a place and those later, in no order; all, where there is none."""
    return found if place is None else found.filter(_Beyond(place, ">="))


def before(found: QuerySet[Contribution], place: Place) -> QuerySet[Contribution]:
    """Those earlier than a place, nearest first."""
    return found.filter(_Beyond(place, "<")).order_by("-told_on", "-id")


def page_after(found: QuerySet[Contribution], place: Place | None, *, size: int = SIZE) -> Page:
    rows = list(after(found, place)[: size + 1])
    return Page(
        rows=rows[:size],
        earlier=str(Place.of(rows[0])) if place and rows else "",
        later=str(Place.of(rows[size - 1])) if len(rows) > size else "",
    )


def page_before(found: QuerySet[Contribution], place: Place, *, size: int = SIZE) -> Page:
    rows = list(before(found, place)[: size + 1])
    shown = rows[:size][::-1]
    return Page(
        rows=shown,
        earlier=str(Place.of(shown[0])) if len(rows) > size else "",
        later=str(Place.of(shown[-1])) if shown else "",
    )


def page_around(found: QuerySet[Contribution], here: Contribution, *, size: int = SIZE) -> Page:
    """The page that `here` stands on, a little under its top, whether or not it is among those found."""
    above = list(before(found, Place.of(here))[: size // 5 + 1])
    rows = [*above[: size // 5][::-1], here]
    below = list(after(found, Place.of(here))[: size - len(rows) + 1])
    shown = [*rows, *below[: size - len(rows)]]
    return Page(
        rows=shown,
        earlier=str(Place.of(shown[0])) if len(above) > size // 5 else "",
        later=str(Place.of(shown[-1])) if len(shown) < len(rows) + len(below) else "",
    )


def counted_to_most(found: QuerySet[Contribution]) -> int:
    """How many, but never more than one over `MOST_COUNTED`: beyond that a figure helps nobody."""
    return found.order_by()[: MOST_COUNTED + 1].count()
