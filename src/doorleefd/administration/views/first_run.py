"""The first run: whoever holds the one-time password of the terminal sets the house up. No cookie, no session."""

import smtplib
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.mail import send_mail
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from doorleefd.administration import actions, readiness
from doorleefd.administration.forms import SetUpForm
from doorleefd.foundation import tokens
from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.running import first_run as secrets
from doorleefd.foundation.running import preparing
from doorleefd.foundation.throttle import Throttle
from doorleefd.ui.access import public

LABEL = "first run"
LIVES = timedelta(hours=2)
guesses = Throttle("first run", most=20, window=timedelta(minutes=10))


@public
@never_cache
def set_up(request: Any) -> HttpResponse:
    """The first organisation and its administrator; once there is one, this page leads to the login."""
    if not preparing.is_empty():
        return redirect(settings.LOGIN_URL)
    form = SetUpForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and _secret_fits(form, request):
        try:
            login = actions.set_up_house(by=HOUSE, answers=form.answers(), now=request.now)
        except Refusal as refusal:
            form.add_error(None, str(refusal))
        else:
            secrets.close()
            return _checks(request, login.email)
    return render(request, "administration/first_run.html", {"form": form})


def _secret_fits(form: SetUpForm, request: Any) -> bool:
    if not guesses.allows(LABEL, now=request.now):
        form.add_error("secret", _("Te veel pogingen. Wacht tien minuten."))
        return False
    if not secrets.opens(form.cleaned_data["secret"]):
        guesses.tried(LABEL, now=request.now)
        form.add_error("secret", _("Dit is niet het wachtwoord uit het venster."))
        return False
    return True


@public
@never_cache
def checks(request: Any) -> HttpResponse:
    """Mail, backup folder and recovery sheet: what to look at before the work begins."""
    if request.method != "POST":
        raise Http404
    try:
        note = tokens.read(request.POST.get("note", ""), label=LABEL, now=request.now, lives=LIVES)
    except tokens.NoteUnreadable:
        return redirect(settings.LOGIN_URL)
    mail = _try_mail(note["email"]) if request.POST.get("do") == "mail" else None
    if request.POST.get("do") == "printed":
        readiness.put_sheet_away()
    return _checks(request, note["email"], mail, show_sheet=request.POST.get("do") == "sheet")


def _checks(request: Any, email: str, mail: readiness.Found | None = None, *, show_sheet: bool = False) -> HttpResponse:
    context = {
        "note": tokens.written({"email": email}, label=LABEL, now=request.now),
        "email": email,
        "mail": mail,
        "backup": readiness.backup_folder(),
        "sheet_waits": readiness.sheet_waits(),
        "key": readiness.key_lines() if show_sheet else [],
        "check_word": readiness.check_word() if show_sheet else "",
    }
    return render(request, "administration/checks.html", context)


def _try_mail(email: str) -> readiness.Found:
    try:
        send_mail(_("Proefmail van Doorleefd"), _("De mail van Doorleefd werkt."), None, [email])
    except (OSError, smtplib.SMTPException) as error:
        return readiness.Found(False, readiness.kindly(error))
    return readiness.Found(True, _("De mail is verstuurd naar %s. Kijk of hij aankomt.") % email)
