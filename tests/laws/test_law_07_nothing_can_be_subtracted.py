"""Law 7: no small count can be worked out from what the pages show together (R235).

Random small populations stand in the real database, the real pages are opened, and an outsider reads the figures off
them. Wherever a count of a few is left with one possible value, the law is broken.
"""

from itertools import combinations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.laws.peopled import (
    EQUAL_PATTERNS,
    GROUPS,
    MOST_PEOPLE,
    NOBODY_IN_PARTICULAR,
    OF_A,
    OF_A_IN_ONE,
    OF_B_IN_ONE,
    OF_BOTH,
    ONE_IN_BOTH_GROUPS,
    ONE_OF_A_ALONE,
    ONE_WITHOUT_A,
    PATTERNS,
    PEOPLE,
    PERSON_OF_ALL,
    PERSON_OF_NONE,
    SEARCH,
    THEMES,
    THREE_WITHOUT_B_AND_C,
    TWO_WITHOUT_B,
)
from tests.laws.subtracting import (
    Known,
    Outsider,
    anyone,
    cells_of,
    columns_left_out,
    said_of,
    with_theme_in,
    with_themes,
)

pytestmark = pytest.mark.django_db
ROOTS = {
    "thema-a": frozenset({"thema-a", "tak-a"}),
    "thema-b": frozenset({"thema-b"}),
    "thema-c": frozenset({"thema-c"}),
}
COLUMNS = {**{group: group for group in GROUPS}, "": "geen groep gekozen"}


def figures_read(pages, patterns):
    """Everything that the pages tell of people."""
    known = []
    for number, themes in enumerate(patterns):
        for page in ("analyse:patterns", "home:thread", "respond:report"):
            said = said_of(f"patroon-{number}", pages[page], most=MOST_PEOPLE)
            if said:
                (least, most), (fewest, all_most) = said
                known.append(Known(f"patroon-{number}", with_themes(themes), least, most))
                known.append(Known("iedereen", anyone, fewest, all_most))
    left_out = columns_left_out(pages["analyse:matrix"])
    for name, counts in cells_of(pages["analyse:matrix"]).items():
        for column, count in counts.items():
            if count is not None:
                known.append(Known(name, _counted_in(ROOTS[name], column, left_out | counts.keys()), count, count))
    return known


def _counted_in(themes, column, columns):
    """Who stands in a cell: of one group, of all groups without a column of their own, or everyone with the theme."""
    if column == "alle mensen":
        return with_themes(themes)
    together = [group for group, name in COLUMNS.items() if name not in columns]
    return with_theme_in(themes, [group for group, name in COLUMNS.items() if name == column] or together)


def counts_to_protect(patterns):
    """Each count of people that one would want to take from another."""
    sets = list(dict.fromkeys([*ROOTS.values(), *patterns]))
    for root in ROOTS.values():
        for group in COLUMNS:
            yield f"{sorted(root)} in {group}", with_theme_in(root, [group])
        for group, other in (GROUPS, GROUPS[::-1]):
            alone = with_theme_in(root, [group])
            beside = with_theme_in(root, [other])
            yield f"{sorted(root)} in {group} alone", lambda p, a=alone, b=beside: bool(a(p) and not b(p))
            yield f"{sorted(root)} in both groups", lambda p, a=alone, b=beside: bool(a(p) and b(p))
    for themes in sets:
        yield f"{sorted(themes)}", with_themes(themes)
        yield f"not {sorted(themes)}", lambda person, themes=themes: not person[0] & themes
    for one, other in combinations(sets, 2):
        yield f"{sorted(one)} and {sorted(other)}", lambda p, a=one, b=other: bool(p[0] & a and p[0] & b)
        yield f"{sorted(one)} without {sorted(other)}", lambda p, a=one, b=other: bool(p[0] & a and not p[0] & b)
        yield f"{sorted(other)} without {sorted(one)}", lambda p, a=one, b=other: bool(p[0] & b and not p[0] & a)


def every_kind():
    themes = [frozenset(some) for size in range(len(THEMES) + 1) for some in combinations(THEMES, size)]
    groups = [frozenset(some) for size in range(len(GROUPS) + 1) for some in combinations(GROUPS, size)]
    return [(some, there) for some in themes for there in groups]


KINDS = every_kind()


@SEARCH
@given(people=PEOPLE, patterns=PATTERNS, limit=st.integers(3, 8))
@example(people=[PERSON_OF_ALL] * 5 + [OF_A], patterns=[frozenset({"thema-a"})], limit=3)
@example(people=TWO_WITHOUT_B, patterns=[frozenset({"thema-a"})], limit=3)
@example(people=THREE_WITHOUT_B_AND_C, patterns=[frozenset({"thema-c"}), frozenset({"thema-b", "thema-c"})], limit=4)
@example(people=ONE_IN_BOTH_GROUPS, patterns=[frozenset({"thema-a", "tak-a"})], limit=3)
@example(people=ONE_OF_A_ALONE, patterns=EQUAL_PATTERNS, limit=3)
@example(people=ONE_WITHOUT_A, patterns=[frozenset({"thema-a", "tak-a", "thema-b"})], limit=3)
def test_no_count_of_a_few_can_be_worked_out(house, manon, client, people, patterns, limit):
    with house.holding(people, limit=limit):
        house.conclude(patterns)
        outsider = Outsider(figures_read(house.pages(client, manon), patterns), KINDS)
        assert not outsider.misread(people), f"the test reads other figures than {limit=} shows of {people} {patterns}"
        for name, counts in counts_to_protect(patterns):
            few = sum(map(counts, people))
            if 0 < few < limit:
                assert outsider.could_differ(people, counts), f"{few} people: {name}"


def test_what_tells_of_no_few_is_shown(house, manon, client):
    """Small groups and a small theme hide themselves, and not the figures that the work was done for."""
    people = [OF_A_IN_ONE] * 6 + [OF_BOTH] * 3 + [OF_B_IN_ONE] * 4 + [PERSON_OF_NONE, NOBODY_IN_PARTICULAR]
    with house.holding(people, limit=5):
        house.conclude([frozenset({"thema-a", "tak-a"}), frozenset({"thema-b"})])
        told = house.read_by(manon)
        assert [said[0][0] for said in told["patterns"].values()] == ["9 van 15 mensen", "7 van 15 mensen"]
        assert told["table"].row_totals == (9, 7, None)
        assert "herkennen" not in house.pages(client, manon)["analyse:patterns"]


def test_a_figure_that_is_withheld_says_why(house, manon, client):
    """Nine said the first, eleven the first or the second: two said the second only. One of the two is out."""
    people = [OF_A_IN_ONE] * 9 + [(frozenset({"thema-b"}), frozenset())] * 2 + [NOBODY_IN_PARTICULAR] * 4
    with house.holding(people, limit=3):
        house.conclude([frozenset({"thema-a"}), frozenset({"thema-a", "thema-b"})])
        pages = house.pages(client, manon)
        assert sorted(map(len, house.read_by(manon)["patterns"].values())) == [0, 1]
        for page in ("analyse:patterns", "home:thread", "respond:report"):
            assert "Dit getal laten wij niet zien" in pages[page], page
            assert "hier nog niet" not in pages[page], page
