"""Who works here, in which roles. Each change holds at once."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from doorleefd.administration.naming import has_a_name
from doorleefd.administration.queries import administrators_of, is_only_administrator
from doorleefd.administration.returning import begin_anew
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import Actor, House
from doorleefd.foundation.models import Login, LoginSession, Organisation, RoleGrant
from doorleefd.foundation.models.login import NOBODY, Role
from doorleefd.foundation.roles import REVIEWING


class AddressTaken(Refusal):
    sentence = _("Dit e-mailadres heeft al een login.")


class LastAdministrator(Refusal):
    sentence = _("Dit is de enige beheerder. Maak eerst iemand anders beheerder.")


class NotRecognised(Refusal):
    sentence = _("Zie of spreek deze persoon eerst zelf, en zet dan het vinkje.")


class NameIsGone(Refusal):
    sentence = _("De naam van deze login is weg. Nodig deze persoon opnieuw uit.")


class OtherPersonNeeded(Refusal):
    sentence = _(
        "Wie zelf gemerkt is als beslisser, haalt dit merkteken bij niemand weg. Vraag het een beheerder of "
        "privacyfunctionaris zonder dit merkteken, of wie de server beheert."
    )


class NotToYourself(Refusal):
    sentence = _("Een rol geef je niet aan jezelf. Vraag het een andere beheerder.")


class WatchesItself(Refusal):
    sentence = _("Privacyfunctionaris maak je een ander: die kijkt mee met wat beheerders doen.")


class NameTaken(Refusal):
    sentence = _(
        "Er is al een login met deze naam, en het logboek moet zeggen wie wie is. "
        "Zet er een voorletter of functie bij, of stop eerst de andere login."
    )


class NameTakenSince(NameTaken):
    sentence = _(
        "Er werkt hier nu een ander met deze naam, en het logboek moet zeggen wie wie is. Stop eerst die andere login, "
        "of nodig deze persoon opnieuw uit: met een voorletter erbij en een ander e-mailadres."
    )


class LoginStopped(Refusal):
    sentence = _("Deze login is gestopt. Open hem eerst weer.")


class LinkStaysHidden(Refusal):
    """The link opens what is somebody's already; the page that says so says what to do."""

    sentence = _("Met deze link log je in als een ander. Daarom zie je hem niet.")


@action(may="administration.manage_logins", audit="login invited")
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
    """Make a login that sets its own password. Raises AddressTaken, NameTaken.

    Whom a decider invites decides too until another says not: else a second login would open to someone what law 1
    shuts.
    """
    decides = decides_on_benefit or (isinstance(by, Login) and by.decides_on_benefit)
    login = make_login(organisation=organisation, name=name, email=email, decides_on_benefit=decides)
    for role in roles:
        RoleGrant.objects.create(organisation=organisation, login=login, role=role, granted_at=now)
    return login


def make_login(*, organisation: Organisation, name: str, email: str, decides_on_benefit: bool = False) -> Login:
    """A row without password, within an action. Raises AddressTaken, NameTaken."""
    address, name = email.strip().lower(), " ".join(name.split())
    if Login.objects.filter(email__iexact=address).exists():
        raise AddressTaken
    if _works_here(name, organisation.pk):
        raise NameTaken
    login = Login(organisation=organisation, name=name, email=address, decides_on_benefit=decides_on_benefit)
    login.set_unusable_password()
    login.save()
    has_a_name(login)
    return login


@action(may="administration.manage_logins", audit="login invited again", on="login")
def invite_again(*, by: Actor, login: Login, now: datetime) -> Login:
    """Record that a new link is sent; the link itself is made when it is sent. Raises LoginStopped."""
    if not login.is_active:
        raise LoginStopped
    return login


@action(may="administration.manage_logins", audit="link for a password shown", on="login")
def show_link(*, by: Login, login: Login, now: datetime) -> Login:
    """Record that `by` sees the link with which `login` chooses a password. Raises LinkStaysHidden, LoginStopped.

    Whoever sees it can become this person: so only for an invitation that nobody took up yet, and never for a way by
    which someone who decides would come to read (law 1).
    """
    if not login.is_active:
        raise LoginStopped
    if login.last_login or login.has_usable_password() or (by.decides_on_benefit and not login.decides_on_benefit):
        raise LinkStaysHidden
    return login


@action(may="administration.make_link", audit="link for a password made on the server", on="login")
def make_link(*, by: House, login: Login, now: datetime) -> Login:
    """Record that whoever runs the installation makes such a link, where no mail goes out. Raises LoginStopped."""
    if not login.is_active:
        raise LoginStopped
    return login


@action(may="administration.manage_logins", audit="role granted", on="login")
def grant_role(*, by: Actor, login: Login, role: Role, now: datetime) -> RoleGrant:
    """Give a role; giving it twice is giving it once. Raises NotToYourself, WatchesItself."""
    if by == login:
        _refuse_oneself(login, role)
    now_held = RoleGrant.objects.filter(login=login, revoked_at=None)
    held = now_held.filter(role=role).first()
    if held:
        return held
    if role in REVIEWING and not now_held.filter(role__in=REVIEWING).exists():
        begin_anew(login, now=now)
    return RoleGrant.objects.create(organisation_id=login.organisation_id, login=login, role=role, granted_at=now)


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


@action(may="administration.unmark_as_deciding", audit="mark of deciding on benefit removed", on="login")
def unmark_as_deciding(*, by: Actor, login: Login, now: datetime) -> Login:
    """Take the mark away. Raises OtherPersonNeeded: nobody takes it off themselves, nor a decider off anyone.

    Without exception: whomever a decider could unmark, in whatever role, could be a second login of the same person,
    and be made administrator and unmark the first. Where all who could do it bear the mark, whoever runs the server
    does it (`unmark_login`).
    """
    if isinstance(by, Login) and (by == login or by.decides_on_benefit):
        raise OtherPersonNeeded
    if login.decides_on_benefit:
        begin_anew(login, now=now)
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
    """Let someone in again, with the roles from before and a new password.

    Whoever has the new password has the login: so `by` saw or spoke this person, and says so.
    Raises NameIsGone, NotRecognised, NameTakenSince.
    """
    if login.name_is_gone:
        raise NameIsGone
    if not recognised:
        raise NotRecognised
    if _works_here(login.name, login.organisation_id, but=login):
        raise NameTakenSince
    if not login.is_active:
        begin_anew(login, now=now)
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


def _works_here(name: str, organisation_id: UUID, *, but: Login | None = None) -> bool:
    """Whether somebody (but this one) works here under this name, however it is written; who asks next, waits."""
    Organisation.objects.select_for_update().get(pk=organisation_id)
    working = Login.objects.filter(organisation=organisation_id, is_active=True).exclude(pk=but and but.pk)
    return _plain(name) in {_plain(other) for other in working.values_list("name", flat=True)}


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).split()).casefold()


def _refuse_the_last_administrator(login: Login) -> None:
    administrators = administrators_of(login.organisation_id)
    holders = set(administrators.select_for_update(of=("self",)).values_list("login", flat=True))
    if holders == {login.pk}:
        raise LastAdministrator


def _refuse_oneself(login: Login, role: Role) -> None:
    """Where there is no other to ask, an organisation goes on all the same, in the sight of the privacy officer."""
    if role == Role.PRIVACY_OFFICER:
        raise WatchesItself
    if not is_only_administrator(login):
        raise NotToYourself
