"""Colours as a browser reads them, and how well one shows on another."""

import colorsys
import re

Colour = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1; no transparency, which hides what lies beneath."""

NAMED: dict[str, Colour] = {"white": (1.0, 1.0, 1.0), "black": (0.0, 0.0, 0.0)}
NUMBER = r"\s*(-?[\d.]+%?)\s*"
RGB = re.compile(rf"rgb\({NUMBER}[, ]{NUMBER}[, ]{NUMBER}\)")
HSL = re.compile(r"hsl\(\s*(-?[\d.]+)(?:deg)?\s*[, ]\s*([\d.]+)%\s*[, ]\s*([\d.]+)%\s*\)")


def colour(text: str) -> Colour | None:
    """The colour of `#abc`, `#aabbcc`, `rgb(…)`, `hsl(…)`, `white` or `black`; None for anything else."""
    text = text.strip().lower()
    if text in NAMED:
        return NAMED[text]
    if found := re.fullmatch(r"#([0-9a-f]{3}|[0-9a-f]{6})", text):
        return _from_hex(found[1])
    try:
        if found := RGB.fullmatch(text):
            return _channel(found[1]), _channel(found[2]), _channel(found[3])
        if found := HSL.fullmatch(text):
            hue, saturation, light = (float(part) for part in found.groups())
            return colorsys.hls_to_rgb((hue % 360) / 360, min(light / 100, 1), min(saturation / 100, 1))
    except ValueError:
        return None
    return None


def _from_hex(digits: str) -> Colour:
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return red, green, blue


def _channel(text: str) -> float:
    value = float(text[:-1]) / 100 if text.endswith("%") else float(text) / 255
    return min(max(value, 0.0), 1.0)


def luminance(shown: Colour) -> float:
    """Relative luminance of WCAG 2.2, from 0 (black) to 1 (white)."""
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in shown)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(front: Colour, ground: Colour) -> float:
    """Contrast ratio of WCAG 2.2, from 1 to 21."""
    light, dark = sorted((luminance(front), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
