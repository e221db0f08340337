"""Reading in a file of 10,000 rows of 5,000 people, by the real worker

From the start of the worker process until the work is done: all rows stored, sealed, each person with a code.
"""

import time
from pathlib import Path

from tests.endurance.running import RealHouse

from benchmarks.measuring import table
from doorleefd.foundation.running.children import worker

ROWS, PEOPLE = 10_000, 5_000


def measured(folder: Path) -> str:
    """A table in seconds."""
    house = RealHouse.built(folder / "house")
    house.ask("begin_import", rows=ROWS, people=PEOPLE)
    begun = time.perf_counter()
    house.run(worker())
    try:
        while house.look("SELECT state FROM foundation_job")[0][0] != "done":
            time.sleep(0.1)
        took = time.perf_counter() - begun
    finally:
        house.end()
    return table(["rows", "seconds", "rows a second"], [[f"{ROWS:,}", f"{took:.1f}", f"{ROWS / took:.0f}"]])
