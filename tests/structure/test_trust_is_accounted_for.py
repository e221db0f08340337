"""`docs/vertrouwen.md`: each promise has its row, each row a test that exists, and each law of the house a promise."""

import re
from collections import Counter

import pytest

from tests.structure.house import ROOT

TEXT = (ROOT / "docs" / "vertrouwen.md").read_text()
RESIDENT, OFFICER = TEXT.split("## Voor de privacyfunctionaris")
ROWS = [
    [cell.strip() for cell in line.split("|")[1:-1]] for line in OFFICER.splitlines() if re.match(r"\| \d+ \|", line)
]
LAWS = range(1, 14)


def files(text: str) -> list[str]:
    """Test files that a text names, from the root of the project."""
    named = re.findall(r"`([\w/]+/test_\w+\.py)`", text)
    return [name if name.startswith("tests/") else f"src/doorleefd/{name}" for name in named]


@pytest.mark.parametrize("row", ROWS, ids=[f"promise {row[0]}" for row in ROWS])
def test_each_promise_says_on_what_it_rests_where_it_is_kept_and_which_test_breaks(row):
    _number, promise, ground, place, tests, _figure = row
    assert promise
    assert ground
    assert place
    assert files(tests)


def test_every_test_it_names_exists():
    assert not [name for name in files(TEXT) if not (ROOT / name).is_file()]


def test_every_test_of_a_law_a_kill_or_a_fuzz_is_named():
    kept_for_trust = [
        path for folder in ("laws", "endurance", "fuzz") for path in (ROOT / "tests" / folder).glob("test_*")
    ]
    about_something_else = {"tests/endurance/test_documents_open_in_libreoffice.py"}
    there = {str(path.relative_to(ROOT)) for path in kept_for_trust}
    assert there - set(files(TEXT)) == about_something_else


def test_every_law_of_the_house_has_its_row():
    grounds = " ".join(f"{row[2]};" for row in ROWS)
    assert not [law for law in LAWS if not re.search(rf"Huisregel {law}\b", grounds)]


def test_each_promise_to_a_resident_leads_to_its_proof():
    promised, _not_promised = RESIDENT.split("### Wat wij niet kunnen beloven")
    lines = re.split(r"^- ", promised, flags=re.M)[1:]
    assert [line for line in lines if not re.search(r"\(\d+\)\s", line)] == []
    told = set(re.findall(r"\((\d+)\)", RESIDENT))
    assert told <= {row[0] for row in ROWS}


def test_rows_are_numbered_in_their_order():
    assert [int(row[0]) for row in ROWS] == list(range(1, len(ROWS) + 1))


def test_the_figure_of_security_is_that_of_its_own_page():
    rows = re.findall(r"^\| (\d[^|]*) \|[^|]*\| ([^|]*) \|", (ROOT / "docs" / "security.md").read_text(), re.M)
    stands = Counter[str]()
    for numbers, state in rows:
        stands[state] += len(numbers.split(", "))
    said = next(row[5] for row in ROWS if "ASVS" in row[1])
    assert said.startswith(
        f"van {sum(stands.values())} eisen: {stands['yes']} ja, {stands['partly']} deels, "
        f"{stands['not yet']} nog niet, {stands['operator']} aan de beheerder, {stands['n/a']} niet van toepassing"
    )


def test_the_figures_of_deidentification_are_those_that_were_measured():
    measured = (ROOT / "docs" / "benchmarks.md").read_text()
    shares = re.findall(r"\d\d,\d% \(\d+ van \d+\)", OFFICER)
    assert len(shares) == 24
    for share in shares:
        share, counted = share.replace(",", ".").replace(" van ", " of ").split(" ", 1)
        assert re.search(rf"{re.escape(share)}\**\s*{re.escape(counted)}", measured)
