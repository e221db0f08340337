"""What someone told may begin as it likes: no spreadsheet works it out."""

import pytest

from doorleefd.ui.sheets import plain_cell

RUNS = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "|x",
    "\t=1",
    "\r\n=1",
    "  =1",
    "\u200b=1",
    "\ufeff@x",
    "\u00a0+1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
]


@pytest.mark.parametrize("cell", RUNS)
def test_no_cell_is_a_formula(cell):
    assert plain_cell(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", " ", "12", "minder dan 5", "de brief = onduidelijk", "(-1)", "’s avonds"])
def test_other_text_stays_as_it_is(cell):
    assert plain_cell(cell) == cell
