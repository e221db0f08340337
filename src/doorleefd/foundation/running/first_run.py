"""The first run without a demo: a one-time password, shown in the terminal, opens the page that sets up the house."""

import hmac
import secrets
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from doorleefd.foundation.keystore import master

ADDRESS = "eerste-keer/"


def _place() -> Path:
    return Path(settings.DATA_FOLDER) / "first-run.secret"


def secret() -> str:
    """The password of the first run; made when there is none."""
    if not _place().exists():
        master.write_private(_place(), secrets.token_hex(8).encode())
    return _place().read_text()


def told(address: str) -> str:
    """What the terminal says while no organisation works here yet; `address` is that of the house, with a slash."""
    page = _("Maak hier de eerste organisatie en beheerder:")
    return f"{page}\n  {address}{ADDRESS}\n" + _("Daarvoor is dit eenmalige wachtwoord nodig: %s") % secret()


def opens(typed: str) -> bool:
    """Whether this is the password; never after it was used."""
    return _place().exists() and hmac.compare_digest(typed.strip().lower().encode(), _place().read_bytes())


def close() -> None:
    """Use the password up."""
    _place().unlink(missing_ok=True)
