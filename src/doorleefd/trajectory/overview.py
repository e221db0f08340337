"""What later rooms hang on the page of a trajectory, so that this room need not know them.

A room opens its doors and hangs its panels in `AppConfig.ready`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Step, Trajectory


@dataclass(frozen=True)
class Door:
    """A way from a step of a trajectory into a room: `url_name` takes `trajectory` (its id).

    `remark` says in a few words what waits behind it ("7 nieuw"), or nothing.
    """

    step: Step
    order: int
    label: str | Promise
    url_name: str
    may: str
    remark: Callable[[Trajectory, Login], str] | None = None


@dataclass(frozen=True)
class OpenDoor:
    """A door as one login sees it."""

    label: str | Promise
    url: str
    remark: str


@dataclass(frozen=True)
class Panel:
    """A card beside the steps: its template fills the card and gets what `content` gives; nothing hides it."""

    order: int
    template: str
    may: str
    content: Callable[[Trajectory, Login], Mapping[str, Any]]


_doors: list[Door] = []
_panels: list[Panel] = []


def open_door(door: Door) -> None:
    _doors.append(door)


def hang(panel: Panel) -> None:
    _panels.append(panel)


def doors_of(trajectory: Trajectory, *, step: Step, viewer: Login) -> list[OpenDoor]:
    """The doors of a step that `viewer` may go through, in order."""
    found = sorted((door for door in _doors if door.step == step), key=lambda door: door.order)
    return [
        OpenDoor(
            label=door.label,
            url=reverse(door.url_name, kwargs={"trajectory": trajectory.pk}),
            remark=door.remark(trajectory, viewer) if door.remark else "",
        )
        for door in found
        if viewer.has_perm(door.may)
    ]


def panels_of(trajectory: Trajectory, *, viewer: Login) -> list[tuple[str, Mapping[str, Any]]]:
    """The panels that have something to show to `viewer`: template and content."""
    shown = [
        (panel.template, panel.content(trajectory, viewer))
        for panel in sorted(_panels, key=lambda panel: panel.order)
        if viewer.has_perm(panel.may)
    ]
    return [(template, content) for template, content in shown if content]
