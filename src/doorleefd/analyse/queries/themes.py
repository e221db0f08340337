"""The tree of themes, its memos, and what stands under a theme."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from doorleefd.analyse.models import Coding, Memo, PatternTheme, Theme
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory

NUMBERED = 9


@dataclass(frozen=True)
class Branch:
    """A theme in its place in the tree: how deep, and the number key that marks with it ("" from the tenth on)."""

    theme: Theme
    depth: int
    key: str


def tree_of(trajectory: Trajectory, *, viewer: Login) -> list[Branch]:
    """All themes, each under its parent, in one query."""
    themes = Theme.objects.filter(organisation_id=viewer.organisation_id, trajectory=trajectory)
    under: dict[UUID | None, list[Theme]] = {}
    for theme in themes.order_by("order", "name"):
        under.setdefault(theme.parent_id, []).append(theme)
    walked = list(_walk(under, None, 0))
    return [
        Branch(theme, depth, str(place) if place <= NUMBERED else "") for place, (theme, depth) in enumerate(walked, 1)
    ]


def _walk(under: dict[UUID | None, list[Theme]], parent: UUID | None, depth: int) -> Iterator[tuple[Theme, int]]:
    for theme in under.get(parent, []):
        yield theme, depth
        yield from _walk(under, theme.pk, depth + 1)


def theme_in(trajectory: Trajectory, pk: UUID, *, viewer: Login) -> Theme:
    """One theme of a trajectory. Raises Theme.DoesNotExist."""
    found = Theme.objects.filter(organisation_id=viewer.organisation_id, trajectory=trajectory)
    return found.select_related("trajectory__organisation", "parent").get(pk=pk)


def theme_called(trajectory: Trajectory, name: str, *, viewer: Login) -> Theme | None:
    """The theme of this name, whatever its capitals."""
    found = Theme.objects.filter(organisation_id=viewer.organisation_id, trajectory=trajectory)
    return found.filter(name__iexact=name.strip()).first()


def memos_in(trajectory: Trajectory, *, viewer: Login) -> QuerySet[Memo]:
    """The memos at the themes of a trajectory, newest first, with their themes and authors."""
    found = Memo.objects.filter(organisation_id=viewer.organisation_id, theme__trajectory=trajectory)
    return found.select_related("theme", "author").order_by("-written_at", "pk")


def fragments_under(theme: Theme, *, viewer: Login) -> QuerySet[Coding, UUID]:
    """The ids of the fragments with a theme, each once, in the order they were told."""
    codings = Coding.objects.visible_to(viewer, Purpose.ANALYSE).filter(theme=theme)
    told_on = "fragment__version__part__contribution__told_on"
    return codings.order_by(told_on, "fragment").values_list("fragment", flat=True).distinct()


@dataclass(frozen=True)
class Removal:
    """What goes when a theme is removed: marks of all coders, memos; its branches move up. Or why it cannot go."""

    marks: int
    memos: int
    branches: int
    is_in_pattern: bool


def removal_of(theme: Theme, *, viewer: Login) -> Removal:
    return Removal(
        marks=Coding.objects.visible_to(viewer, Purpose.ANALYSE).filter(theme=theme).count(),
        memos=theme.memos.count(),
        branches=theme.children.count(),
        is_in_pattern=PatternTheme.objects.filter(organisation_id=viewer.organisation_id, theme=theme).exists(),
    )
