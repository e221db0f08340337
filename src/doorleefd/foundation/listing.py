"""Consent is checked by the query, not by memory (law 3).

A model with words has `WordsQuerySet` as its one manager. Its query refuses to compile until
`visible_to(viewer, purpose)` has opened it, whichever way it is used: as a list, a count, a subquery, a
union. `exists()` may; Django's plain base manager stays for forward relations and cascades.
"""

from enum import StrEnum
from typing import Any, NoReturn, Self, TypeVar

from django.db.models import Q
from django.db.models.sql import Query

from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models.organisation import OrganisationModel, OrganisationQuerySet


class Purpose(StrEnum):
    """What someone wants words for; each has its own conditions."""

    REVIEW = "review"
    ANALYSE = "analyse"
    QUOTE = "quote"
    PUBLISH = "publish"
    CONTACT = "contact"
    HANDLE = "handle"
    RIGHTS = "rights"


class Unlisted(RuntimeError):
    """Words were asked for without saying for whom and for what. A programming error, never a user's."""


class WordsQuery(Query):
    """A query that compiles only when it was opened."""

    opened = False

    def get_compiler(self, *args: Any, **kwargs: Any) -> Any:
        if not self.opened:
            raise Unlisted(self.model._meta.label if self.model else "")
        return super().get_compiler(*args, **kwargs)

    def combine(self, rhs: Query, connector: str) -> None:
        self.opened = self.opened and getattr(rhs, "opened", True)
        super().combine(rhs, connector)

    def exists(self, limit: bool = True) -> Self:
        asked = super().exists(limit=limit)
        asked.opened = True
        return asked


Words = TypeVar("Words", bound=OrganisationModel)


class WordsQuerySet(OrganisationQuerySet[Words]):
    """Rows with words. A room subclasses it with its `visibility`."""

    def __init__(self, model: Any = None, query: Query | None = None, using: Any = None, hints: Any = None) -> None:
        super().__init__(model, query or WordsQuery(model), using, hints)

    def visible_to(self, viewer: Actor, purpose: Purpose) -> Self:
        """Those rows that `viewer` may see for `purpose`, within the viewer's organisation."""
        opened = self.all()
        opened.query.opened = True  # type: ignore[attr-defined]
        return opened.filter(organisation_id=viewer.organisation_id).filter(self.visibility(viewer, purpose))

    def raw(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Raw SQL says neither for whom nor for what. Raises Unlisted, always."""
        raise Unlisted(self.model._meta.label)

    def visibility(self, viewer: Actor, purpose: Purpose) -> Q:
        """The conditions of the room, for a viewer of the same organisation."""
        raise Unlisted(f"{self.model._meta.label} has no visibility")

    def of_house(self) -> Self:
        """Every row, for upkeep that shows words to nobody: erasing, scrubbing, verifying."""
        opened = self.all()
        opened.query.opened = True  # type: ignore[attr-defined]
        return opened


NOTHING = Q(pk__in=[])
