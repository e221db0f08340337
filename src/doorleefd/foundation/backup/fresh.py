"""A connection of its own to a database, for a look that holds still while the others go on."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper


@contextmanager
def fresh(alias: str) -> Iterator[BaseDatabaseWrapper]:
    connection = connections.create_connection(alias)
    try:
        yield connection
    finally:
        connection.close()
