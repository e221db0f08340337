"""That rows changed from which people are counted."""

import uuid
from collections.abc import Iterable

from django.db import models

from doorleefd.foundation.models.organisation import Organisation, OrganisationModel, OrganisationQuerySet


class LastChangeQuerySet(OrganisationQuerySet["LastChange"]):
    def renew(self, tables: Iterable[str], organisation_id: uuid.UUID | None) -> None:
        """Say that these tables changed, for one organisation or (None) for all; one statement.

        Always in the same order, so that two at once wait for each other and never both.
        """
        found = (
            [organisation_id] if organisation_id else Organisation.objects.order_by("pk").values_list("pk", flat=True)
        )
        rows = [LastChange(organisation_id=one, table=table) for one in found for table in sorted(tables)]
        self.bulk_create(rows, update_conflicts=True, unique_fields=["organisation", "table"], update_fields=["mark"])

    def marks(self, tables: Iterable[str], organisation_id: uuid.UUID) -> dict[str, uuid.UUID]:
        """The mark of each of these tables that changed since marks are kept."""
        found = self.filter(organisation=organisation_id, table__in=list(tables))
        return dict(found.order_by("table").values_list("table", "mark"))


class LastChange(OrganisationModel):
    """One table of an organisation; `mark` is another after each change of its rows. Without a day or an hour."""

    table = models.CharField(max_length=40)
    mark = models.UUIDField(default=uuid.uuid4)

    objects = LastChangeQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "table"], name="last_change_once")]
