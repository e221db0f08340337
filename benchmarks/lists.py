"""The lists beside the backups, where everyone took a yes back

100,000 people who each withdrew one use. `look` is what every minute asks: did anything change? `write` is making the
list anew, sealed and on disk, when something did: until then a wish of the last minute stands on no list.
"""

from pathlib import Path

from tests.endurance.running import RealHouse

from benchmarks.measuring import table

PEOPLE = 100_000


def measured(folder: Path) -> str:
    """A table in seconds."""
    house = RealHouse.built(folder / "house")
    (folder / "backups").mkdir()
    house.environment["DOORLEEFD_BACKUP"] = str(folder / "backups")
    took = house.ask("lists", of="benchmarks.inside", people=PEOPLE)
    rows = [[f"{PEOPLE:,}", f"{took['look']:.2f}", f"{took['write']:.2f}"]]
    return table(["people who withdrew", "look", "write"], rows)
