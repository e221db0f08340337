"""Sealed words and sound: what only its contributor's data key opens.

A model with words inherits from `SealedModel`, whose `key_id` names the data key. A row from the database
carries a `Sealed`, which refuses to be printed; `unsealed()` gives the rows with plain text, opened with
one query for the content and one for the keys, and leaves out those whose key was destroyed.
"""

from collections.abc import Iterable
from typing import Any, NoReturn, TypeVar
from uuid import UUID

from django.db import models

from doorleefd.foundation import ciphers
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import WordsQuerySet
from doorleefd.foundation.models.organisation import OrganisationModel


class StillSealed(TypeError):
    """Sealed words were printed, or plain words were about to be stored. A programming error."""


class Sealed:
    """A closed box. It can be stored and opened, and nothing else."""

    __slots__ = ("box",)

    def __init__(self, box: bytes) -> None:
        self.box = box

    def __str__(self) -> NoReturn:
        raise StillSealed

    __html__ = __format__ = __iter__ = __str__  # type: ignore[assignment]

    def __repr__(self) -> str:
        return "Sealed()"


def seal(words: str, *, key_id: UUID, key: bytes) -> Sealed:
    """Close `words` with a data key; the box opens only as part of a row with the same `key_id`."""
    return seal_bytes(words.encode("utf-8", "surrogatepass"), bound_to=key_id.bytes, key=key)


def seal_bytes(content: bytes, *, bound_to: bytes, key: bytes) -> Sealed:
    """Close bytes with a data key; the box opens only as part of a row that is `bound_to` the same."""
    return Sealed(ciphers.closed(content, bound_to=bound_to, key=key))


def unseal_bytes(sealed: Sealed, *, bound_to: bytes, key: bytes) -> bytes:
    """Raises InvalidTag when the key is another, or the row is bound to something else."""
    return ciphers.opened(sealed.box, bound_to=bound_to, key=key)


class SealedField(models.BinaryField):
    """Holds a `Sealed`; storing plain text raises StillSealed."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs["editable"] = False
        super().__init__(*args, **kwargs)

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Sealed | None:
        return None if value is None else Sealed(bytes(value))

    def get_db_prep_value(self, value: Any, connection: Any, prepared: bool = False) -> Any:
        if value is not None and not isinstance(value, Sealed):
            raise StillSealed(self.name)
        return super().get_db_prep_value(None if value is None else value.box, connection, prepared)

    def plain(self, content: bytes) -> Any:
        """What was sealed, as the row shows it once it is open."""
        return content.decode("utf-8", "surrogatepass")


class SealedBytesField(SealedField):
    """Holds a `Sealed` with a piece of sound; open, it is bytes."""

    def plain(self, content: bytes) -> Any:
        return content


Row = TypeVar("Row", bound="SealedModel")


class SealedQuerySet(WordsQuerySet[Row]):
    """Rows with sealed words."""

    def unsealed(self) -> list[Row]:
        """The rows with plain words, in order; those whose key was destroyed are left out."""
        return opened(self)


class SealedModel(OrganisationModel):
    """A row whose sealed fields open with the data key `key_id`, set once (re-keying loses the words)."""

    key_id = models.UUIDField(editable=False)

    class Meta:
        abstract = True

    @property
    def bound_to(self) -> bytes:
        """As part of what its boxes open, and of nothing else."""
        return self.key_id.bytes


def opened(rows: Iterable[Row]) -> list[Row]:
    """Those rows whose key lives, each sealed field replaced by what is in it."""
    listed = list(rows)
    living = keys.open_keys(row.key_id for row in listed)
    shown = [row for row in listed if row.key_id in living]
    for row in shown:
        for field in row._meta.concrete_fields:
            value = getattr(row, field.attname, None)
            if isinstance(field, SealedField) and isinstance(value, Sealed):
                content = unseal_bytes(value, bound_to=row.bound_to, key=living[row.key_id])
                setattr(row, field.attname, field.plain(content))
    return shown
