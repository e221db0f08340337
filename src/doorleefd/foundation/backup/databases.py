"""The two databases of the house, whichever they are."""

from pathlib import Path
from typing import Any

from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.backup import postgresql, sqlite
from doorleefd.foundation.backup.bundle import Facts

_kinds: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgresql}


class OtherDatabase(Refusal):
    """The backup was made on another kind of database."""

    def __init__(self, made_on: str, here: str) -> None:
        said = _("Deze back-up is gemaakt op %(made_on)s en hier draait %(here)s. Kies dezelfde soort database.")
        super().__init__(said % {"made_on": made_on, "here": here})


class NewerBackup(Refusal):
    """The backup knows migrations that this version does not."""

    sentence = gettext_lazy(
        "Deze back-up is gemaakt met een nieuwere versie van Doorleefd. Installeer eerst die versie."
    )


def dump(alias: str, folder: Path) -> Facts:
    """Write one database into a folder, as it is at one moment, while others write."""
    facts: Facts = _kind(alias).dump(alias, folder)
    return facts


def check(alias: str, folder: Path, facts: Facts) -> None:
    """Whether a dump can be put back here. Raises OtherDatabase, NewerBackup, BackupBroken."""
    if facts.vendor != connections[alias].vendor:
        raise OtherDatabase(facts.vendor, connections[alias].vendor)
    if not {(app, name) for app, name in facts.migrations} <= _known():
        raise NewerBackup
    _kind(alias).check(folder, facts)


def load(alias: str, folder: Path, facts: Facts) -> None:
    """Put a dump in the place of the database."""
    _kind(alias).load(alias, folder, facts)


def clear(alias: str) -> None:
    """Remove a database, or all that is in it."""
    _kind(alias).clear(alias)


def is_empty(alias: str) -> bool:
    """Whether no table stands there."""
    return not connections[alias].introspection.table_names()


def _known() -> set[tuple[str, str]]:
    return set(MigrationLoader(None).disk_migrations or {})


def _kind(alias: str) -> Any:
    return _kinds[connections[alias].vendor]
