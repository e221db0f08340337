"""What stands in the name of a login, told by later rooms, so that an administrator can pass it on in time.

A room hangs its panel in `AppConfig.ready`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from doorleefd.foundation.models import Login


@dataclass(frozen=True)
class Panel:
    """A card on the page of a login: its template gets what `content` gives for (login, viewer); nothing hides it."""

    template: str
    content: Callable[[Login, Login], Mapping[str, Any]]


_panels: list[Panel] = []


def hang(panel: Panel) -> None:
    _panels.append(panel)


def panels_of(login: Login, *, viewer: Login) -> list[tuple[str, Mapping[str, Any]]]:
    """Template and content of those that have something to say."""
    told = [(panel.template, panel.content(login, viewer)) for panel in _panels]
    return [(template, content) for template, content in told if content]
