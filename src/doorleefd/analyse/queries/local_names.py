"""Which names are local, for the proposals in the review."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from doorleefd.analyse.models import LocalName, LocalNameQuerySet
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class LocalNames:
    """What is always masked, as which type, and what always stays."""

    masked: dict[str, str]
    allowed: tuple[str, ...]


def local_names_in(trajectory: Trajectory, *, viewer: Login) -> list[LocalName]:
    """The names of a trajectory and of its whole organisation, opened, for who reads it all; one query and the keys."""
    return _opened(_names_in(trajectory, viewer))


def local_name_of(pk: UUID, *, trajectory: Trajectory, viewer: Login) -> LocalName:
    """One of them, still sealed. Raises LocalName.DoesNotExist."""
    return _names_in(trajectory, viewer).get(pk=pk)


def names_for_review(trajectory: Trajectory, *, viewer: Login) -> LocalNames:
    """The lists as the engine takes them, for whoever reads a story there; shown to nobody. One query and the keys."""
    rows = _opened(LocalName.objects.for_engine(viewer).filter(_holds_in(trajectory)))
    return LocalNames(
        masked={name.text: name.kind for name in rows if name.kind != LocalName.Kind.ALLOWED},
        allowed=tuple(name.text for name in rows if name.kind == LocalName.Kind.ALLOWED),
    )


def _names_in(trajectory: Trajectory, viewer: Login) -> LocalNameQuerySet:
    return LocalName.objects.visible_to(viewer, Purpose.REVIEW).filter(_holds_in(trajectory))


def _opened(names: LocalNameQuerySet) -> list[LocalName]:
    return sorted(names.unsealed(), key=lambda name: (name.kind, name.text.casefold()))


def _holds_in(trajectory: Trajectory) -> Q:
    return Q(trajectory=trajectory) | Q(trajectory=None)
