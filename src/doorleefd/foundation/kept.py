"""Counts that are kept in memory for as long as no row changes that they are counted from.

Every change of such a row renews the mark of its table, in the same transaction (`guard.writing`), so that whoever
withdrew is in no count from that moment on: a kept count is found only under the marks it was counted with.
"""

import functools
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar
from uuid import UUID

from django.core.cache import caches
from django.db.models import Model

from doorleefd.foundation.guard import is_writing
from doorleefd.foundation.models import LastChange, OrganisationModel


class Belongs(Protocol):
    """A row of an organisation: a trajectory, a login."""

    organisation_id: Any


Of = TypeVar("Of", bound=Belongs)
P = ParamSpec("P")
Count = TypeVar("Count")
Counting = Callable[Concatenate[Of, P], Count]


def kept(*counted_from: type[OrganisationModel]) -> Callable[[Counting[Of, P, Count]], Counting[Of, P, Count]]:
    """Keep what a query counts from the rows of these models, and from nothing else that changes.

    What it takes are rows, identifiers, days, numbers and tuples of those. Raises TypeError for a model whose changes
    are not watched.
    """
    for model in counted_from:
        if not model.is_counted_from:
            raise TypeError(f"{model._meta.label} is not marked as counted from")
    tables = sorted(model._meta.db_table for model in counted_from)

    def decorate(count: Counting[Of, P, Count]) -> Counting[Of, P, Count]:
        @functools.wraps(count)
        def counted(of: Of, *args: P.args, **kwargs: P.kwargs) -> Count:
            marks = {} if is_writing() else LastChange.objects.marks(tables, of.organisation_id)
            if len(marks) < len(tables):
                return count(of, *args, **kwargs)
            asked = (count.__module__, count.__qualname__, of, args, sorted(kwargs.items()), list(marks.values()))
            key = sha256(_named(asked).encode()).hexdigest()
            found = caches["counts"].get(key)
            if found is None:
                found = (count(of, *args, **kwargs),)
                caches["counts"].set(key, found)
            return found[0]

        counted.counted_from = frozenset(tables)  # type: ignore[attr-defined]
        return counted

    return decorate


def _named(asked: Any) -> str:
    """What was asked, in letters. Raises TypeError for what has no name that stays the same."""
    if isinstance(asked, Model):
        return f"{asked._meta.label}:{asked.pk}"
    if isinstance(asked, tuple | list):
        return f"({','.join(_named(one) for one in asked)})"
    if asked is None or isinstance(asked, str | int | bool | UUID | date):
        return repr(asked)
    raise TypeError(type(asked).__name__)
