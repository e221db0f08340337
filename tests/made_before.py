"""The tables of the tests on SQLite: made by the migrations once, and copied after that.

Walking through all migrations takes long, and each process of the tests did it anew. The name of the copy holds a
digest of them, of the foundation that they lean on, and of Django; and they run over the copy as well, so that what
would be missing in it is still made.
"""

import fcntl
import hashlib
import os
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import IO

import django
from django.db import connection

SOURCE = Path(__file__).parents[1] / "src" / "doorleefd"


def on_sqlite() -> bool:
    return connection.vendor == "sqlite"


def laid_ready() -> IO[str] | None:
    """Put a copy of the tables where the tests will look; else the lock that holds others back until `kept`."""
    made = _copy_of_now()
    lock = made.with_suffix(".lock").open("w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    if not made.exists():
        return lock
    _copy(made, Path(connection.settings_dict["TEST"]["NAME"]))
    lock.close()
    return None


def kept(lock: IO[str]) -> None:
    """Keep the tables that were made just now, whole or not at all, for whoever waits and comes later."""
    made = _copy_of_now()
    half = made.with_suffix(f".{os.getpid()}")
    _copy(Path(connection.settings_dict["NAME"]), half)
    half.replace(made)
    lock.close()


def _copy_of_now() -> Path:
    digest = hashlib.sha256(django.__version__.encode())
    for file in sorted([*SOURCE.rglob("migrations/*.py"), *SOURCE.glob("foundation/**/*.py")]):
        digest.update(file.read_bytes())
    folder = Path(tempfile.gettempdir()) / f"doorleefd-tests-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"{digest.hexdigest()[:20]}.sqlite3"


def _copy(origin: Path, target: Path) -> None:
    with closing(sqlite3.connect(origin)) as from_there, closing(sqlite3.connect(target)) as to_here:
        from_there.backup(to_here)
