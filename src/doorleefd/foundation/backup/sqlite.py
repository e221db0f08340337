"""Dumping and putting back a SQLite database: one file, whole and of one moment."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from django.db import connections

from doorleefd.foundation.backup.bundle import Facts
from doorleefd.foundation.backup.fresh import fresh
from doorleefd.foundation.backup.sealed import BackupBroken
from doorleefd.foundation.guard import writing

FILE = "database.sqlite3"
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"


def dump(alias: str, folder: Path) -> Facts:
    """One copy in one read: writers go on meanwhile, deleted rows stay out of it."""
    with fresh(alias) as connection, writing(), connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(folder / FILE)])
    return _facts(folder / FILE)


def _facts(file: Path) -> Facts:
    with closing(sqlite3.connect(file)) as copy:
        tables = [name for (name,) in copy.execute(TABLES)]
        applied = copy.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
        rows = {table: copy.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables}  # noqa: S608
    return Facts("sqlite", [list(one) for one in applied], rows)


def check(folder: Path, facts: Facts) -> None:
    """Whether the file is a sound database that holds what its manifest says. Raises BackupBroken."""
    with closing(sqlite3.connect(folder / FILE)) as copy:
        sound = copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    if not sound or _facts(folder / FILE) != facts:
        raise BackupBroken(FILE)


def load(alias: str, folder: Path, facts: Facts) -> None:
    """Let the file be the database; there is none yet."""
    clear(alias)
    shutil.move(folder / FILE, _place(alias))


def clear(alias: str) -> None:
    connections[alias].close()
    for end in ("", "-wal", "-shm", "-journal"):
        _place(alias).with_name(_place(alias).name + end).unlink(missing_ok=True)


def _place(alias: str) -> Path:
    return Path(connections[alias].settings_dict["NAME"])
