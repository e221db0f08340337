"""The lines of a list: those of the organisation, and those that come with the product."""

from typing import TypeVar, cast
from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models.listed import Listed
from doorleefd.trajectory.shipped import shipped

Line = TypeVar("Line", bound=Listed)


def lines_of(model: type[Line], *, viewer: Login) -> list[Line]:
    """All lines, in no order: rows of the organisation, and unsaved those of the product that it never touched.

    One query.
    """
    rows = _kept(model, viewer=viewer)
    return list((shipped(model, viewer.organisation) | {row.pk: row for row in rows}).values())


def line_of(model: type[Line], pk: UUID, *, viewer: Login) -> Line:
    """One line; one that comes with the product may be unsaved. Raises DoesNotExist, also for another's."""
    rows = _kept(model, viewer=viewer)
    kept: Line | None = rows.filter(pk=pk).first()
    return kept or shipped(model, viewer.organisation).get(pk) or rows.get(pk=pk)


def _kept(model: type[Line], *, viewer: Login) -> QuerySet[Line]:
    """The rows of the organisation itself."""
    return cast("QuerySet[Line]", model._default_manager.filter(organisation=viewer.organisation_id))
