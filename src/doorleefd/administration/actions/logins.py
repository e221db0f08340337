"""Who works here, in which roles. Each change holds at once."""

from collections.abc import Iterable
from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from doorleefd.administration.naming import has_a_name
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login, LoginSession, Organisation, RoleGrant
from doorleefd.foundation.models.login import NOBODY, Role


class AddressTaken(Refusal):
    sentence = _("Dit e-mailadres heeft al een login.")


class LastAdministrator(Refusal):
    sentence = _("Dit is de enige beheerder. Maak eerst iemand anders beheerder.")


class NotRecognised(Refusal):
    sentence = _("Zie of spreek deze persoon eerst zelf, en zet dan het vinkje.")


class NameIsGone(Refusal):
    sentence = _("De naam van deze login is weg. Nodig deze persoon opnieuw uit.")


class OtherPersonNeeded(Refusal):
    sentence = _("Je kunt dit niet bij jezelf weghalen. Vraag het een andere beheerder.")


@action(may="administration.manage_logins", audit="login invited", on="organisation")
def invite_login(
    *,
    by: Actor,
    organisation: Organisation,
    name: str,
    email: str,
    roles: Iterable[Role],
    decides_on_benefit: bool,
    now: datetime,
) -> Login:
    """Make a login that sets its own password. Raises AddressTaken."""
    login = make_login(organisation=organisation, name=name, email=email, decides_on_benefit=decides_on_benefit)
    for role in roles:
        RoleGrant.objects.create(organisation=organisation, login=login, role=role, granted_at=now)
    return login


def make_login(*, organisation: Organisation, name: str, email: str, decides_on_benefit: bool = False) -> Login:
    """A row without password, within an action. Raises AddressTaken."""
    address = email.strip().lower()
    if Login.objects.filter(email__iexact=address).exists():
        raise AddressTaken
    login = Login(organisation=organisation, name=name.strip(), email=address, decides_on_benefit=decides_on_benefit)
    login.set_unusable_password()
    login.save()
    has_a_name(login)
    return login


@action(may="administration.manage_logins", audit="login invited again", on="login")
def invite_again(*, by: Actor, login: Login, now: datetime) -> Login:
    """Record that a new link is sent; the link itself is made when it is sent."""
    return login


@action(may="administration.manage_logins", audit="role granted", on="login")
def grant_role(*, by: Actor, login: Login, role: Role, now: datetime) -> RoleGrant:
    """Give a role; giving it twice is giving it once."""
    held = RoleGrant.objects.filter(login=login, role=role, revoked_at=None).first()
    return held or RoleGrant.objects.create(
        organisation_id=login.organisation_id, login=login, role=role, granted_at=now
    )


@action(may="administration.manage_logins", audit="role revoked", on="login")
def revoke_role(*, by: Actor, login: Login, role: Role, now: datetime) -> None:
    """Take a role away; it holds from the next request on. Raises LastAdministrator."""
    if role == Role.ADMINISTRATOR:
        _refuse_the_last_administrator(login)
    for grant in RoleGrant.objects.filter(login=login, role=role, revoked_at=None):
        grant.revoke(now)


@action(may="administration.manage_logins", audit="marked as deciding on benefit", on="login")
def mark_as_deciding(*, by: Actor, login: Login, now: datetime) -> Login:
    """From now on this login opens no single contribution (law 1)."""
    return decide_from_now_on(login, now=now)


@action(may="administration.manage_logins", audit="mark of deciding on benefit removed", on="login")
def unmark_as_deciding(*, by: Actor, login: Login, now: datetime) -> Login:
    """Take the mark away. Nobody takes it off themselves. Raises OtherPersonNeeded."""
    if by == login:
        raise OtherPersonNeeded
    login.decides_on_benefit, login.changed_on = False, localdate(now)
    login.save(update_fields=["decides_on_benefit", "changed_on"])
    return login


def decide_from_now_on(login: Login, *, now: datetime) -> Login:
    """Mark a login, within an action."""
    login.decides_on_benefit, login.changed_on = True, localdate(now)
    login.save(update_fields=["decides_on_benefit", "changed_on"])
    return login


@action(may="administration.bind_login", audit="login bound to the login server", on="login")
def bind_login(*, by: Actor, login: Login, known_as: str, now: datetime) -> Login:
    """From now on this login is this person at the login server, whatever address the server tells."""
    login.known_as = known_as
    login.save(update_fields=["known_as"])
    return login


@action(may="administration.manage_logins", audit="login ended", on="login")
def end_login(*, by: Actor, login: Login, now: datetime) -> Login:
    """Let someone in no more, and end where they are logged in. Raises LastAdministrator.

    The password goes too, the second factors, and who this is at a login server: a login that is opened again starts
    anew. That is also the way for whoever lost a phone and the recovery codes.
    """
    _refuse_the_last_administrator(login)
    return shut(login, now=now)


def shut(login: Login, *, now: datetime) -> Login:
    """End a login, within an action."""
    login.is_active, login.known_as = False, ""
    login.changed_on = login.ended_on = localdate(now)
    login.set_unusable_password()
    login.save(update_fields=["is_active", "known_as", "password", "changed_on", "ended_on"])
    LoginSession.objects.filter(login=login).delete()
    Authenticator.objects.filter(user=login).delete()
    return login


@action(may="administration.manage_logins", audit="login opened again", on="login")
def reopen_login(*, by: Actor, login: Login, recognised: bool, now: datetime) -> Login:
    """Let someone in again, with the roles from before and a new password. Raises NameIsGone, NotRecognised.

    Whoever has the new password has the login: so `by` saw or spoke this person, and says so.
    """
    if login.name_is_gone:
        raise NameIsGone
    if not recognised:
        raise NotRecognised
    login.is_active, login.changed_on, login.ended_on = True, localdate(now), None
    login.save(update_fields=["is_active", "changed_on", "ended_on"])
    return login


@action(may="administration.manage_logins", audit="name of ended login removed", on="login")
def forget_name(*, by: Actor, login: Login, now: datetime) -> Login:
    """Put the function in the place of the name of an ended login: what it did stays with the row, and names nobody."""
    roles = RoleGrant.objects.filter(login=login).order_by("granted_at", "pk").values_list("role", flat=True)
    with override("nl"):
        functions = ", ".join(str(Role(role).label) for role in dict.fromkeys(roles)) or str(_("medewerker"))
    login.name, login.email, login.ended_on = functions[:120], f"{login.pk}@{NOBODY}", None
    login.save(update_fields=["name", "email", "ended_on"])
    EmailAddress.objects.filter(user=login).delete()
    has_a_name(login)
    return login


def _refuse_the_last_administrator(login: Login) -> None:
    administrators = RoleGrant.objects.filter(
        organisation=login.organisation_id, role=Role.ADMINISTRATOR, revoked_at=None, login__is_active=True
    )
    holders = set(administrators.select_for_update(of=("self",)).values_list("login", flat=True))
    if holders == {login.pk}:
        raise LastAdministrator
