"""What an administrator and a privacy officer see: of their own organisation alone, and never words."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import F, Prefetch, Q, QuerySet

from doorleefd.foundation.models import AuditEntry, Job, Login, LoginSession, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.openid import Identity


@dataclass(frozen=True)
class AuditFilter:
    """Which audit rows; an empty part leaves nothing out."""

    since: date | None = None
    until: date | None = None
    login: UUID | None = None
    verb: str = ""


def logins_of(organisation: Organisation, *, viewer: Login) -> QuerySet[Login]:
    """Everyone who works here, those who may come in first; with their roles, in two queries."""
    held = RoleGrant.objects.of(organisation).filter(revoked_at=None).order_by("role")
    return (
        Login.objects.filter(organisation=organisation, organisation_id=viewer.organisation_id)
        .prefetch_related(Prefetch("grants", queryset=held, to_attr="held"))
        .order_by("-is_active", "name", "pk")
    )


def login_of(identity: Identity) -> Login | None:
    """Who the login server says this is: whoever it was before, else the one invited at that address, else no one."""
    may_enter = Login.objects.filter(is_active=True)
    known = may_enter.filter(known_as=identity.subject).first()
    if known or not identity.email:
        return known
    return may_enter.filter(email__iexact=identity.email, known_as="").first()


def grants_of(login: Login, *, viewer: Login) -> QuerySet[RoleGrant]:
    """Every role someone holds or held, the newest first."""
    return RoleGrant.objects.filter(login=login, organisation_id=viewer.organisation_id).order_by("-granted_at", "role")


def administrators_of(organisation_id: UUID) -> QuerySet[RoleGrant]:
    """The grants by which someone who can log in looks after this organisation."""
    held = RoleGrant.objects.filter(organisation=organisation_id, role=Role.ADMINISTRATOR, revoked_at=None)
    return held.filter(login__is_active=True)


def is_only_administrator(login: Login) -> bool:
    """Whether there is no other whom this administrator could ask."""
    return set(administrators_of(login.organisation_id).values_list("login", flat=True)) == {login.pk}


def sessions_of(login: Login, *, viewer: Login, now: datetime) -> QuerySet[LoginSession]:
    """Where someone is logged in, the latest first."""
    own = LoginSession.objects.filter(login=login, login__organisation_id=viewer.organisation_id)
    return own.filter(expire_date__gt=now).order_by("-expire_date")


def audit_of(organisation: Organisation, *, viewer: Login, chosen: AuditFilter) -> QuerySet[AuditEntry]:
    """What was done here, newest first; what tellers did stands under its day.

    To supervise that is the task of a privacy officer who does not decide; an administrator reads nothing of it.
    """
    conditions = Q(organisation=organisation, organisation_id=viewer.organisation_id) & _may_read(viewer)
    if chosen.since:
        conditions &= Q(day__gte=chosen.since)
    if chosen.until:
        conditions &= Q(day__lte=chosen.until)
    if chosen.login:
        conditions &= Q(login=chosen.login)
    if chosen.verb:
        conditions &= Q(verb=chosen.verb)
    rows = AuditEntry.objects.filter(conditions).select_related("login")
    return rows.order_by("-day", F("at").desc(nulls_last=True), "id")


def _may_read(viewer: Login) -> Q:
    """Whoever decides on benefit, place or support reads of logins and settings alone.

    Any other row, of an opening or a review too, may tell that someone came or went who was asked to take part; so may
    the handing on of who leaves.
    """
    if viewer.has_perm("administration.see_acts_of_tellers"):
        return Q()
    not_for_a_teller = Q(at__isnull=False)
    if not viewer.decides_on_benefit:
        return not_for_a_teller
    settings = Q(subject_kind=Organisation._meta.label_lower, actor_kind="login")
    logins = Q(subject_kind=Login._meta.label_lower) & ~Q(verb="accusations handed on")
    return not_for_a_teller & (logins | settings)


def jobs_of(organisation: Organisation, *, viewer: Login) -> QuerySet[Job]:
    """Work in the background, newest first."""
    rows = Job.objects.of(organisation).filter(organisation_id=viewer.organisation_id)
    return rows.select_related("started_by").order_by("-created_at", "pk")


def lives_alone() -> bool:
    """Whether this house has one organisation."""
    return Organisation.objects.count() == 1


def only_address() -> str:
    """The e-mail address of the one organisation of this house; empty where there are more, or it has none."""
    addresses = list(Organisation.objects.values_list("email", flat=True)[:2])
    return addresses[0] if len(addresses) == 1 else ""
