"""Who takes care of what, and what was left behind by someone who works here no more."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import NOBODY, Role
from doorleefd.trajectory.models import StepProgress, Trajectory
from doorleefd.trajectory.queries.readers import without_reader

AT_REST = (Trajectory.State.CLOSED, Trajectory.State.ARCHIVED)
PASSED = (StepProgress.State.DONE, StepProgress.State.BRIDGED)
WITH_NAMES = ("contact_name", "aftercare_name", "readers")


@dataclass(frozen=True)
class LeftBehind:
    """What waits for someone to take it over, and where nobody can open what people tell; each newest first."""

    trajectories: Sequence[Trajectory]
    steps: Sequence[StepProgress]
    unread: Sequence[Trajectory]

    def __bool__(self) -> bool:
        return bool(self.trajectories or self.steps or self.unread)


@dataclass(frozen=True)
class NameLeft:
    """A name of someone who left, in an answer of a trajectory; `field` is that answer on the preparation page."""

    name: str
    field: str
    label: str


def leads_of(viewer: Login) -> QuerySet[Login]:
    """Who can lead a trajectory: active logins of the organisation with that role, by name."""
    found = Login.objects.filter(organisation=viewer.organisation_id, is_active=True)
    return found.filter(_holds(Role.LEAD, login="pk")).order_by("name", "pk")


def led_by(login: Login, *, viewer: Login) -> QuerySet[Trajectory]:
    """The running trajectories that someone leads, newest first."""
    found = Trajectory.objects.filter(organisation=viewer.organisation_id, owner=login).exclude(state__in=AT_REST)
    return found.select_related("organisation").order_by("-created_at", "pk")


def left_behind_for(viewer: Login) -> LeftBehind:
    """Running trajectories without an active lead, or a lead but no reader, and open steps of who left; three queries.

    Nothing for who cannot take it over.
    """
    if not viewer.has_perm("trajectory.hand_over"):
        return LeftBehind([], [], [])
    mine = Trajectory.objects.filter(organisation=viewer.organisation_id).exclude(state__in=AT_REST)
    mine = mine.order_by("-created_at", "pk")
    headless = mine.exclude(_holds(Role.LEAD, login="owner")).select_related("owner")
    asking = mine.filter(_holds(Role.LEAD, login="owner")).exclude(Q(state=Trajectory.State.DRAFT, readers=""))
    unread = without_reader(asking, organisation=viewer.organisation_id)
    steps = StepProgress.objects.filter(organisation=viewer.organisation_id, owner__isnull=False)
    steps = steps.exclude(trajectory__state__in=AT_REST).exclude(state__in=PASSED).exclude(_works_here(login="owner"))
    ordered = steps.select_related("trajectory", "owner").order_by("-trajectory__created_at", "trajectory", "step")
    return LeftBehind(list(headless), list(ordered), list(unread))


def works_here(login: Login) -> bool:
    """Whether a login can still do something here."""
    return login.is_active and bool(login.roles)


def names_left_in(trajectory: Trajectory) -> list[NameLeft]:
    """Where residents or colleagues still read the name of someone whose login ended. One query."""
    ended = Login.objects.filter(organisation=trajectory.organisation_id, is_active=False)
    ended = ended.exclude(email__endswith=f"@{NOBODY}")
    return [found for name in ended.values_list("name", flat=True) for found in names_in(trajectory, name)]


def still_named(logins: Collection[Login], organisation: Organisation) -> set[UUID]:
    """Those whose name still stands in a running trajectory. One query, none without logins."""
    if not logins:
        return set()
    running = list(Trajectory.objects.filter(organisation=organisation).exclude(state__in=AT_REST))
    return {login.pk for login in logins if any(names_in(one, login.name) for one in running)}


def names_in(trajectory: Trajectory, name: str) -> list[NameLeft]:
    """The answers that name someone."""
    named = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
    return [
        NameLeft(name, field, str(Trajectory._meta.get_field(field).verbose_name))  # type: ignore[union-attr]
        for field in WITH_NAMES
        if name and named.search(getattr(trajectory, field))
    ]


def _holds(role: Role, *, login: str) -> Exists:
    held = RoleGrant.objects.filter(login=OuterRef(login), role=role, revoked_at=None, login__is_active=True)
    return Exists(held)


def _works_here(*, login: str) -> Exists:
    return Exists(RoleGrant.objects.filter(login=OuterRef(login), revoked_at=None, login__is_active=True))
