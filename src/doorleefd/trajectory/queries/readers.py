"""Who may be chosen to read everything, and who was."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.models import Login, RoleGrant
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.roles import REVIEWING
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.refusals import AnotherOfficerDecides, NotForYourself

NEWS = timedelta(days=28)
"""As long as the privacy officer reads on Vandaag that someone was chosen later."""
MOST_NEWS = 20


@dataclass(frozen=True)
class ReadsAlong:
    """For who told something before: since when a colleague who was chosen later reads it, and in which function."""

    since: date
    function: str


def can_read(trajectory: Trajectory) -> QuerySet[Login]:
    """Active logins of the organisation whose role reviews and who decide on nobody's benefit, by name (law 1)."""
    return able_to_read(trajectory.organisation_id).order_by("name", "pk")


def readers_of(trajectory: Trajectory) -> QuerySet[Login]:
    """Those who were chosen and still can, by name."""
    return can_read(trajectory).filter(
        pk__in=Reader.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).values("login")
    )


def chosen_in(trajectory: Trajectory) -> QuerySet[Reader]:
    """What each of them reads, by name."""
    return _living(trajectory.organisation_id).filter(trajectory=trajectory)


def reader_in(trajectory: Trajectory, viewer: Login) -> Reader | None:
    """As what a colleague reads there, if at all; one query."""
    return _living(viewer.organisation_id).filter(trajectory=trajectory, login=viewer).prefetch_related(None).first()


def chosen_later(viewer: Login, *, today: date) -> QuerySet[Reader]:
    """In running trajectories, who was chosen of late and does not open earlier stories; for who may let them."""
    found = _living(viewer.organisation_id).filter(earlier_since=None, reads_from__gt=today - NEWS)
    if not viewer.has_perm("trajectory.open_earlier"):
        return found.none()
    at_rest = (Trajectory.State.CLOSED, Trajectory.State.ARCHIVED)
    running = found.exclude(trajectory__state__in=at_rest).filter(trajectory__is_practice=False)
    return running.select_related("trajectory").order_by("-reads_from", "pk")[:MOST_NEWS]


def reading_along(trajectory: Trajectory, *, yes_on: date) -> list[ReadsAlong]:
    """Who reads what rests on a yes of that day although they were chosen later; two queries."""
    later = _living(trajectory.organisation_id).filter(trajectory=trajectory, reads_from__gt=yes_on)
    rows = later.exclude(earlier_since=None).order_by("earlier_since", "pk")
    return [ReadsAlong(row.earlier_since, function_of(row)) for row in rows if row.earlier_since]


def other_officers(by: Login) -> frozenset[UUID]:
    """Of a privacy officer who also chooses readers: the others, who do not. Empty for who does not; one query."""
    if not by.has_perm("trajectory.shape"):
        return frozenset()
    held = RoleGrant.objects.filter(login=OuterRef("pk"), revoked_at=None)
    officers = Login.objects.filter(
        Exists(held.filter(role=Role.PRIVACY_OFFICER)), ~Exists(held.filter(role=Role.LEAD))
    )
    return frozenset(officers.filter(organisation=by.organisation_id, is_active=True).values_list("pk", flat=True))


def refused_to_open(by: Login, reader: Reader, *, others: frozenset[UUID]) -> Refusal | None:
    """Why this privacy officer lets this reader read nothing earlier: about oneself, or while one of `others` can.

    The only privacy officer decides, also who leads as well.
    """
    if reader.login_id == by.pk:
        return NotForYourself()
    return AnotherOfficerDecides() if others - {reader.login_id} else None


def function_of(reader: Reader) -> str:
    """As what a reader of `chosen_in` reads: the first of the roles that review."""
    held = {grant.role for grant in reader.login.held}  # type: ignore[attr-defined]
    return next((str(Role(role).label) for role in REVIEWING if role in held), "")


def without_reader(trajectories: QuerySet[Trajectory], *, organisation: UUID) -> QuerySet[Trajectory]:
    """Those in which nobody can open what people told: whoever was chosen left, or nobody ever was."""
    living = Reader.objects.filter(
        organisation=organisation, trajectory=OuterRef("pk"), login__in=able_to_read(organisation)
    )
    return trajectories.exclude(Exists(living))


def named(logins: Iterable[Login]) -> str:
    """Names as residents read them, in Dutch whoever writes: "Alice", "Alice en Chandra", "Alice, Bob en Chandra"."""
    *first, last = [login.name for login in logins] or [""]
    with override("nl"):
        return _("%(first)s en %(last)s") % {"first": ", ".join(first), "last": last} if first else last


def told_readers(trajectory: Trajectory) -> str:
    """Who reads first, as residents read it: as it was chosen, and without whoever cannot read any more; one query.

    Empty where nobody of them can, and where nobody was chosen.
    """
    return told_readers_in([trajectory], organisation=trajectory.organisation_id)[trajectory.pk]


def told_readers_in(trajectories: Collection[Trajectory], *, organisation: UUID) -> dict[UUID, str]:
    """The same for several trajectories of one organisation, by trajectory; one query, and none for no trajectory."""
    able = able_to_read(organisation).filter(pk=OuterRef("login"))
    chosen = Reader.objects.filter(organisation=organisation, trajectory__in=trajectories).annotate(can=Exists(able))
    rows: dict[UUID, list[Reader]] = {}
    for row in chosen.select_related("login").order_by("login__name", "pk"):
        rows.setdefault(row.trajectory_id, []).append(row)
    return {each.pk: _told(each, rows.get(each.pk, [])) for each in trajectories}


def _told(trajectory: Trajectory, chosen: Collection[Reader]) -> str:
    can = [row.login for row in chosen if row.can]  # type: ignore[attr-defined]
    return trajectory.readers if len(can) == len(chosen) else named(can)


def able_to_read(organisation: UUID) -> QuerySet[Login]:
    """Whoever may be chosen in some trajectory of an organisation."""
    held = RoleGrant.objects.filter(login=OuterRef("pk"), role__in=REVIEWING, revoked_at=None)
    found = Login.objects.filter(organisation=organisation, is_active=True, decides_on_benefit=False)
    return found.filter(Exists(held))


def _living(organisation: UUID) -> QuerySet[Reader]:
    """The readers who still can, with their roles; two queries."""
    roles = Prefetch("login__grants", RoleGrant.objects.filter(revoked_at=None), to_attr="held")
    found = Reader.objects.filter(organisation=organisation, login__in=able_to_read(organisation))
    return found.select_related("login", "earlier_by").prefetch_related(roles).order_by("login__name", "pk")
