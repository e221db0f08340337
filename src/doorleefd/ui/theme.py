"""The theme file of a municipality: what it may hold, and whether people can read what it makes of our pages.

A theme is one block, `.theme { --basis-…: value; }`, of custom properties that hold a colour, a length or a font.
It changes the light scheme; dark, high contrast and print keep our own colours. Contrast: WCAG 2.2, 1.4.3 and 1.4.11.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.formats import number_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.ui.colours import Colour, colour, contrast

LONGEST = 20_000
"""Bytes of UTF-8."""
READABLE, VISIBLE = 4.5, 3.0
ROLE = "--doorleefd-"

LENGTH = re.compile(r"-?(\d+|\d*\.\d+)(px|rem|em|ch|%|)")
FONT = re.compile(r"""("[\w .-]+"|'[\w .-]+'|[\w-]+( [\w-]+)*)(\s*,\s*("[\w .-]+"|'[\w .-]+'|[\w-]+( [\w-]+)*))*""")
REFERENCE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*(.*))?\)", re.DOTALL)


@dataclass(frozen=True)
class Pair:
    """What is drawn on what, by role; `needed` is the smallest ratio that people can still see."""

    front: str
    ground: str
    name: str | Promise
    needed: float = READABLE


PAIRS = (
    Pair("ink", "paper", gettext_lazy("Tekst op de pagina")),
    Pair("ink", "card", gettext_lazy("Tekst op een kaart")),
    Pair("ink", "side", gettext_lazy("Tekst in het menu")),
    Pair("ink", "action-pale", gettext_lazy("Tekst op een gekleurd vlak")),
    Pair("ink", "good-pale", gettext_lazy("Tekst op een groen vlak")),
    Pair("ink", "care-pale", gettext_lazy("Tekst op een geel vlak")),
    Pair("ink", "mark-a", gettext_lazy("Gemarkeerde tekst")),
    Pair("soft", "paper", gettext_lazy("Uitleg op de pagina")),
    Pair("soft", "card", gettext_lazy("Uitleg op een kaart")),
    Pair("soft", "side", gettext_lazy("Uitleg in het menu")),
    Pair("soft", "action-pale", gettext_lazy("Uitleg op een gekleurd vlak")),
    Pair("link", "paper", gettext_lazy("Links op de pagina")),
    Pair("link", "card", gettext_lazy("Links op een kaart")),
    Pair("link", "side", gettext_lazy("Links in het menu")),
    Pair("link", "action-pale", gettext_lazy("Links op een gekleurd vlak")),
    Pair("on-action", "action", gettext_lazy("Tekst op een knop")),
    Pair("on-action", "action-deep", gettext_lazy("Tekst op een knop onder de muis")),
    Pair("error", "paper", gettext_lazy("Foutmelding op de pagina")),
    Pair("error", "card", gettext_lazy("Foutmelding op een kaart")),
    Pair("thread", "paper", gettext_lazy("De rode draad"), VISIBLE),
    Pair("action", "paper", gettext_lazy("Knoppen en balken op de pagina"), VISIBLE),
    Pair("action", "card", gettext_lazy("Knoppen en balken op een kaart"), VISIBLE),
    Pair("edge", "paper", gettext_lazy("Randen van invoervelden op de pagina"), VISIBLE),
    Pair("edge", "card", gettext_lazy("Randen van invoervelden op een kaart"), VISIBLE),
)


def refusals(css: str) -> list[str]:
    """Why this theme file may not be used, each as a sentence for the screen; empty when it may.

    Contrast is only worked out for a file of which every line may stand.
    """
    if len(css.encode()) > LONGEST:
        return [_("Het bestand is te groot: hoogstens 20 kB.")]
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).strip()
    if not bare:
        return []
    block = re.fullmatch(r"\.theme\s*\{([^{}]*)\}", bare)
    if block is None:
        return [_("Het bestand mag alleen één blok bevatten: .theme { … }.")]
    return _bad_lines(block[1]) or _bad_contrast(_declared(block[1]))


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.split(";") if line.strip()]


def _declared(block: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in _lines(block))
    return {name.strip(): value.strip() for name, _colon, value in pairs}


def _bad_lines(block: str) -> list[str]:
    found: list[str] = []
    for line in _lines(block):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if not colon or not re.fullmatch(r"--[\w-]+", name):
            found.append(_("“%(line)s” is geen eigenschap die met -- begint.") % {"line": line[:60]})
        elif name.startswith(ROLE):
            found.append(_("“%(name)s” is van Doorleefd zelf.") % {"name": name})
        elif not _allowed(value):
            found.append(_("“%(name)s” is geen kleur, maat of lettertype.") % {"name": name})
    return found


def _allowed(value: str) -> bool:
    if reference := REFERENCE.fullmatch(value):
        return reference[2] is None or _allowed(reference[2].strip())
    return colour(value) is not None or bool(LENGTH.fullmatch(value)) or bool(FONT.fullmatch(value))


def _bad_contrast(declared: Mapping[str, str]) -> list[str]:
    values = {**own_roles(), **declared}
    found: list[str] = []
    for pair in PAIRS:
        front, ground = _colour_of(pair.front, values), _colour_of(pair.ground, values)
        if front is None or ground is None:
            found.append(_("%(pair)s: deze kleur kunnen wij niet narekenen.") % {"pair": pair.name})
        elif (ratio := contrast(front, ground)) < pair.needed:
            found.append(_too_weak(pair, ratio))
    return found


def _too_weak(pair: Pair, ratio: float) -> str:
    said = {"pair": pair.name, "ratio": number_format(ratio, 1), "needed": number_format(pair.needed, 1)}
    return _("%(pair)s: te weinig contrast, %(ratio)s waar minstens %(needed)s nodig is.") % said


def _colour_of(role: str, values: Mapping[str, str]) -> Colour | None:
    return _resolved(f"var({ROLE}{role})", values, 0)


def _resolved(value: str, values: Mapping[str, str], depth: int) -> Colour | None:
    """A reference is followed as a browser would; more than twenty deep is a circle."""
    reference = REFERENCE.fullmatch(value.strip())
    if reference is None:
        return colour(value)
    name, fallback = reference[1], reference[2]
    if depth < 20 and name in values:
        return _resolved(values[name], values, depth + 1)
    return _resolved(fallback, values, depth + 1) if fallback and depth < 20 else None


@cache
def own_roles() -> dict[str, str]:
    """The roles of the light scheme with their fallbacks, as our own style sheet declares them."""
    sheet = (Path(__file__).parent / "static" / "ui" / "doorleefd.css").read_text(encoding="utf-8")
    light = sheet[sheet.index(":root {") : sheet.index("@media")]
    return dict(re.findall(rf"({ROLE}[\w-]+):\s*([^;]+);", light))
