"""The link with which someone sets a password, and the e-mail that brings it."""

import logging
import smtplib

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.core.mail import send_mail
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login

log = logging.getLogger(__name__)
NOT_SENT = (OSError, smtplib.SMTPException)


def path_for(login: Login) -> str:
    """Works once, and for three days."""
    key = default_token_generator.make_token(login)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(login), "key": key})


def link_for(login: Login, request: HttpRequest) -> str:
    """The same, with the address of this installation in front."""
    return request.build_absolute_uri(path_for(login))


def send_invitation(login: Login, request: HttpRequest) -> bool:
    """Whether the e-mail went out; its failure is logged by kind, since the message may hold the address."""
    text = render_to_string(
        "administration/invitation.txt",
        {"login": login, "organisation": login.organisation, "link": link_for(login, request)},
    )
    try:
        send_mail(_("Je login voor Doorleefd"), text, None, [login.email])
    except NOT_SENT as error:
        log.warning("invitation not sent: %s", type(error).__name__)
        return False
    return True
