"""Memory of server and worker, after a warm-up

Resident memory (RSS) of all processes of each, shared pages counted in each. The server has shown 200 pages and taken
in 50 stories; the worker has read in a file of 500 rows.
"""

import time
from pathlib import Path

import psutil
from tests.endurance.running import TELLING, RealHouse, Visitor, send

from benchmarks.measuring import table
from doorleefd.foundation.running.children import worker


def measured(folder: Path) -> str:
    """A table in megabytes."""
    house = RealHouse.built(folder / "house")
    working = RealHouse(house.folder, environment=house.environment)
    try:
        house.start()
        house.wait_until_open()
        _use(house)
        house.ask("begin_import", rows=500, people=250)
        working.run(worker())
        while house.look("SELECT state FROM foundation_job")[0][0] != "done":
            time.sleep(0.2)
        rows = [[name, f"{_megabytes(one):.0f}"] for name, one in (("server", house), ("worker", working))]
    finally:
        house.end()
        working.end()
    return table(["process", "RSS, MB"], rows)


def _use(house: RealHouse) -> None:
    visitor = Visitor(house.port)
    for _ in range(200):
        visitor.get(TELLING)
    for note in house.ask("notes", of="benchmarks.inside", count=50, words="Ik kreeg een brief.")["notes"]:
        send(visitor, note)


def _megabytes(house: RealHouse) -> float:
    first = psutil.Process(house.process.pid)
    return sum(one.memory_info().rss for one in [first, *first.children(recursive=True)]) / 1_000_000
