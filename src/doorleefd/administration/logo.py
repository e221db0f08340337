"""A logo as it may be shown: an SVG of shapes and colours, without anything that acts, loads or points outside."""

import re
from xml.etree import ElementTree

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal

LONGEST = 20_000
"""Bytes of UTF-8."""
SVG = "http://www.w3.org/2000/svg"
SHAPES = frozenset(
    """
    svg g defs title desc path rect circle ellipse line polyline polygon linearGradient radialGradient stop clipPath
    mask symbol use text tspan
    """.split()  # noqa: SIM905 - a list to read and to add to
)
PAINT = frozenset(
    """
    fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
    stroke-opacity opacity color stop-color stop-opacity clip-path clip-rule mask font-family font-size font-weight
    text-anchor letter-spacing display visibility
    """.split()  # noqa: SIM905 - a list to read and to add to
)
PLACE = frozenset(
    """
    id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform offset gradientUnits gradientTransform
    spreadMethod fx fy clipPathUnits maskUnits preserveAspectRatio dx dy role aria-label
    """.split()  # noqa: SIM905 - a list to read and to add to
)
HREF = frozenset({"href", "{http://www.w3.org/1999/xlink}href"})
OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|expression|javascript:|@import|\\", re.I)


class LogoRefused(Refusal):
    sentence = _("Dit is geen SVG-bestand dat wij kunnen lezen.")


class LogoTooBig(LogoRefused):
    sentence = _("Het logo is te groot: hoogstens 20 kB.")


class LogoHasStyles(LogoRefused):
    sentence = _("Dit SVG-bestand heeft een blok met opmaak. Bewaar het opnieuw met de kleuren in de vormen zelf.")


def cleaned_logo(svg: str) -> str:
    """The same drawing without scripts, links and foreign parts. Raises LogoRefused, LogoTooBig, LogoHasStyles."""
    if len(svg.encode("utf-8", "surrogatepass")) > LONGEST:
        raise LogoTooBig
    try:
        root = fromstring(svg.strip(), forbid_dtd=True)
    except (ElementTree.ParseError, DefusedXmlException, ValueError) as error:
        raise LogoRefused from error
    if root.tag != f"{{{SVG}}}svg":
        raise LogoRefused
    if root.find(f".//{{{SVG}}}style") is not None:
        raise LogoHasStyles
    _clean(root)
    ElementTree.register_namespace("", SVG)
    return ElementTree.tostring(root, encoding="unicode")


def _clean(element: ElementTree.Element) -> None:
    _paint_by_attributes(element)
    for name, value in list(element.attrib.items()):
        allowed = name in PAINT or name in PLACE or (name in HREF and value.startswith("#"))
        if not allowed or OUTSIDE.search(value):
            del element.attrib[name]
    for child in list(element):
        if isinstance(child.tag, str) and child.tag.removeprefix(f"{{{SVG}}}") in SHAPES:
            _clean(child)
        else:
            element.remove(child)


def _paint_by_attributes(element: ElementTree.Element) -> None:
    """`style="fill:#abc"` becomes `fill="#abc"`: our policy runs no inline styles."""
    for line in element.attrib.pop("style", "").split(";"):
        name, colon, value = (part.strip() for part in line.partition(":"))
        if colon and name in PAINT:
            element.set(name, value)
