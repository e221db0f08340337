"""The index itself, for each of the two databases: FTS5 on SQLite, a tsvector on PostgreSQL.

Both tables are called `search_stems` and joined on `number`. A word has one stem, which has a position, and maybe
parts (of a compound), which have none: phrases are sought among the stems, single words among both.
"""

from collections.abc import Iterable, Sequence

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "search_stems"
STATEMENTS = 200

CREATE = {
    "sqlite": [f"CREATE VIRTUAL TABLE {TABLE} USING fts5(stems, parts, tokenize='ascii')"],
    "postgresql": [
        f"CREATE TABLE {TABLE} (number bigint PRIMARY KEY, stems tsvector NOT NULL)",
        # Statistics would keep samples of the hashes after their rows are gone.
        f"ALTER TABLE {TABLE} ALTER COLUMN stems SET STATISTICS 0",
        f"CREATE INDEX {TABLE}_gin ON {TABLE} USING gin (stems)",
    ],
}
NUMBER = {"sqlite": "rowid", "postgresql": "number"}

Stems = Sequence[tuple[str, ...]]


def create(database: BaseDatabaseWrapper) -> None:
    """Make the table of this vendor; called by the migration."""
    with database.cursor() as cursor:
        for statement in CREATE[database.vendor]:
            cursor.execute(statement)


def remove(database: BaseDatabaseWrapper) -> None:
    """Undo `create`."""
    with database.cursor() as cursor:
        cursor.execute(f"DROP TABLE {TABLE}")


def insert(rows: Iterable[tuple[int, Stems]]) -> None:
    """Keep hashed stems under their numbers. Each word: its stem, then the parts of it."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.executemany(
                f"INSERT INTO {TABLE} (rowid, stems, parts) VALUES (%s, %s, %s)",  # noqa: S608
                [(number, _stems_in_order(words), _parts(words)) for number, words in rows],
            )
        else:
            cursor.executemany(
                f"INSERT INTO {TABLE} (number, stems) VALUES (%s, %s::tsvector)",  # noqa: S608
                [(number, _vector(words)) for number, words in rows],
            )


def delete(numbers: Sequence[int]) -> None:
    """Remove rows by number."""
    with connection.cursor() as cursor:
        statement = f"DELETE FROM {TABLE} WHERE {NUMBER[connection.vendor]} = %s"  # noqa: S608
        cursor.executemany(statement, [(number,) for number in numbers])


def tidy() -> None:
    """After much was replaced: FTS5 gives back the room, PostgreSQL counts anew, so that it asks the index first."""
    statement = f"INSERT INTO {TABLE} ({TABLE}) VALUES ('optimize')"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(statement if connection.vendor == "sqlite" else f"ANALYZE {TABLE}")


def numbers() -> str:
    """SQL that gives the numbers of the rows which match its one parameter, a query as made below."""
    if connection.vendor == "sqlite":
        return f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"  # noqa: S608
    return f"SELECT number FROM {TABLE} WHERE stems @@ %s::tsquery"  # noqa: S608


def aside(column: str) -> str:
    """A column that SQLite does not choose a plan by: the few numbers found come first, then the rest is checked."""
    return f"+{column}" if connection.vendor == "sqlite" else column


def every(queries: Iterable[str]) -> str:
    """A query that asks for all of these."""
    joiner = " AND " if connection.vendor == "sqlite" else " & "
    return joiner.join(f"({query})" for query in queries)


def any_of(queries: Iterable[str]) -> str:
    """A query that asks for one of these."""
    joiner = " OR " if connection.vendor == "sqlite" else " | "
    return joiner.join(f"({query})" for query in queries)


def word(stem: str) -> str:
    """A query for one word, whole or as part of a compound."""
    return f'"{stem}"' if connection.vendor == "sqlite" else f"'x{stem}' | 'p{stem}'"


def phrase(stems: Sequence[str]) -> str:
    """A query for these words, in this order, next to each other."""
    if connection.vendor == "sqlite":
        return f'stems : "{" ".join(stems)}"'
    return " <-> ".join(f"'x{stem}'" for stem in stems)


def _stems_in_order(words: Stems) -> str:
    return " ".join(word[0] for word in words)


def _parts(words: Stems) -> str:
    return " ".join(part for word in words for part in word[1:])


def _vector(words: Stems) -> str:
    """Written out, since `to_tsvector` reads a hash like 1e5 as a number and splits it."""
    positions: dict[str, list[int]] = {}
    for position, (stem, *_parts_of_it) in enumerate(words, start=1):
        positions.setdefault(stem, []).append(position)
    stems = [f"'x{stem}':{','.join(map(str, at))}" for stem, at in positions.items()]
    parts = [f"'p{part}'" for part in {part for word in words for part in word[1:]}]
    return " ".join(stems + parts)
