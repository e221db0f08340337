"""Words stand on a page character for character, so that an offset means the same on both sides."""

import re

import pytest

from doorleefd.analyse.shown import exactly


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("a & <b>", "a &amp; &lt;b&gt;"),
        ("een\r\ntwee", "een&#13;\ntwee"),
        ("nul\x00nul", "nul\ufffdnul"),
        ("half \ud800", "half \ufffd"),
    ],
)
def test_a_browser_cannot_change_them(words, shown):
    assert exactly(words) == shown
    assert len(re.sub(r"&[#\w]+;", "x", shown)) == len(words)
