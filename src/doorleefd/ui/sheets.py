"""Text for a spreadsheet: shown, and never worked out."""

import unicodedata

BEGINNINGS = ("=", "+", "-", "@", "|", "%")
"""What a spreadsheet, or the tool behind it, takes for the beginning of something to work out."""


def plain_cell(text: str) -> str:
    """The same text, with an apostrophe before what a spreadsheet would work out.

    White space, signs without width and control signs before it are passed over, as spreadsheets do when they open a
    file; a full-width "＝" counts as "=", since some turn it into one.
    """
    seen = unicodedata.normalize("NFKC", text)
    for sign in seen:
        if sign.isspace() or unicodedata.category(sign) in {"Cc", "Cf", "Zs", "Zl", "Zp"}:
            continue
        return f"'{text}" if sign in BEGINNINGS else text
    return text
