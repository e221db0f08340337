"""The mark that a restore is under way: nothing else may run on a house that is half restored."""

from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.keystore import master


class HalfRestored(Refusal):
    sentence = _("Het terugzetten van een back-up is halverwege gestopt. Roep eerst weer `doorleefd restore` aan.")


def _mark() -> Path:
    return Path(settings.DATA_FOLDER) / "restoring"


def begin(aliases: list[str]) -> None:
    """Say which databases are being put back, before the first is touched."""
    master.write_private(_mark(), " ".join(aliases).encode())


def aliases() -> list[str]:
    """The databases that a restore was putting back; empty when none is under way."""
    return _mark().read_text().split() if _mark().exists() else []


def end() -> None:
    _mark().unlink(missing_ok=True)


def refuse() -> None:
    """Raises HalfRestored when a restore has not ended."""
    if aliases():
        raise HalfRestored
