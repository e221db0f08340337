"""Who may be chosen to read everything, and who was."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override

from doorleefd.foundation.models import Login, RoleGrant
from doorleefd.foundation.roles import REVIEWING
from doorleefd.trajectory.models import Reader, Trajectory


def can_read(trajectory: Trajectory) -> QuerySet[Login]:
    """Active logins of the organisation whose role reviews and who decide on nobody's benefit, by name (law 1)."""
    return able_to_read(trajectory.organisation_id).order_by("name", "pk")


def readers_of(trajectory: Trajectory) -> QuerySet[Login]:
    """Those who were chosen and still can, by name."""
    return can_read(trajectory).filter(
        pk__in=Reader.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).values("login")
    )


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


def able_to_read(organisation: UUID) -> QuerySet[Login]:
    """Whoever may be chosen in some trajectory of an organisation."""
    held = RoleGrant.objects.filter(login=OuterRef("pk"), role__in=REVIEWING, revoked_at=None)
    found = Login.objects.filter(organisation=organisation, is_active=True, decides_on_benefit=False)
    return found.filter(Exists(held))
