"""Time of a page, with few and with many contributions

From asking until the last byte, one client over one open connection, the median of 25 after a warm-up. Two houses stand
beside each other, one with few and one with many, and are asked in turns: what else the machine does weighs on both.
The contributions are made in bulk (`filling.py`), each with its own person, key and permissions. A last column says
what the first page costs after something changed that people are counted from: then it counts anew.
"""

from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.endurance.running import TELLING, RealHouse, Visitor

from benchmarks.measuring import table

FEW, MANY = 100, 100_000
TIMES, WARM_UP, ANEW = 25, 3, 3
Call = Callable[[], object]


def measured(folder: Path) -> str:
    """A table of times in milliseconds."""
    few, many = (RealHouse.built(folder / f"house-{number}") for number in (FEW, MANY))
    few.ask("fill", of="benchmarks.inside", up_to=FEW)
    many.ask("fill", of="benchmarks.inside", up_to=MANY)
    return compared(few, many)


def compared(few: RealHouse, many: RealHouse) -> str:
    """The same table, of two houses that are filled."""
    try:
        of_few, of_many = _opened(few), _opened(many)
        rows = [_row(page, of_few[page], of_many[page], many) for page in of_few]
    finally:
        few.end()
        many.end()
    return table(["page", f"{FEW}, ms", f"{MANY:,}, ms", "times as long", "counted anew, ms"], rows)


def _opened(house: RealHouse) -> dict[str, Call]:
    place = house.ask("places", of="benchmarks.inside")
    house.start()
    house.wait_until_open()
    return _calls(house, place)


def _row(page: str, few: Call, many: Call, house: RealHouse) -> list[str]:
    took: tuple[list[float], list[float]] = ([], [])
    for number in range(WARM_UP + TIMES):
        for times, call in zip(took, (few, many), strict=True):
            begun = perf_counter()
            call()
            if number >= WARM_UP:
                times.append((perf_counter() - begun) * 1000)
    short, long = map(median, took)
    return [page, f"{short:.1f}", f"{long:.1f}", f"{long / short:.2f}", f"{_anew(many, house):.0f}"]


def _anew(call: Call, house: RealHouse) -> float:
    """The median time when something was changed just before, in milliseconds."""
    took = []
    for _ in range(ANEW):
        house.ask("change", of="benchmarks.inside")
        begun = perf_counter()
        call()
        took.append((perf_counter() - begun) * 1000)
    return median(took)


def _calls(house: RealHouse, place: dict[str, str]) -> dict[str, Call]:
    visitor, colleague, officer = Visitor(house.port), Visitor(house.port), Visitor(house.port)
    colleague.cookie, officer.cookie = place["cookie"], place["officer"]
    at = f"/trajecten/{place['trajectory']}/"
    lists = {
        "today": "/vandaag/",
        "trajectory": at,
        "review, list": f"{at}nakijken/",
        "workbench, list": f"{at}werkbank/",
        "themes": f"{at}themas/",
        "patterns": f"{at}patronen/",
        "one pattern": f"{at}patronen/{place['pattern']}/",
        "themes by group": f"{at}thema-per-groep/",
        "insights": f"{at}inzichten/",
        "thread": f"{at}rode-draad/",
        "report": f"{at}verslag/",
        "messages": f"{at}berichten/",
    }
    of_officer = {"who opened what": "/ingeziene-gegevens/", "requests": "/verzoeken/", "retention": "/bewaren/"}
    return {
        "public page, first question": lambda: _whole(visitor.get(TELLING)),
        "code page": lambda: _whole(visitor.post("/code/", {"code": place["code"]})),
        **{name: _asking(colleague, address) for name, address in lists.items()},
        **{name: _asking(officer, address) for name, address in of_officer.items()},
    }


def _asking(who: Visitor, address: str) -> Call:
    return lambda: _whole(who.get(address))


def _whole(answer: tuple[int, str]) -> None:
    if answer[0] != 200:
        raise RuntimeError(f"a page answered {answer[0]}")
