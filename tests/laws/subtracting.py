"""An outsider who subtracts: reads the figures off the pages, and looks for another population that shows the same.

As long as there is one in which a small count is different, the pages do not tell that count.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from lxml import html

Person = tuple[frozenset[str], frozenset[str]]
"""The themes that someone has, and the groups that someone is in."""
Counts = Callable[[Person], bool]
FIGURE = r"(\d+|minder dan \d+|meer dan \d+|aantal niet getoond,?) van (\d+) mensen|minder dan (\d+) mensen"


@dataclass(frozen=True)
class Known:
    """Of the people for whom `counts` holds the outsider knows that there are `least` to `most`."""

    name: str
    counts: Counts
    least: int
    most: int


def with_themes(themes: frozenset[str]) -> Counts:
    return lambda person: bool(person[0] & themes)


def with_theme_in(themes: frozenset[str], groups: Iterable[str]) -> Counts:
    """Of whom stands in one of these groups; "" is who chose none."""
    here = frozenset(groups)
    return lambda person: bool(person[0] & themes) and bool((person[1] or {""}) & here)


def anyone(_person: Person) -> bool:
    return True


def text_of(page: str) -> str:
    return re.sub(r"<[^>]*>|\s+", " ", page)


def said_of(name: str, page: str, *, most: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The range of people behind a pattern and of all people, as the page says them; None where it says nothing."""
    found = re.search(rf"{re.escape(name)}\b(?:(?!patroon|hier nog niet|laten wij niet).)*?(?:{FIGURE})", text_of(page))
    if found is None:
        return None
    said, of, few = found.groups()
    if few:
        return (0, int(few) - 1), (0, most)
    number = int((re.findall(r"\d+", said) or ["0"])[0])
    ranges = {"minder": (0, number - 1), "meer": (number + 1, int(of)), "aantal": (0, int(of))}
    return ranges.get(said.split()[0], (number, number)), (int(of), int(of))


def cells_of(page: str) -> dict[str, dict[str, int | None]]:
    """The counts of each row of the table by the name of the column; None where a count is hidden."""
    rows: dict[str, dict[str, int | None]] = {}
    columns: list[str] = []
    for row in html.fromstring(page).iter("tr"):
        names = [" ".join(name.xpath(".//text()")).strip() for name in row.xpath("./th")]
        counts = ["".join(cell.itertext()).strip() for cell in row.iter("td")]
        if not counts:
            columns = names[1:]
            continue
        numbers = [int(count) if count.isdigit() else None for count in counts]
        rows[names[0]] = dict(zip(columns, numbers, strict=True))
    return rows


def columns_left_out(page: str) -> set[str]:
    """The columns of the table in which nothing is shown: the page names them beside it."""
    named = re.search(r"Van deze groepen laten wij geen getal zien: ([^.]*)\.", text_of(page))
    return set(named.group(1).split("; ")) if named else set()


class Outsider:
    """What someone knows who only reads the pages."""

    def __init__(self, known: Iterable[Known], kinds: Iterable[Person]) -> None:
        self.known = list(known)
        self.kinds = list(kinds)

    def misread(self, people: list[Person]) -> list[tuple[str, int, int, int]]:
        """What was read and is not so of this population: name, least and most as read, and the truth."""
        true = [(each.name, each.least, each.most, sum(map(each.counts, people))) for each in self.known]
        return [(name, least, most, count) for name, least, most, count in true if not least <= count <= most]

    def could_differ(self, people: list[Person], counts: Counts) -> bool:
        """Whether another population shows the same, in which the number of whom `counts` holds is another.

        Looks at those in which at most three people are other people, came or went.
        """
        exact = [each for each in self.known if each.least == each.most]
        by_effect: dict[tuple[int, ...], dict[tuple[int, ...], None]] = defaultdict(dict)
        loose = [each for each in self.known if each.least != each.most]
        for gone, come in self._steps(people):
            change = tuple(_change(each.counts, gone, come) for each in exact)
            rest = (*(_change(each.counts, gone, come) for each in loose), _change(counts, gone, come))
            by_effect[change][rest] = None
        room = [
            (each.least - sum(map(each.counts, people)), each.most - sum(map(each.counts, people))) for each in loose
        ]
        return any(_fits(rest, room) for rest in _sums_to_nothing(by_effect, len(exact)))

    def _steps(self, people: list[Person]) -> Iterator[tuple[Person | None, Person | None]]:
        present = list(Counter(people))
        yield from ((one, other) for one in (*present, None) for other in (*self.kinds, None) if one != other)


def _change(counts: Counts, gone: Person | None, come: Person | None) -> int:
    return int(come is not None and counts(come)) - int(gone is not None and counts(gone))


def _fits(rest: tuple[int, ...], room: list[tuple[int, int]]) -> bool:
    *moved, asked = rest
    return asked != 0 and all(least <= by <= most for by, (least, most) in zip(moved, room, strict=True))


def _sums_to_nothing(by_effect: dict, width: int) -> Iterator[tuple[int, ...]]:
    """What one, two and then three steps change in the rest, that together change nothing which is known exactly."""
    nothing = (0,) * width
    yield from by_effect.get(nothing, ())
    for effect in list(by_effect):
        for one, other in product(by_effect[effect], by_effect.get(tuple(-by for by in effect), ())):
            yield _together(one, other)
    for first, second in combinations(list(by_effect), 2):
        third = tuple(-a - b for a, b in zip(first, second, strict=True))
        if third in by_effect:
            for steps in product(by_effect[first], by_effect[second], by_effect[third]):
                yield _together(*steps)


def _together(*steps: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(map(sum, zip(*steps, strict=True)))
