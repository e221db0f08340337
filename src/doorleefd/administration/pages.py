"""The pages under "Instellingen". A later room adds its own from `AppConfig.ready`: this room need not know it."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login
from doorleefd.ui.shapes import Task


@dataclass(frozen=True)
class SettingsPage:
    """One of them: where it is, who may come there, and what one finds."""

    url_name: str
    permission: str
    title: Promise | str
    help: Promise | str


_CHANGE = "administration.change_settings"
_pages = [
    SettingsPage(
        "administration:settings",
        _CHANGE,
        _("Organisatie"),
        _("Naam, telefoonnummer, aanspreekvorm, kleine aantallen, bewaren."),
    ),
    SettingsPage(
        "administration:looks",
        _CHANGE,
        _("Logo en huisstijl"),
        _("Zo zien inwoners dat deze pagina's van jullie zijn."),
    ),
    SettingsPage(
        "administration:logins",
        "administration.manage_logins",
        _("Medewerkers"),
        _("Wie kan inloggen, en in welke rol."),
    ),
    SettingsPage(
        "administration:changes",
        "administration.see_changes",
        _("Wie mag inloggen en welke rol heeft"),
        _("Wat daaraan veranderde, door wie, en voor wie."),
    ),
    SettingsPage(
        "administration:audit",
        "administration.see_audit",
        _("Logboek"),
        _("Wie wat deed, en wanneer. Zonder de woorden van vertellers."),
    ),
    SettingsPage(
        "administration:backups",
        "administration.see_backups",
        _("Back-up"),
        _("Wanneer de laatste gemaakt is, en of dat lang geleden is."),
    ),
    SettingsPage(
        "administration:jobs",
        "administration.see_jobs",
        _("Werk op de achtergrond"),
        _("Inlezen en ander werk dat even duurt."),
    ),
]


def add(page: SettingsPage) -> None:
    _pages.append(page)


def pages_for(viewer: Login) -> list[Task]:
    """Those that `viewer` may open, in order."""
    return [
        Task(title=str(page.title), url=reverse(page.url_name), help=str(page.help))
        for page in _pages
        if viewer.has_perm(page.permission)
    ]
