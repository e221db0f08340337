"""The write guard: no row changes outside an action (law 4).

A wrapper around every statement on every connection lets reads pass and refuses the rest, unless an
action, a migration or one of the listed exceptions is at work. What goes around Django's cursor is not
seen; a test over the source forbids those ways.

It also notes which of the tables were written to that people are counted from, and marks them as changed
(`foundation.kept`): nobody who writes can forget to.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from doorleefd.foundation.models.change import LastChange
from doorleefd.foundation.models.organisation import OrganisationModel

# The tables written to so far; None while nobody may write.
_writing: ContextVar[set[str] | None] = ContextVar("writing", default=None)

READS = re.compile(
    r"[\s(]*(SELECT|WITH|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|PRAGMA|EXPLAIN|SHOW|SET|DECLARE|FETCH|CLOSE|VALUES)\b",
    re.I,
)
WRITES_TO = re.compile(r'\s*(?:INSERT\s+INTO|INSERT\s+OR\s+\w+\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)"?', re.I)
WRITTEN = re.compile(r'\b(?:INTO|UPDATE|FROM|TABLE)\s+"?(\w+)"?', re.I)
# Behind WITH, EXPLAIN ANALYZE or SELECT; "FOR UPDATE" only locks.
HIDDEN_WRITE = re.compile(r'\b(INTO\s|DELETE\s+FROM|(?<!FOR )(?<!KEY )UPDATE\s+["\w])', re.I)

# The one list of what may be written outside an action: logging in, sessions, and the task queue,
# whose rows hold ids only.
EXEMPT_TABLES = ("account_", "mfa_", "socialaccount_", "foundation_loginsession", "django_tasks_database_")
LOGIN_COLUMNS = re.compile(r'\s*UPDATE "foundation_login" SET "(last_login|password)" = \S+ WHERE [^;]*$', re.I)


class WriteOutsideAction(RuntimeError):
    """A statement would change rows while no action is at work. A programming error, never a user's."""


@contextmanager
def writing(organisation_id: UUID | None = None, *, marks: bool = True) -> Iterator[None]:
    """Allow writes within this block. For actions, migrations and the foundation's own upkeep only.

    What is written is of this organisation, or may be of any (None). Without `marks` nothing is marked as changed: for
    what makes or removes the tables themselves, after which `mark_all` does it once.
    """
    written: set[str] = set()
    token = _writing.set(written)
    try:
        yield
        if marks and (changed := written & counted_tables()):
            LastChange.objects.renew(changed, organisation_id)
    finally:
        _writing.reset(token)


def mark_all() -> None:
    """Mark every counted table as changed, where marks are kept; a database of before has no table for them yet."""
    if LastChange._meta.db_table in connections[DEFAULT_DB_ALIAS].introspection.table_names():
        with writing(marks=False):
            LastChange.objects.renew(counted_tables(), None)


def is_writing() -> bool:
    return _writing.get() is not None


@cache
def counted_tables() -> frozenset[str]:
    """The tables that people are counted from."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models()
        if issubclass(model, OrganisationModel) and model.is_counted_from
    )


def tables_written_by(sql: str) -> Iterable[str]:
    """The tables that a statement may write to; for one that only reads, none."""
    if target := WRITES_TO.match(sql):
        return [target.group(1)]
    if READS.match(sql) and not HIDDEN_WRITE.search(sql):
        return []
    return WRITTEN.findall(sql)


@lru_cache(maxsize=4096)
def passes(sql: str) -> bool:
    """Whether a statement may run outside an action."""
    statement = sql.strip().rstrip(";")
    if ";" in statement:
        return False
    if READS.match(statement):
        return not HIDDEN_WRITE.search(statement)
    target = WRITES_TO.match(statement)
    if target and target.group(1).startswith(EXEMPT_TABLES):
        return True
    return bool(LOGIN_COLUMNS.match(statement))


def refuse_stray_writes(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: dict[str, Any]) -> Any:
    written = _writing.get()
    if written is not None:
        written.update(tables_written_by(str(sql)))
    elif not passes(str(sql)):
        raise WriteOutsideAction(f"Not inside an action: {str(sql)[:60]!r}")
    return execute(sql, params, many, context)


def _watch(connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    if connection.alias != "__no_db__" and refuse_stray_writes not in connection.execute_wrappers:
        connection.execute_wrappers.append(refuse_stray_writes)


def install() -> None:
    """Watch every connection, those that are open already included."""
    connection_created.connect(_watch, dispatch_uid="doorleefd.write_guard")
    for connection in connections.all(initialized_only=True):
        _watch(connection)
