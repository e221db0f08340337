"""Rows as statements that only have to be run: most of the work of storing many rows is not the database's.

`bulk_create` does that work while it holds the write lock, and keeps every row in memory until then. Here it is done
before the transaction; ten thousand contributions then hold the lock for a tenth of the time.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models.sql import InsertQuery

from doorleefd.foundation.models import OrganisationModel

MOST_ROWS = 500
Statement = tuple[str, Sequence[Any]]


def statements_for(rows: Sequence[OrganisationModel]) -> Iterator[Statement]:
    """What stores these rows of one model, whole and with the identifiers they have.

    Raises CrossesOrganisations.
    """
    if not rows:
        return
    for row in rows:
        row.refuse_other_organisations()
    model = type(rows[0])
    fields = list(model._meta.concrete_fields)
    size = min(MOST_ROWS, connection.ops.bulk_batch_size(fields, list(rows)))
    for at in range(0, len(rows), size):
        query = InsertQuery(model)
        query.insert_values(fields, list(rows[at : at + size]))
        yield from query.get_compiler(using=connection.alias).as_sql()


def run(statements: Iterable[Statement]) -> None:
    """Store what was made ready. Within an action."""
    with connection.cursor() as cursor:
        for sql, values in statements:
            cursor.execute(sql, values)
