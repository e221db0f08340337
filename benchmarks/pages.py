"""Time of a page, with few and with many contributions

From asking until the last byte, one client over one open connection, the median of 25 after a warm-up. The
contributions are made in bulk (`filling.py`), each with its own person, key and permissions.
"""

from collections.abc import Callable
from pathlib import Path

from tests.endurance.running import TELLING, RealHouse, Visitor

from benchmarks.measuring import milliseconds, table

FEW, MANY = 100, 100_000


def measured(folder: Path) -> str:
    """A table of times in milliseconds."""
    house = RealHouse.built(folder / "house")
    try:
        few, many = _times(house, FEW), _times(house, MANY)
    finally:
        house.end()
    heads = ["page", f"{FEW} contributions, ms", f"{MANY:,} contributions, ms", "times as long"]
    return table(
        heads, [[page, f"{few[page]:.1f}", f"{many[page]:.1f}", f"{many[page] / few[page]:.2f}"] for page in few]
    )


def _times(house: RealHouse, contributions: int) -> dict[str, float]:
    house.end()
    house.ask("fill", of="benchmarks.inside", up_to=contributions)
    place = house.ask("places", of="benchmarks.inside")
    house.start()
    house.wait_until_open()
    return {page: milliseconds(call) for page, call in _calls(house, place).items()}


def _calls(house: RealHouse, place: dict[str, str]) -> dict[str, Callable[[], object]]:
    visitor, colleague = Visitor(house.port), Visitor(house.port)
    colleague.cookie = place["cookie"]
    at = f"/trajecten/{place['trajectory']}/"
    return {
        "public page, first question": lambda: _whole(visitor.get(TELLING)),
        "code page": lambda: _whole(visitor.post("/code/", {"code": place["code"]})),
        "today": lambda: _whole(colleague.get("/vandaag/")),
        "review, list": lambda: _whole(colleague.get(f"{at}nakijken/")),
        "workbench, list": lambda: _whole(colleague.get(f"{at}werkbank/")),
        "themes": lambda: _whole(colleague.get(f"{at}themas/")),
        "patterns": lambda: _whole(colleague.get(f"{at}patronen/")),
        "thread": lambda: _whole(colleague.get(f"{at}rode-draad/")),
    }


def _whole(answer: tuple[int, str]) -> None:
    if answer[0] != 200:
        raise RuntimeError(f"a page answered {answer[0]}")
