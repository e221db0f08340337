"""Who acts: a login, a teller with a code, a visitor of a public page, or the house itself."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable
from uuid import UUID


@runtime_checkable
class Actor(Protocol):
    """Whoever an action is done by. `kind` stands in the audit row; `organisation_id` limits the reach."""

    @property
    def kind(self) -> str: ...

    @property
    def organisation_id(self) -> UUID | None: ...


@dataclass(frozen=True)
class Visitor:
    """Someone on a public page of an organisation, without code or login."""

    organisation_id: UUID
    kind: str = "visitor"


@dataclass(frozen=True)
class House:
    """The installation itself: first run, the nightly upkeep, the worker."""

    organisation_id: None = None
    kind: str = "house"


HOUSE = House()

# Those whose acts are stored with their day only, and without who they are (law 13).
UNSEEN_KINDS = frozenset({"teller", "visitor"})
