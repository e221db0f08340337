"""Logins that nobody uses are ended; of those that ended long ago no name stays."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, Min, OuterRef, QuerySet
from django.db.models.functions import Coalesce

from doorleefd.administration.actions.logins import end_login, forget_name
from doorleefd.foundation.actors import HOUSE
from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role
from doorleefd.rights.retention.holding import is_held
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.queries import still_named
from doorleefd.trajectory.terms import days_of_organisation


def accounts_due(organisation: Organisation, on: date) -> QuerySet[Login]:
    """Logins that nobody used since they were made or opened again; an administrator's never, or nobody could open one
    again, nor that of a privacy officer where no other comes: nobody would watch, and no one would notice.
    """
    until = on - timedelta(days=days_of_organisation(OwnTerm.Kind.ACCOUNT, organisation))
    held = RoleGrant.objects.filter(organisation=organisation, revoked_at=None)
    found = Login.objects.filter(organisation=organisation, is_active=True).exclude(changed_on__gt=until)
    found = found.exclude(Exists(held.filter(login=OuterRef("pk"), role=Role.ADMINISTRATOR)))
    unused = found.annotate(used=Coalesce("last_login", Min("grants__granted_at"))).filter(used__date__lte=until)
    officers = held.filter(role=Role.PRIVACY_OFFICER, login__is_active=True)
    who_comes = officers.exclude(login__in=unused.values("pk"))
    return unused.filter(~Exists(officers.filter(login=OuterRef("pk"))) | Exists(who_comes))


def end_accounts(ids: Collection[UUID], now: datetime) -> None:
    """As an administrator ends one; the name goes later (`ended_logins_due`)."""
    for login in Login.objects.filter(pk__in=ids):
        end_login(by=HOUSE, login=login, now=now)


def ended_logins_due(organisation: Organisation, on: date) -> QuerySet[Login]:
    """Logins that ended so long ago that it no longer matters who it was, only in which function.

    Not while a running trajectory names one of them to residents or colleagues: who leads it is told so, and mends it.
    """
    until = on - timedelta(days=days_of_organisation(OwnTerm.Kind.CLOSED, organisation))
    found = Login.objects.filter(organisation=organisation, is_active=False, ended_on__lte=until)
    if is_held(organisation):
        return found.none()
    return found.exclude(pk__in=still_named(found, organisation))


def forget_names(ids: Collection[UUID], now: datetime) -> None:
    for login in Login.objects.filter(pk__in=ids):
        forget_name(by=HOUSE, login=login, now=now)
