"""What the sections of "everything" have in common: how they speak to the teller, and how a list and a day look."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Heading, List

Kept = dict[str, Any]


@dataclass(frozen=True)
class Speech:
    """Whether the organisation says "je" to tellers."""

    informal: bool

    def you(self, formal: str, familiar: str) -> str:
        return familiar if self.informal else formal

    @property
    def everything(self) -> str:
        return self.you(_("Alles wat wij van u hebben"), _("Alles wat wij van je hebben"))

    @property
    def nothing(self) -> str:
        return _("Hier staat niets meer.")


def listed(title: str, items: Sequence[str], *, level: int = 2) -> Iterable[Block]:
    """A heading with its lines; nothing where there are none."""
    if items:
        yield Heading(title, level=level)
        yield List(items)


def dated(each: Kept, *said: object, on: str = "day") -> str:
    """One line: the day, and what was said with it as far as there is something."""
    return f"{shown(each[on])}: {', '.join(str(one) for one in said if one)}"


def shown(day: date) -> str:
    return date_format(day, "j F Y")


def yes_or_no(given: bool) -> str:
    return _("ja") if given else _("nee")
