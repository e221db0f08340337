"""Settings of the organisation, and the page that leads to all of this room."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.administration import actions, readiness
from doorleefd.administration.forms import LooksForm, SettingsForm
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Organisation
from doorleefd.ui.access import staff
from doorleefd.ui.shapes import Task

PLACES = (
    ("administration:settings", "administration.change_settings"),
    ("administration:looks", "administration.change_settings"),
    ("administration:logins", "administration.manage_logins"),
    ("administration:audit", "administration.see_audit"),
    ("administration:backups", "administration.see_backups"),
    ("administration:jobs", "administration.see_jobs"),
)


def _said(url_name: str) -> tuple[str, str]:
    return {
        "administration:settings": (
            _("Organisatie"),
            _("Naam, telefoonnummer, aanspreekvorm, kleine aantallen, bewaren."),
        ),
        "administration:looks": (_("Logo en huisstijl"), _("Zo zien inwoners dat deze pagina's van jullie zijn.")),
        "administration:logins": (_("Medewerkers"), _("Wie kan inloggen, en in welke rol.")),
        "administration:audit": (_("Logboek"), _("Wie wat deed, en wanneer. Zonder de woorden van vertellers.")),
        "administration:backups": (_("Back-up"), _("Wanneer de laatste gemaakt is, en of dat lang geleden is.")),
        "administration:jobs": (_("Werk op de achtergrond"), _("Inlezen en ander werk dat even duurt.")),
    }[url_name]


@staff(may="administration.enter")
def index(request: Any) -> HttpResponse:
    """What there is to look after, as far as the viewer may."""
    tasks = [
        Task(title=_said(name)[0], url=reverse(name), help=_said(name)[1])
        for name, permission in PLACES
        if request.login.has_perm(permission)
    ]
    backup = readiness.last_backup(now=request.now)
    return render(request, "administration/index.html", {"tasks": tasks, "backup": backup})


@staff(may="administration.change_settings")
def settings(request: Any) -> HttpResponse:
    """Name, telephone, address form, limit for small numbers, retention."""
    # A row of its own: the form fills it in before it is known to be right.
    organisation = Organisation.objects.get(pk=request.organisation.pk)
    form = SettingsForm(request.POST if request.method == "POST" else None, instance=organisation)
    if form.is_bound and form.is_valid():
        try:
            actions.change_settings(
                by=request.login, organisation=organisation, settings=form.settings(), now=request.now
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard."))
            return redirect("administration:settings")
    return render(request, "administration/settings.html", {"form": form})


@staff(may="administration.change_settings")
def looks(request: Any) -> HttpResponse:
    """Logo and theme, checked before they are kept."""
    organisation = request.organisation
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = LooksForm(*sent)
    if form.is_bound and form.is_valid():
        try:
            actions.change_looks(
                by=request.login,
                organisation=organisation,
                logo=form.chosen("logo", organisation.logo),
                theme=form.chosen("theme", organisation.theme),
                now=request.now,
            )
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Bewaard. Inwoners zien dit vanaf nu."))
            return redirect("administration:looks")
    return render(request, "administration/looks.html", {"form": form, "chosen": organisation})
