"""A text within an f-string is found by no tool, and stays Dutch for whoever asks for English."""

import re
from pathlib import Path

SRC = Path(__file__).parents[2] / "src" / "doorleefd"
HIDDEN = re.compile(r"""f(["']).*\{[^}"']*\b(?:gettext|_)\((?!\1)["']""")


def test_no_text_hides_in_an_f_string():
    lines = [(path, line) for path in SRC.rglob("*.py") for line in path.read_text().splitlines()]
    assert [(path.name, line.strip()) for path, line in lines if HIDDEN.search(line)] == []
