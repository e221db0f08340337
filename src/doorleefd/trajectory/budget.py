"""What it costs: lines, their total, and whether people are paid for what they bring (R169, R173, R174)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from doorleefd.trajectory.amounts import euros, number_in_words
from doorleefd.trajectory.models import BudgetLine
from doorleefd.trajectory.plan_shapes import Table

COMPENSATION = frozenset({BudgetLine.Kind.EXPERT, BudgetLine.Kind.VOLUNTEER, BudgetLine.Kind.GIFT})


def total_of(lines: Iterable[BudgetLine]) -> Decimal:
    """All lines together, in euros."""
    return sum((line.total for line in lines), Decimal("0.00"))


def cautions_in(lines: Sequence[BudgetLine]) -> Sequence[str]:
    """What is missing for those who share what they lived through (R173)."""
    kinds = {line.kind for line in lines}
    found = (
        (not kinds & COMPENSATION, _("Er staat nog geen vergoeding in de begroting voor wie ervaring deelt.")),
        (BudgetLine.Kind.TRAVEL not in kinds, _("Er staan nog geen reiskosten in de begroting.")),
    )
    return [said for applies, said in found if applies]


def table_for_plan(lines: Sequence[BudgetLine]) -> tuple[Table, ...]:
    """The budget as a table of the plan, its total as the last row; none without a line."""
    if not lines:
        return ()
    rows = [
        (
            named(line),
            number_in_words(line.number),
            euros(line.amount),
            euros(line.total),
            line.paid_by or _("nog open"),
        )
        for line in lines
    ]
    total = (_("Samen"), "", "", euros(total_of(lines)), "")
    return (Table(_("Begroting"), heads(), (*rows, total), has_total=True),)


def heads() -> tuple[str, ...]:
    return (_("Wat"), _("Aantal"), _("Per stuk"), _("Bedrag"), _("Wie betaalt"))


def named(line: BudgetLine) -> str:
    """Kind and what it is exactly."""
    kind = str(BudgetLine.Kind(line.kind).label).capitalize()
    return f"{kind}: {line.what}" if line.what else kind


@dataclass(frozen=True)
class ShownLine:
    """A line as the page shows it."""

    row: BudgetLine
    name: str
    number: str
    amount: str
    total: str


def shown_lines(lines: Iterable[BudgetLine]) -> list[ShownLine]:
    """The budget, in its order."""
    return [
        ShownLine(line, named(line), number_in_words(line.number), euros(line.amount), euros(line.total))
        for line in lines
    ]
