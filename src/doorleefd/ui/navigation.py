"""The way through the staff pages. Each room adds its own entry from `AppConfig.ready`:

    navigation.add(Entry(order=20, label=_("Trajecten"), url_name="trajectory:all", permission="trajectory.see"))

`label` is a lazy translation; `permission` is None where every staff member may come.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse

if TYPE_CHECKING:
    from django.http import HttpRequest
    from django.utils.functional import _StrPromise


@dataclass(frozen=True)
class Entry:
    """One line of the navigation. `namespaces`: more url namespaces that count as being here.

    `about`: the part of an address (`trajectory`) by which a page of any room belongs under this entry.
    `group`: the heading that entries next to each other share; empty for those without one.
    """

    order: int
    label: str | _StrPromise
    url_name: str
    permission: str | None = None
    namespaces: tuple[str, ...] = ()
    about: str = ""
    group: str | _StrPromise = ""

    def covers(self, namespace: str) -> bool:
        """Whether a page of this url namespace stands under this entry."""
        return bool(namespace) and namespace in (self.url_name.partition(":")[0], *self.namespaces)


@dataclass(frozen=True)
class Place:
    """An entry for one viewer: its words, its address, and whether the viewer is there."""

    label: str
    url: str
    here: bool
    group: str = ""


_entries: dict[str, Entry] = {}


def add(entry: Entry) -> None:
    """Put an entry in the navigation; the same `url_name` again replaces it."""
    _entries[entry.url_name] = entry


def entries() -> list[Entry]:
    """All entries in their order."""
    return sorted(_entries.values(), key=lambda entry: (entry.order, entry.url_name))


def places_for(request: HttpRequest, found: Iterable[Entry] | None = None) -> list[Place]:
    """What the viewer of this request may go to; empty for someone who is not logged in."""
    viewer: Any = getattr(request, "user", None)
    if viewer is None or not viewer.is_authenticated:
        return []
    shown = [
        entry
        for entry in (entries() if found is None else found)
        if entry.permission is None or viewer.has_perm(entry.permission)
    ]
    here = _entry_of(request, shown)
    return [Place(str(entry.label), reverse(entry.url_name), entry is here, group=str(entry.group)) for entry in shown]


def _entry_of(request: HttpRequest, shown: list[Entry]) -> Entry | None:
    """The one entry that a page stands under: that whose address its own begins with, else that of what it is
    about, or of its room. Under an entry that the viewer does not see a page stands nowhere."""
    match = request.resolver_match
    if match is None:
        return None
    begins = [(reverse(entry.url_name), entry) for entry in {*entries(), *shown}]
    found = [(url, entry) for url, entry in begins if request.path.startswith(url)]
    if found:
        nearest = max(found, key=lambda each: (len(each[0]), each[1] in shown))[1]
        return nearest if nearest in shown else None
    namespace = match.namespace.partition(":")[0]
    about = (entry for entry in shown if entry.about and entry.about in match.kwargs)
    room = (entry for entry in shown if entry.covers(namespace))
    return next(about, None) or next(room, None)
