"""A file and its codes as text that can be sealed, and back again."""

import base64
import hashlib
import hmac
import json
import secrets
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from doorleefd.collect.imports.reading import Book, Row, Table


def packed(book: Book) -> str:
    """A book as one text; 20 MB of CSV take about a third of that."""
    held = {
        "kind": book.kind,
        "tables": [[table.name, [[row.number, *row.cells] for row in table.rows]] for table in book.tables],
    }
    return base64.b85encode(zlib.compress(json.dumps(held, ensure_ascii=False).encode(), 1)).decode()


def unpacked(text: str) -> Book:
    held = json.loads(zlib.decompress(base64.b85decode(text)))
    tables = [Table(name, tuple(Row(number, tuple(cells)) for number, *cells in rows)) for name, rows in held["tables"]]
    return Book(held["kind"], tuple(tables))


@dataclass(frozen=True)
class Origin:
    """Where the codes of an import come from: a secret, and the people in the order of the file.

    Each person is the number of the first row with their words, and what the file calls them.
    """

    secret: str
    people: tuple[tuple[int, str], ...] = ()

    def sending(self, row: int) -> UUID:
        """The sending of a row: the same each time, so that a row that is read in twice is one (law 11)."""
        made = hmac.new(bytes.fromhex(self.secret), row.to_bytes(4, "big"), hashlib.sha256).digest()
        return UUID(bytes=made[:16], version=4)


def new_secret() -> str:
    return secrets.token_hex(32)


def packed_origin(origin: Origin) -> str:
    return json.dumps([origin.secret, origin.people])


def unpacked_origin(text: str) -> Origin:
    secret, people = json.loads(text)
    return Origin(secret, _people(people))


def _people(held: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    return tuple((row, name) for row, name in held)
