"""Which words may be shown as a quote to whom: the one place that asks whether a person looked (law 7, R235)."""

from collections.abc import Callable, Collection
from typing import Any, Self, TypeVar
from uuid import UUID

from django.db.models import Q

from doorleefd.collect.models import EvidenceQuerySet, words_visible
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import OrganisationModel
from doorleefd.foundation.roles import READS_CLOSELY

Row = TypeVar("Row", bound=OrganisationModel)
Rule = Callable[["QuoteQuerySet[Any]"], Q]
SaidRight = Callable[[Collection[UUID]], set[UUID]]
_rules: list[Rule] = []
_said_right: list[SaidRight] = []


def quoted_only_where(rule: Rule) -> None:
    """Let another room say which quotes may go to others than those who read every story closely."""
    _rules.append(rule)


def said_right_in(query: SaidRight) -> None:
    """Let another room say of which fragments the teller read these very words and said that they are right."""
    _said_right.append(query)


def said_right(fragments: Collection[UUID]) -> set[UUID]:
    """Those of which the teller said so; no query where nothing is asked."""
    return {fragment for query in _said_right for fragment in query(fragments)} if fragments else set()


class QuoteQuerySet(EvidenceQuerySet[Row]):
    """Rows that lead to words which may be shown as a quote: `fragment_path` goes to the fragment that is quoted.

    Others than those who read every story closely see it once a person found that nobody can be recognised by it and
    every room lets it go to others. What `goes_out` shows only what was looked at to anyone (law 7, R235), and asks
    `for_others` where it is read. A look holds for this version of the words alone.
    A teller reads of what was `kept_of_earlier` versions too: a correction takes back nothing that went out before.
    """

    fragment_path = "fragment__"
    path = "fragment__version__part__contribution__"
    version_path = "fragment__version__"
    goes_out = False
    kept_of_earlier = False

    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        if purpose is Purpose.RIGHTS and self.kept_of_earlier:
            return words_visible(viewer, purpose, to=self.path)
        visible = super().visibility(viewer, purpose)
        if purpose not in (Purpose.QUOTE, Purpose.PUBLISH):
            return visible
        if READS_CLOSELY.test(viewer) and not self.goes_out:
            return visible
        looked = visible & Q(**{f"{self.fragment_path}looked_on__isnull": False})
        return looked if self.goes_out else Q(looked, *self._ruled())

    def for_others(self) -> Self:
        """Of these quotes those that may go to others now, as every room says; also where a close reader chooses."""
        return self.filter(*self._ruled())

    def _ruled(self) -> list[Q]:
        return [rule(self) for rule in _rules]
