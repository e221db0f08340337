"""Which held texts wait, for whoever may write them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from doorleefd.analyse.holding import kind_of, kinds, still_held
from doorleefd.analyse.models import HeldText
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Held:
    """A held text with what it is: "memo", "kerninzicht: toelichting"."""

    held: HeldText
    called: str


def held_in(trajectory: Trajectory, *, viewer: Login) -> list[Held]:
    """The texts that wait for `viewer`, oldest first; one query however many."""
    mine = [kind.kind for kind in kinds() if viewer.has_perm(kind.may)]
    rows = HeldText.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory, kind__in=mine)
    return [Held(row, _called(row)) for row in rows.filter(still_held()).select_related("trajectory__organisation")]


def held_text_of(pk: UUID, *, trajectory: Trajectory, viewer: Login) -> Held:
    """Raises HeldText.DoesNotExist, also for what `viewer` may not write."""
    for each in held_in(trajectory, viewer=viewer):
        if each.held.pk == pk:
            return each
    raise HeldText.DoesNotExist


def held_panel(trajectory: Trajectory, viewer: Login) -> Mapping[str, Any]:
    """How many texts wait for `viewer`; nothing where none does."""
    # Most trajectories have none at all, and then it is not asked who may write what.
    if not HeldText.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory).exists():
        return {}
    waiting = len(held_in(trajectory, viewer=viewer))
    return {"waiting": waiting, "trajectory": trajectory} if waiting else {}


def _called(held: HeldText) -> str:
    kind = kind_of(held)
    if len(kind.fields) == 1:
        return str(kind.called)
    return f"{kind.called}: {kind.model._meta.get_field(held.field).verbose_name}"
