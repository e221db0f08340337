"""The list of places that comes with the product, as rows that an organisation has not touched yet (R063)."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.models import FindingPlace

FILE = Path(__file__).with_name("finding_places.toml")


@cache
def _told() -> dict[str, dict[str, Any]]:
    """What the file says of each place, by its key; each place was checked on the day at its top."""
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    checked_on = told.pop("checked_on")
    return {key: {"checked_on": checked_on, **place} for key, place in told.items()}


def shipped_places(organisation: Organisation) -> dict[UUID, FindingPlace]:
    """Unsaved places by their id. The same place has the same id every time, so that it can be chosen and kept."""
    places = (
        FindingPlace(id=uuid5(organisation.pk, key), organisation=organisation, shipped=key, **place)
        for key, place in _told().items()
    )
    return {place.pk: place for place in places}
