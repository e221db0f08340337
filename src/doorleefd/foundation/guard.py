"""The write guard: no row changes outside an action (law 4).

A wrapper around every statement on every connection lets reads pass and refuses the rest, unless an
action, a migration or one of the listed exceptions is at work. What goes around Django's cursor is not
seen; a test over the source forbids those ways.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

_writing: ContextVar[bool] = ContextVar("writing", default=False)

READS = re.compile(
    r"[\s(]*(SELECT|WITH|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|PRAGMA|EXPLAIN|SHOW|SET|DECLARE|FETCH|CLOSE|VALUES)\b",
    re.I,
)
WRITES_TO = re.compile(r'\s*(?:INSERT\s+INTO|INSERT\s+OR\s+\w+\s+INTO|UPDATE|DELETE\s+FROM)\s+"?(\w+)"?', re.I)
# Behind WITH, EXPLAIN ANALYZE or SELECT; "FOR UPDATE" only locks.
HIDDEN_WRITE = re.compile(r'\b(INTO\s|DELETE\s+FROM|(?<!FOR )(?<!KEY )UPDATE\s+["\w])', re.I)

# The one list of what may be written outside an action: logging in, sessions, and the task queue,
# whose rows hold ids only.
EXEMPT_TABLES = ("account_", "mfa_", "socialaccount_", "foundation_loginsession", "django_tasks_database_")
LOGIN_COLUMNS = re.compile(r'\s*UPDATE "foundation_login" SET "(last_login|password)" = \S+ WHERE [^;]*$', re.I)


class WriteOutsideAction(RuntimeError):
    """A statement would change rows while no action is at work. A programming error, never a user's."""


@contextmanager
def writing() -> Iterator[None]:
    """Allow writes within this block. For actions, migrations and the foundation's own upkeep only."""
    token = _writing.set(True)
    try:
        yield
    finally:
        _writing.reset(token)


def is_writing() -> bool:
    return _writing.get()


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
    if not is_writing() and not passes(str(sql)):
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
