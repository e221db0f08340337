"""Which text stands in the search index under which number; the words themselves stand nowhere here."""

import secrets

from django.db import models

from doorleefd.foundation.models.organisation import OrganisationModel


def random_number() -> int:
    """A row number that tells nothing of the order in which texts came in (law 13)."""
    return secrets.randbits(62) + 1


class IndexedText(OrganisationModel):
    """A stretch of one text: `source` names its model, `row` its primary key, `number` its row in the index.

    `key_version` is the version of the index key its stems are hashed with.
    """

    source = models.CharField(max_length=60)
    row = models.UUIDField()
    stretch = models.PositiveSmallIntegerField()
    number = models.BigIntegerField(unique=True, default=random_number)
    key_version = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "source", "row", "stretch"], name="indexed_once")
        ]
