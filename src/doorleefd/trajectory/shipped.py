"""The lists that come with the product, as rows that an organisation has not touched yet (R023, R063)."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID, uuid5

from doorleefd.foundation.models import Organisation
from doorleefd.trajectory.models import FindingPlace, Resource
from doorleefd.trajectory.models.listed import Listed

HERE = Path(__file__).parent
FILES: Mapping[type[Listed], Path] = {
    FindingPlace: HERE / "finding_places.toml",
    Resource: HERE / "resources.toml",
}
Line = TypeVar("Line", bound=Listed)


@cache
def _told(model: type[Listed]) -> dict[str, dict[str, Any]]:
    """What the file says of each line, by its key."""
    return tomllib.loads(FILES[model].read_text(encoding="utf-8"))


def shipped(model: type[Line], organisation: Organisation) -> dict[UUID, Line]:
    """Unsaved lines by their id. The same line has the same id every time, so that it can be chosen and kept."""
    lines = (
        model(id=uuid5(organisation.pk, key), organisation=organisation, shipped=key, **told)
        for key, told in _told(model).items()
    )
    return {line.pk: line for line in lines}
