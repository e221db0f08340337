"""The recovery sheet: the master key on paper, since a lost master key is lost words."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.foundation.keystore import master

FILE = "recovery-sheet.html"


def place() -> Path:
    return Path(settings.DATA_FOLDER) / FILE


def check_word(key: bytes) -> str:
    """Four letters and digits that tell whether a key was typed over well; they give nothing of it away."""
    return hashlib.sha256(b"recovery sheet " + key).hexdigest()[:4]


def lines_of(key: bytes) -> list[str]:
    """A key in lines of four groups, as it is read over and typed."""
    groups = master.as_text(key).split("-")
    return [" ".join(groups[at : at + 4]) for at in range(0, len(groups), 4)]


def content(key: bytes) -> str:
    """The sheet for a master key, as a page to print."""
    return render_to_string(
        "foundation/recovery_sheet.html",
        {
            "lines": lines_of(key),
            "check": check_word(key),
            "day": timezone.localdate(),
        },
    )


def write(key: bytes) -> Path:
    """Write the sheet into the data folder, for the operator to print, store elsewhere and remove."""
    master.write_private(place(), content(key).encode())
    return place()


def told(sheet: Path) -> str:
    """What the terminal says of a sheet that was made now."""
    return _("Er is een hoofdsleutel gemaakt. Print dit herstelblad en bewaar het in een kluis:") + f"\n  {sheet}"
