"""Amounts as people write and read them: "€ 1.250,50", in English "€ 1,250.50"."""

import re
from decimal import Decimal

from django.utils.formats import number_format

_GROUPED = re.compile(r"\d{1,3}([.,]\d{3})+([.,]\d{1,2})?")
_PLAIN = re.compile(r"\d+([.,]\d{1,2})?")


def euros(amount: Decimal) -> str:
    """An amount in euros with two decimals; the space does not break."""
    return f"€\N{NO-BREAK SPACE}{number_format(amount, 2, force_grouping=True)}"


def number_in_words(number: Decimal) -> str:
    """A number without decimals that say nothing: 7, or 7,5."""
    return number_format(number.normalize() if number % 1 else number.quantize(Decimal(1)), force_grouping=True)


def amount_in(text: str) -> Decimal:
    """What someone typed, with or without the sign of the euro; "1.250" is twelve hundred and fifty.

    Raises ValueError for what is no amount of at most two decimals.
    """
    typed = re.sub(r"[\s€]", "", text).removesuffix(",-").removesuffix(",--")
    if _PLAIN.fullmatch(typed):
        return Decimal(typed.replace(",", "."))
    found = _GROUPED.fullmatch(typed)
    if found is None:
        raise ValueError(text)
    cents = found.group(2) or ""
    whole = re.sub(r"\D", "", typed.removesuffix(cents))
    return Decimal(f"{whole}.{cents[1:] or 0}")
