"""What makes the database itself refuse to change or remove audit rows, on SQLite and PostgreSQL.

They let pass while a row stands in the table of passes, which only exists within the one transaction that seals a
batch or forgets an old one. Made after each `migrate`: SQLite drops them whenever it makes a table anew.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("foundation_auditentry", "foundation_auditbatch")
PASSES = "foundation_auditpass"
SAID = "an audit row does not change"


def create(database: BaseDatabaseWrapper) -> None:
    """Make those that are not there."""
    with database.cursor() as cursor:
        for statement in _FUNCTION if database.vendor == "postgresql" else ():
            cursor.execute(statement)
        for name, table, event in _names(database.vendor):
            for statement in _STATEMENTS[database.vendor]:
                asked = {"each": _EACH.get(event, "ROW"), "there": _THERE.get((table, event), "")}
                cursor.execute(statement.format(name=name, table=table, event=event, passes=PASSES, said=SAID, **asked))


def drop(database: BaseDatabaseWrapper) -> None:
    """For `flush`, which empties every table of a test."""
    on_table = " ON {table}" if database.vendor == "postgresql" else ""
    with database.cursor() as cursor:
        for name, table, _event in _names(database.vendor):
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}" + on_table.format(table=table))


def missing(database: BaseDatabaseWrapper) -> list[str]:
    """The names of those that are not there."""
    with database.cursor() as cursor:
        cursor.execute(_LIST[database.vendor])
        there = {name for (name,) in cursor.fetchall()}
    return [name for name, _table, _event in _names(database.vendor) if name not in there]


def stand_after_migrating(using: str = DEFAULT_DB_ALIAS, **_given: Any) -> None:
    """Receives `post_migrate`; the key store has no audit, and a database half-way back in time no tables yet."""
    database = connections[using]
    if using == DEFAULT_DB_ALIAS and {*TABLES, PASSES} <= set(database.introspection.table_names()):
        create(database)


@contextmanager
def passing(database: BaseDatabaseWrapper) -> Iterator[None]:
    """Let audit rows be moved or removed within; the pass is gone with the transaction, whatever happens."""
    with database.cursor() as cursor:
        cursor.execute(f"INSERT INTO {PASSES} (id) VALUES (1)")  # noqa: S608 - a name of our own
        yield
        cursor.execute(f"DELETE FROM {PASSES}")  # noqa: S608 - a name of our own


def _names(vendor: str) -> Iterator[tuple[str, str, str]]:
    for table in TABLES:
        for event, called in EVENTS[vendor].items():
            yield f"{table}_no_{called}", table, event


# What takes rows away without a DELETE: on SQLite a row that is written over another, on PostgreSQL TRUNCATE.
EVENTS = {
    "sqlite": {"UPDATE": "update", "DELETE": "delete", "INSERT": "replace"},
    "postgresql": {"UPDATE": "update", "DELETE": "delete", "TRUNCATE": "truncate"},
}
_EACH = {"TRUNCATE": "STATEMENT"}
# A row is another one when none of what is unique in it stands there; without a rowid of its own NEW.rowid is -1.
_THERE = {
    (TABLES[0], "INSERT"): f"AND EXISTS (SELECT 1 FROM {TABLES[0]} WHERE id = NEW.id OR rowid = NEW.rowid)",  # noqa: S608
    (TABLES[1], "INSERT"): f"AND EXISTS (SELECT 1 FROM {TABLES[1]} WHERE id = NEW.id OR number = NEW.number)",  # noqa: S608
}
_STATEMENTS = {
    "sqlite": [
        "CREATE TRIGGER IF NOT EXISTS {name} BEFORE {event} ON {table} WHEN NOT EXISTS (SELECT 1 FROM {passes}) "
        "{there} BEGIN SELECT RAISE(ABORT, '{said}'); END"
    ],
    "postgresql": [
        "DROP TRIGGER IF EXISTS {name} ON {table}",
        "CREATE TRIGGER {name} BEFORE {event} ON {table} FOR EACH {each} EXECUTE FUNCTION audit_row_stays()",
    ],
}
_FUNCTION = [
    f"""CREATE OR REPLACE FUNCTION audit_row_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NOT EXISTS (SELECT 1 FROM {PASSES}) THEN RAISE EXCEPTION '{SAID}'; END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    END $$"""  # noqa: S608 - a name of our own
]
_LIST = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
