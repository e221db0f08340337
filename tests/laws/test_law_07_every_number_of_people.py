"""Law 7: each place that says a number of people is known, with what keeps a few from being read there (R235).

A new one fails here until somebody wrote down why it tells nothing about a few.
"""

import re
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src" / "doorleefd"
SAYS_PEOPLE = re.compile(
    r"\{% (?:count|heard|matrix|chart|who_told) |\|(?:people|times):organisation|ui\.counting import"
    r"|\b(?:counted_against|at_least|who_told|said_people_by_theme)\("
    r"|\b(?:people_(?:in|heard|behind|by_theme|by_group)|spreads_of|wishes_by_way)\("
    r"|\{\{ (?:people|tellers|run\.people) \}\}|%\(people\)s|people=Count"
)
KEPT = "kept since the recommendation, each only where nothing can be taken from another (analyse/freezing.py)"
CLOSE = "only for whoever reads every story closely, and so can count them; to others what is kept"
ROUNDED = "rounded down to a multiple of the limit, and standing still until as many came or left (people/still.py)"
TYPED = "a number that staff typed or that stands in their own file; nobody is counted"
WORDING = "the one place where the words are made: minder dan, meer dan, niet getoond"
MET = "how many who told came to a meeting, as staff wrote it down: few of them are not told from none"
COUNTING = "counts, and shows nothing itself"

KNOWN = {
    "analyse/freezing.py": COUNTING,
    "analyse/queries/by_group.py": COUNTING,
    "analyse/queries/concluding.py": CLOSE,
    "analyse/queries/counting.py": COUNTING,
    "analyse/queries/figures.py": CLOSE,
    "analyse/templates/analyse/concluding/carried.html": KEPT,
    "analyse/templates/analyse/concluding/insight.html": MET,
    "analyse/templates/analyse/concluding/matrix.html": KEPT,
    "analyse/templates/analyse/concluding/spread.html": KEPT,
    "analyse/templates/analyse/concluding/who_was_there.html": MET,
    "analyse/templates/analyse/themes/tree.html": CLOSE,
    "analyse/views/concluding/patterns.py": CLOSE,
    "analyse/views/themes.py": CLOSE,
    "analyse/views/workbench.py": CLOSE,
    "collect/imports/reading_in.py": TYPED,
    "collect/imports/templates/imports/check.html": TYPED,
    "collect/imports/templates/imports/result.html": TYPED,
    "home/queries/own_thread.py": KEPT,
    "home/queries/thread.py": KEPT,
    "home/templates/home/thread.html": "how many patterns, findings and decisions",
    "people/queries.py": ROUNDED + "; needs as they are now only for whoever reads every story closely",
    "people/still.py": COUNTING,
    "people/templates/people/open_gaps.html": ROUNDED,
    "people/templates/people/who_is_heard.html": ROUNDED,
    "respond/checking/standing.py": ROUNDED,
    "respond/messages/queries.py": ROUNDED + "; exact for whoever opens contact details anyway",
    "respond/report/asked.py": ROUNDED,
    "respond/report/found.py": KEPT,
    "respond/templates/respond/checking/overview.html": ROUNDED,
    "respond/thought.py": ROUNDED,
    "rights/accounting/assessing.py": TYPED,
    "rights/handing_over/contents.py": "only figures that were published, as they stood then",
    "trajectory/templates/trajectory/activity.html": ROUNDED,
    "trajectory/templates/trajectory/where.html": TYPED,
    "ui/charts.py": WORDING,
    "ui/counting.py": WORDING,
    "ui/templates/ui/pieces.html": "examples of the style page, of nobody",
    "ui/templates/ui/pieces/knot.html": WORDING,
    "ui/templatetags/pieces.py": WORDING,
    "ui/templatetags/said_of_people.py": WORDING,
    "vault/queries.py": COUNTING,
}


def places():
    files = [path for ending in ("*.py", "*.html", "*.txt") for path in SRC.rglob(ending)]
    ours = [path for path in files if not {"tests", "migrations", "engines", "demo"} & set(path.parts)]
    return {str(path.relative_to(SRC)) for path in ours if SAYS_PEOPLE.search(path.read_text())}


def test_each_place_that_says_a_number_of_people_is_known():
    assert places() == KNOWN.keys()


@pytest.mark.parametrize(
    "kept", [place for place, why in KNOWN.items() if why.startswith(ROUNDED) and place.endswith(".py")]
)
def test_what_is_rounded_is_never_said_exactly(kept):
    """Each rounds in the one way, or takes its number from where that is done."""
    written = (SRC / kept).read_text()
    assert re.search(r"at_least\(|_rounded\(|who_is_heard\(", written)


def test_nobody_says_a_number_of_people_in_other_words():
    """The wording of the engine is for its own tests and a few words of the workplace; never beside `ui.counting`."""
    uses = {
        str(path.relative_to(SRC))
        for path in SRC.rglob("*.py")
        if "engines.disclosure import" in path.read_text() and not {"tests", "engines"} & set(path.parts)
    }
    assert uses == {"analyse/freezing.py", "analyse/queries/by_group.py", "analyse/queries/concluding.py"}
