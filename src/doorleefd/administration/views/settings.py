"""Settings of the organisation, and the page that leads to all of this room."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from doorleefd.administration import actions, readiness
from doorleefd.administration.forms import LooksForm, SettingsForm
from doorleefd.administration.limit import LimitRefused
from doorleefd.administration.pages import pages_for
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Organisation
from doorleefd.ui.access import staff


@staff(may="administration.enter")
def index(request: Any) -> HttpResponse:
    """What there is to look after, as far as the viewer may."""
    backup = readiness.last_backup(now=request.now)
    context = {"tasks": pages_for(request.login), "backup": backup, "weakness_report": readiness.weakness_report()}
    return render(request, "administration/index.html", context)


@staff(may="administration.change_settings")
def settings(request: Any) -> HttpResponse:
    """Name, telephone, address form, limit for small numbers, retention."""
    # A row of its own: the form fills it in before it is known to be right.
    organisation = Organisation.objects.get(pk=request.organisation.pk)
    form = SettingsForm(request.POST if request.method == "POST" else None, instance=organisation, by=request.login)
    if form.is_bound and form.is_valid():
        try:
            actions.change_settings(
                by=request.login, organisation=organisation, settings=form.settings(), now=request.now
            )
        except LimitRefused as refusal:
            form.add_error("small_cell_limit", str(refusal))
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
