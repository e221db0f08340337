"""A municipality's theme may change colours and letters, as long as people can still read."""

import re
from pathlib import Path

import pytest

from doorleefd.ui import theme
from doorleefd.ui.colours import colour, contrast

SHEET = (Path(theme.__file__).parent / "static" / "ui" / "doorleefd.css").read_text()
ACTION = "--basis-color-action-1-bg-default"


def of_theme(lines):
    return f".theme {{ {lines} }}"


def test_our_own_colours_may_stand():
    assert theme.refusals("") == []
    assert theme.refusals(of_theme("")) == []


def test_a_readable_theme_may_stand():
    css = of_theme(
        f"{ACTION}: #004488; --utrecht-link-color: var({ACTION}); --basis-border-radius-md: 2px;"
        '--basis-text-font-family-default: "Fira Sans", Arial, sans-serif;'
    )
    assert theme.refusals(css) == []


def test_pale_buttons_are_refused_with_the_pair_and_the_ratio():
    found = theme.refusals(of_theme(f"{ACTION}: #ffcc00;"))
    assert any("Tekst op een knop" in sentence and "1,5" in sentence and "4,5" in sentence for sentence in found)


def test_a_reference_to_a_pale_colour_is_followed():
    assert theme.refusals(of_theme(f"--huis: #ffcc00; {ACTION}: var(--huis);"))


def test_a_circle_of_references_ends_in_a_refusal():
    found = theme.refusals(of_theme(f"--a: var(--b); --b: var(--a); {ACTION}: var(--a);"))
    assert any("niet narekenen" in sentence for sentence in found)


@pytest.mark.parametrize(
    "css",
    [
        "@import url(https://example.org/x.css);",
        "body { color: red }",
        of_theme("color: red;"),
        of_theme("--x: url(https://example.org/x.png);"),
        of_theme("--x: expression(1);"),
        of_theme("--x: #fff\\;"),
        of_theme("--x: </style><script>"),
        of_theme("--x: #12345678;"),
        of_theme("--doorleefd-ink: #000;"),
        of_theme("--x: 1px;") + of_theme("--y: 1px;"),
        of_theme("--x: 1px; /* open"),
        of_theme("--x: " + "a" * 21_000),
    ],
)
def test_anything_but_colours_lengths_and_fonts_is_refused(css):
    assert theme.refusals(css)


@pytest.mark.parametrize(
    ("text", "same"), [("#0f4", "#00ff44"), ("rgb(0, 255, 68)", "#00ff44"), ("hsl(0 0% 100%)", "white")]
)
def test_a_colour_reads_the_same_however_written(text, same):
    assert colour(text) == pytest.approx(colour(same), abs=0.002)


@pytest.mark.parametrize("text", ["rgb(1.2.3,0,0)", "#12", "hotpink", "rgba(0,0,0,.5)", ""])
def test_what_is_no_plain_colour_is_none(text):
    assert colour(text) is None


def test_contrast_is_that_of_the_standard():
    assert contrast(colour("black"), colour("white")) == pytest.approx(21)
    assert contrast(colour("#777"), colour("#fff")) == pytest.approx(4.48, abs=0.01)


def scheme(name):
    """The roles as each scheme of the style sheet sets them."""
    roles = theme.own_roles()
    if name == "light":
        return roles
    start = SHEET.index("prefers-color-scheme: dark" if name == "dark" else ":root.contrast {")
    block = SHEET[start : SHEET.index("\n}\n" if name == "dark" else "}\n", start)]
    return {**roles, **dict(re.findall(r"(--doorleefd-[\w-]+):\s*([^;}]+)", block))}


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
def test_all_our_own_text_has_a_contrast_of_seven(name):
    values = scheme(name)
    weak = [
        (pair.front, pair.ground)
        for pair in theme.PAIRS
        if pair.needed > 3 and contrast(theme._colour_of(pair.front, values), theme._colour_of(pair.ground, values)) < 7
    ]
    assert weak == []


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("role", ["good", "care"])
def test_tags_and_messages_read_well_on_their_pale_ground(name, role):
    values = scheme(name)
    assert contrast(theme._colour_of(role, values), theme._colour_of(f"{role}-pale", values)) >= 7


@pytest.mark.parametrize("name", ["light", "dark", "contrast"])
@pytest.mark.parametrize("hue", range(1, 7))
def test_every_data_colour_can_be_seen(name, hue):
    values = scheme(name)
    for ground in ("paper", "card"):
        assert contrast(theme._colour_of(f"data-{hue}", values), theme._colour_of(ground, values)) >= 3
