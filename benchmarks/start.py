"""From `doorleefd start` to the first page, on a data folder that is there already

What `./start` runs once its environment stands: keys, tables and static files are looked at, then server and worker
are started. Until the first page has come whole; the median of five.
"""

import os
import signal
import time
from pathlib import Path
from statistics import median

from tests.endurance.running import RealHouse

from benchmarks.measuring import table
from doorleefd.foundation.running.children import command


def measured(folder: Path) -> str:
    """A table in seconds."""
    house = RealHouse.built(folder / "house")
    took = [_start(house) for _ in range(5)]
    return table(["", "seconds"], [["first page", f"{median(took):.1f}"]])


def _start(house: RealHouse) -> float:
    begun = time.perf_counter()
    house.run(command("doorleefd", "start", "--empty", "--port", str(house.port)))
    house.wait_until_open()
    took = time.perf_counter() - begun
    os.kill(house.process.pid, signal.SIGTERM)
    house.process.wait()
    return took
