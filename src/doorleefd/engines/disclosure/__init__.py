"""Small cells: no figure from which someone could be worked out (law 7, R235). Pure, without a database."""

from doorleefd.engines.disclosure.rows import suppressed_by_row, suppressed_further
from doorleefd.engines.disclosure.suppression import suppressed
from doorleefd.engines.disclosure.table import Table
from doorleefd.engines.disclosure.wording import NOT_SHOWN, is_small, shown, shown_cell, shown_of

__all__ = [
    "NOT_SHOWN",
    "Table",
    "is_small",
    "shown",
    "shown_cell",
    "shown_of",
    "suppressed",
    "suppressed_by_row",
    "suppressed_further",
]
