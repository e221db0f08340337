"""Whether what an operator must see to is in order: mail, backup folder, keys."""

import os
import smtplib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.administration.queries import lives_alone, only_address
from doorleefd.foundation import backup, upkeep
from doorleefd.foundation.backup import Kept
from doorleefd.foundation.keystore import master
from doorleefd.foundation.running import recovery_sheet


@dataclass(frozen=True)
class Found:
    """Whether something works, and the sentence that says so or says what to do."""

    works: bool
    sentence: str


def kindly(error: Exception) -> str:
    """Why no mail went out, for someone who has to mend it."""
    where = {"host": settings.EMAIL_HOST, "port": settings.EMAIL_PORT}
    if isinstance(error, smtplib.SMTPAuthenticationError):
        said = _("De mailserver %(host)s weigert de naam of het wachtwoord.")
        look = _("Kijk naar DOORLEEFD_EMAIL_USER en DOORLEEFD_EMAIL_PASSWORD.")
    elif isinstance(error, smtplib.SMTPException):
        said = _("De mailserver %(host)s neemt deze mail niet aan.")
        look = _("Kijk naar DOORLEEFD_EMAIL_FROM en DOORLEEFD_EMAIL_TLS.")
    else:
        said = _("Er is geen mailserver op %(host)s, poort %(port)s.")
        look = _("Zet de goede in DOORLEEFD_EMAIL_HOST en DOORLEEFD_EMAIL_PORT en start opnieuw.")
    return f"{said % where} {look}"


def backup_folder() -> Found:
    """Whether DOORLEEFD_BACKUP names a folder outside the data folder that can be written."""
    if not settings.BACKUP_FOLDER:
        return Found(
            False, _("Er is nog geen map voor back-ups. Zet hem in DOORLEEFD_BACKUP, liefst op een andere schijf.")
        )
    folder = Path(settings.BACKUP_FOLDER).resolve()
    said = {"folder": folder}
    if not folder.is_dir():
        return Found(False, _("De map %(folder)s bestaat niet.") % said)
    if not os.access(folder, os.W_OK | os.X_OK):
        return Found(False, _("Doorleefd mag niet schrijven in de map %(folder)s.") % said)
    if folder.is_relative_to(Path(settings.DATA_FOLDER).resolve()):
        return Found(
            False,
            _("De map %(folder)s ligt binnen de datamap. Kies een andere plek, anders verlies je beide.") % said,
        )
    return Found(True, _("Doorleefd kan schrijven in %(folder)s.") % said)


_AHEAD = gettext_lazy(
    "Een back-up draagt een moment dat nog moet komen: %s. Laat je beheerder de klok van de server nakijken. Staat die "
    "goed, dan liep hij eerder voor, en kunnen deze bestanden weg."
)
_JUMPED = gettext_lazy(
    "De klok van de server sprong vooruit, naar %s. Daarom haalt Doorleefd een dag lang niets weg omdat de tijd om is: "
    "geen verhalen, geen back-ups en geen kopieën van de sleutels. Laat je beheerder de klok nakijken. Stond de server "
    "zo lang uit, dan hoeft er niets."
)


@dataclass(frozen=True)
class LastBackup:
    """The last good backup, how it is with it, where the next one goes, and what its keys can still open."""

    made: Kept | None
    state: Found
    folder: Found
    keys: Kept | None

    @property
    def keys_end(self) -> datetime | None:
        """When the last copy of the keys goes, if no backup follows."""
        return self.keys.keys_end(is_last=True) if self.keys else None


def last_backup(*, now: datetime) -> LastBackup:
    """Whether a good backup of the last two days stands in the folder."""
    made, folder = backup.last_backup(now), backup_folder()
    if since := upkeep.doubted_since():
        said = Found(False, _JUMPED % date_format(timezone.localtime(since), "DATETIME_FORMAT"))
    elif ahead := backup.backups_ahead(now):
        said = Found(False, _AHEAD % ", ".join(kept.path.name for kept in ahead))
    elif made is None:
        said = Found(False, _("Er is nog geen back-up gemaakt. Dat gebeurt elke nacht na vier uur."))
    elif made.is_old(now):
        said = Found(False, _("De laatste back-up is ouder dan twee dagen. Laat je beheerder kijken wat er mis is."))
    else:
        said = Found(True, _("De laatste back-up is van minder dan twee dagen geleden."))
    return LastBackup(made, said if folder.works or made else folder, folder, backup.last_keys(now))


def security_contact() -> str:
    """Where someone reports a weakness, as an address for security.txt; empty where none is known."""
    address = only_address()
    return settings.SECURITY_CONTACT or (f"mailto:{address}" if address else "")


def weakness_report() -> Found:
    """Whether whoever finds a weakness can read somewhere where to report it."""
    if contact := security_contact():
        return Found(True, contact)
    lacks = _("Wie een zwakke plek in Doorleefd vindt, kan dat nergens melden.")
    if lives_alone():
        mend = _(
            "Zet een e-mailadres bij Organisatie, of laat wie de server beheert DOORLEEFD_SECURITY_CONTACT zetten."
        )
    else:
        mend = _("Laat wie de server beheert DOORLEEFD_SECURITY_CONTACT zetten.")
    return Found(False, f"{lacks} {mend}")


def sheet_waits() -> bool:
    """Whether the recovery sheet still lies in the data folder."""
    return recovery_sheet.place().exists()


def key_lines() -> list[str]:
    """The master key as it is printed; empty once the sheet was put away, since it is shown on the first run alone."""
    if not sheet_waits():
        return []
    return recovery_sheet.lines_of(master.master_key())


def check_word() -> str:
    return recovery_sheet.check_word(master.master_key())


def put_sheet_away() -> None:
    """It hangs in a safe now: the file is of no more use."""
    recovery_sheet.place().unlink(missing_ok=True)
