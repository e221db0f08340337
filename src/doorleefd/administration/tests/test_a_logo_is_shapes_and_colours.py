"""A logo shows; it does not act, load or point outside."""

import pytest

from doorleefd.administration.logo import LogoHasStyles, LogoRefused, LogoTooBig, cleaned_logo

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">'


def drawing(inside: str) -> str:
    return f"{OPEN}{inside}</svg>"


def test_shapes_and_colours_stay():
    kept = cleaned_logo(drawing('<g transform="scale(2)"><path d="M0 0h4v4z" fill="#a31d24"/></g>'))
    assert 'd="M0 0h4v4z"' in kept
    assert 'fill="#a31d24"' in kept
    assert 'viewBox="0 0 10 10"' in kept


def test_inline_styles_become_attributes():
    kept = cleaned_logo(drawing('<path d="M0 0" style="fill:#abc; stroke : red; background: url(http://x)"/>'))
    assert 'fill="#abc"' in kept
    assert 'stroke="red"' in kept
    assert "style" not in kept
    assert "background" not in kept


def test_gradients_within_the_drawing_stay():
    inside = '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>'
    kept = cleaned_logo(drawing(inside))
    assert 'fill="url(#a)"' in kept


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<path onclick="alert(1)" d="M0 0"/>',
        '<a xlink:href="https://elders.example"><path d="M0 0"/></a>',
        '<image href="https://elders.example/x.png"/>',
        '<use xlink:href="https://elders.example/x.svg#a"/>',
        "<foreignObject><p>hallo</p></foreignObject>",
        '<rect fill="url(https://elders.example/x)"/>',
        "<rect fill=\"url('//elders.example/x')\"/>",
        '<animate attributeName="href" to="javascript:alert(1)"/>',
        '<rect fill="javascript:alert(1)"/>',
        '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
    ],
)
def test_what_acts_loads_or_points_outside_goes(inside):
    kept = cleaned_logo(drawing(inside))
    for bad in ("script", "alert", "elders", "foreignObject", "onclick", "animate", "html", "image"):
        assert bad not in kept


@pytest.mark.parametrize(
    "svg",
    [
        "",
        "<svg>",
        "<p>hallo</p>",
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + drawing("&a;"),
        '<!DOCTYPE svg SYSTEM "http://elders.example/x.dtd">' + drawing(""),
        "\ud800",
    ],
)
def test_what_is_no_svg_is_refused(svg):
    with pytest.raises(LogoRefused):
        cleaned_logo(svg)


def test_a_block_of_styles_is_refused_with_what_to_do():
    with pytest.raises(LogoHasStyles):
        cleaned_logo(drawing("<style>.a{fill:red}</style>"))


def test_a_big_one_is_refused():
    with pytest.raises(LogoTooBig):
        cleaned_logo(drawing("<path/>" * 5000))
