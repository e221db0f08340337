"""`docs/security.md` has a line for every requirement of ASVS 5.0.0 at levels 1 and 2, and names tests that exist."""

import re

import pytest

from tests.structure.house import ROOT

TEXT = (ROOT / "docs" / "security.md").read_text()
ROWS = [[cell.strip() for cell in line.split("|")[1:-1]] for line in TEXT.splitlines() if re.match(r"\| \d", line)]
STATES = {"yes", "partly", "not yet", "operator", "n/a"}
# How many requirements each section has at these levels: those of level 3 come after them.
SECTIONS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2,
    "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
    "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4,
    "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
    "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
    "17.1": 1, "17.2": 4, "17.3": 2,
}  # fmt: skip
TEST_FILES = {path.name for folder in ("src", "tests") for path in (ROOT / folder).rglob("test_*.py")}
TEST_NAMES = {
    name
    for folder in ("src", "tests")
    for path in (ROOT / folder).rglob("test_*.py")
    for name in re.findall(r"^def (test_\w+)", path.read_text(), re.M)
}


def test_every_requirement_has_its_line_once():
    told = [number for row in ROWS for number in row[0].split(", ")]
    asked = [f"{section}.{number}" for section, last in SECTIONS.items() for number in range(1, last + 1)]
    assert sorted(told) == sorted(asked)
    assert len(asked) == 253


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_line_says_how_it_stands_and_why(row):
    _, asks, state, how = row
    assert state in STATES
    assert asks
    assert how


def test_every_test_it_names_exists():
    named = re.findall(r"`(?:[\w/]*/)?(test_\w+)(\.py)?`", TEXT)
    assert named
    assert not [
        name for name, is_file in named if f"{name}.py" not in TEST_FILES and (is_file or name not in TEST_NAMES)
    ]


def test_the_limits_that_it_names_are_those_of_the_code():
    from django.conf import settings

    from doorleefd.administration import logo
    from doorleefd.collect.imports.reading import tables, workbook
    from doorleefd.collect.share import recordings
    from doorleefd.engines import sound
    from doorleefd.people import guessing
    from doorleefd.ui import theme

    table = TEXT.split("## Rules of input and limits")[1].split("\n## ")[0]
    for said in (
        f"{settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1_000_000} MB (`DATA_UPLOAD",
        f"{settings.FILE_UPLOAD_MAX_MEMORY_SIZE // 1_000_000} MB (`FILE_UPLOAD",
        f"{recordings.MOST_BYTES / 1_000_000} MB (`MOST_BYTES`)",
        f"{sound.LONGEST_WORK:.0f} s of work",
        f"{tables.MOST_BYTES // 1_000_000} MB, {tables.MOST_ROWS:,} rows, {tables.MOST_COLUMNS} columns, "
        f"{workbook.MOST_UNPACKED // 1_000_000} MB and {workbook.MOST_PARTS:,} parts unpacked",
        f"shapes and colours | {logo.LONGEST // 1_000} kB",
        f"known variables | {theme.LONGEST // 1_000} kB",
        f"{guessing.GUESSES.most} wrong an hour",
        f"at least {settings.AUTH_PASSWORD_VALIDATORS[0]['OPTIONS']['min_length']}",
    ):
        assert said in table, said


def test_a_wheel_holds_no_tests():
    from hatchling.builders.wheel import WheelBuilder

    held = [file.distribution_path for file in WheelBuilder(str(ROOT)).recurse_included_files()]
    assert "doorleefd/settings.py" in held
    assert not [path for path in held if "/tests/" in path]
