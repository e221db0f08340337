"""Which names are local, for the proposals in the review."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from doorleefd.analyse.models import LocalName
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class LocalNames:
    """What is always masked, as which type, and what always stays."""

    masked: dict[str, str]
    allowed: tuple[str, ...]


def local_names_in(trajectory: Trajectory, *, viewer: Login) -> QuerySet[LocalName]:
    """The names of a trajectory and of its whole organisation, for whoever reviews."""
    if not viewer.has_perm("analyse.review"):
        return LocalName.objects.none()
    here = LocalName.objects.filter(organisation=viewer.organisation_id)
    return here.filter(Q(trajectory=trajectory) | Q(trajectory=None))


def local_name_of(pk: UUID, *, trajectory: Trajectory, viewer: Login) -> LocalName:
    """Raises LocalName.DoesNotExist."""
    return local_names_in(trajectory, viewer=viewer).get(pk=pk)


def names_for_review(trajectory: Trajectory, *, viewer: Login) -> LocalNames:
    """The lists as the engine takes them; one query."""
    rows = list(local_names_in(trajectory, viewer=viewer).values_list("text", "kind"))
    return LocalNames(
        masked={text: kind for text, kind in rows if kind != LocalName.Kind.ALLOWED},
        allowed=tuple(text for text, kind in rows if kind == LocalName.Kind.ALLOWED),
    )
