"""The catalogue in order: what people can do once, what stays, and how one works; then what one added oneself."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.trajectory.catalogue import FORMS, METHODS, STRUCTURES
from doorleefd.trajectory.catalogue.entry import Entry, Words
from doorleefd.trajectory.models import OwnEntry


@dataclass(frozen=True)
class Line:
    """An entry in a list, with the way to its page."""

    name: Words
    in_short: Words
    url: str


@dataclass(frozen=True)
class Shelf:
    """Entries of one kind, with a sentence on what they have in common."""

    title: str
    about: str
    lines: tuple[Line, ...]


def line_of(entry: Entry) -> Line:
    return Line(entry.name, entry.in_short, reverse("trajectory:entry", args=[entry.slug]))


def shelves_of(own: Iterable[OwnEntry]) -> list[Shelf]:
    """The four shelves; the last holds what the organisation added, and may be empty."""
    added = tuple(Line(each.name, each.in_short, reverse("trajectory:own_entry", args=[each.pk])) for each in own)
    return [
        Shelf(_("Zes vormen"), _("Zo kunnen mensen vertellen."), tuple(line_of(entry) for entry in FORMS)),
        Shelf(
            _("Vijf structuren"),
            _("Zo houd je het vast, ook als een project stopt."),
            tuple(line_of(entry) for entry in STRUCTURES),
        ),
        Shelf(
            _("Zes methoden"),
            _("Een manier van werken. Je gebruikt haar samen met een vorm."),
            tuple(line_of(entry) for entry in METHODS),
        ),
        Shelf(_("Van jullie zelf"), _("Deze lijst is nooit af. Vul haar aan met wat bij jullie werkt."), added),
    ]
