"""The first run: the first organisation and its administrator."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from doorleefd.administration.actions.logins import make_login
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role


class AlreadySetUp(Refusal):
    sentence = _("Er is al een organisatie. Log in.")


class PasswordRefused(Refusal):
    """The password is too easy to guess; says why."""


@dataclass(frozen=True)
class SetUp:
    """What the first page asks."""

    organisation: str
    slug: str
    phone: str
    name: str
    email: str
    password: str


@action(may="administration.set_up_house", audit="house set up")
def set_up_house(*, by: Actor, answers: SetUp, now: datetime) -> Login:
    """Make the first organisation and its first administrator. Raises AlreadySetUp, PasswordRefused."""
    if Organisation.objects.exists():
        raise AlreadySetUp
    organisation = Organisation.objects.create(name=answers.organisation, slug=answers.slug, phone=answers.phone)
    login = make_login(organisation=organisation, name=answers.name, email=answers.email)
    try:
        validate_password(answers.password, login)
    except ValidationError as error:
        raise PasswordRefused(" ".join(error.messages)) from error
    login.set_password(answers.password)
    login.save(update_fields=["password"])
    for role in (Role.ADMINISTRATOR, Role.LEAD):
        RoleGrant.objects.create(organisation=organisation, login=login, role=role, granted_at=now)
    return login
