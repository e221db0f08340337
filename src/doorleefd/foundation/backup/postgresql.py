"""Dumping and putting back a PostgreSQL database: each table a file, all of one moment.

By COPY through our own connection rather than by `pg_dump`, which must be there and be as new as the server. The
tables themselves are made by the migrations that the manifest names.
"""

from pathlib import Path
from typing import Any

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from psycopg.sql import SQL, Identifier

from doorleefd.foundation.backup.bundle import Facts
from doorleefd.foundation.backup.fresh import fresh
from doorleefd.foundation.backup.sealed import BackupBroken
from doorleefd.foundation.guard import writing

COPY_BYTES = 1 << 20


def dump(alias: str, folder: Path) -> Facts:
    """In one transaction that sees one moment: writers go on meanwhile."""
    with fresh(alias) as connection:
        connection.set_autocommit(False)
        with connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            columns = _columns(connection, cursor)
            rows = {table: _write_out(cursor, table, names, folder) for table, names in columns.items()}
            cursor.execute("SELECT app, name FROM django_migrations ORDER BY id")
            applied = [list(one) for one in cursor.fetchall()]
        connection.rollback()
    return Facts("postgresql", applied, rows, columns)


def _columns(connection: BaseDatabaseWrapper, cursor: Any) -> dict[str, list[str]]:
    tables = sorted(connection.introspection.table_names(cursor))
    return {
        table: [column.name for column in connection.introspection.get_table_description(cursor, table)]
        for table in tables
    }


def _write_out(cursor: Any, table: str, columns: list[str], folder: Path) -> int:
    """How many rows were written."""
    with (folder / table).open("wb") as file, cursor.copy(_statement("COPY {}({}) TO STDOUT", table, columns)) as copy:
        for part in copy:
            file.write(part)
    return int(cursor.rowcount)


def _statement(words: str, table: str, columns: list[str]) -> Any:
    return SQL(words).format(Identifier(table), SQL(",").join(map(Identifier, columns)))


def check(folder: Path, facts: Facts) -> None:
    """Whether each table that the manifest names is there with its rows. Raises BackupBroken."""
    for table, rows in facts.rows.items():
        with (folder / table).open("rb") as file:
            if sum(1 for _line in file) != rows:
                raise BackupBroken(table)


def load(alias: str, folder: Path, facts: Facts) -> None:
    """Make the tables as they were then, and fill them, all in one transaction."""
    clear(alias)
    # At the state of then there may be no table of marks; whoever restores marks all once it is of today.
    with writing(marks=False):
        MigrationExecutor(connections[alias]).migrate(_last_of_each_app(alias, facts))
        with transaction.atomic(using=alias), connections[alias].cursor() as cursor:
            for table in facts.columns:
                cursor.execute(SQL("TRUNCATE {} CASCADE").format(Identifier(table)))
            for table, columns in facts.columns.items():
                _read_in(cursor, table, columns, folder)
                _set_sequences(alias, cursor, table)
    connections[alias].close()


def _last_of_each_app(alias: str, facts: Facts) -> list[tuple[str, str]]:
    """A migration that another of its app follows needs no naming: it is done on the way."""
    applied = {(app, name) for app, name in facts.migrations}
    graph = MigrationExecutor(connections[alias]).loader.graph
    followed = {parent.key for one in applied for parent in graph.node_map[one].parents if parent.key[0] == one[0]}
    return sorted(applied - followed)


def _read_in(cursor: Any, table: str, columns: list[str], folder: Path) -> None:
    with (folder / table).open("rb") as file, cursor.copy(_statement("COPY {}({}) FROM STDIN", table, columns)) as copy:
        while part := file.read(COPY_BYTES):
            copy.write(part)


def _set_sequences(alias: str, cursor: Any, table: str) -> None:
    """Let numbers that are given out go on after the highest one."""
    for sequence in connections[alias].introspection.get_sequences(cursor, table):
        column = Identifier(sequence["column"])
        words = SQL("SELECT setval(%s, (SELECT max({}) FROM {}))").format(column, Identifier(table))
        cursor.execute(words, [sequence["name"]])


def clear(alias: str) -> None:
    """Remove every table."""
    with writing(marks=False), transaction.atomic(using=alias), connections[alias].cursor() as cursor:
        for table in connections[alias].introspection.table_names(cursor):
            cursor.execute(SQL("DROP TABLE {} CASCADE").format(Identifier(table)))
