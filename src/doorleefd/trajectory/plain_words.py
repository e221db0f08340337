"""What could be plainer in what staff write for residents: places, with advice (R278). Advice, and no verdict."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import gettext as _

from doorleefd.engines.plain_language import ADVICE, Address, signals
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Plainer:
    """Words in the text under a label, and what to do about them."""

    label: str
    words: str
    advice: str
    field: str


def plainer_in(fields: Iterable[BoundField], *, trajectory: Trajectory) -> list[Plainer]:
    """The signals in what stands in these fields now, in their order."""
    address = Address.INFORMAL if trajectory.is_informal else Address.FORMAL
    return [
        Plainer(str(field.label), text[found.start : found.end], _(ADVICE[found.kind]), field.auto_id)
        for field in fields
        if (text := field.value() or "")
        for found in signals(text, address=address)
    ]
