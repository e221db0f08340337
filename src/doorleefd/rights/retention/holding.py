"""Of what something may go at all: what is held stays, and what is someone's to decide first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models import Version
from doorleefd.foundation.models import Organisation
from doorleefd.people.models import Participation
from doorleefd.rights.models.requests import Asker
from doorleefd.rights.models.retention import Hold
from doorleefd.trajectory.models import Trajectory


def running(organisation: Organisation) -> list[Trajectory]:
    """The trajectories of which something may go: real ones, and those that are not held. Two queries."""
    held = Hold.objects.filter(organisation=organisation, lifted_on=None)
    stopped = list(held.values_list("trajectory", flat=True))
    if None in stopped:
        return []
    found = Trajectory.objects.filter(organisation=organisation, is_practice=False).exclude(pk__in=stopped)
    return list(found.select_related("organisation"))


def had_their_time(trajectories: Collection[Trajectory], on: date) -> list[UUID]:
    """Those of which the words as told have had their time."""
    return [each.pk for each in trajectories if each.keep_until and each.keep_until <= on]


@dataclass(frozen=True)
class KeptLonger:
    """Since when words are not erased on the day that was promised, and why, as part of a sentence."""

    since: date
    why: str


WHY = {
    Hold.Ground.WOO: _("omdat er een verzoek om informatie loopt (Woo)"),
    Hold.Ground.COURT: _("omdat een rechter of toezichthouder iets vroeg"),
    Hold.Ground.OTHER: _("om een reden die wij hebben opgeschreven"),
}


def holds_now(organisation_id: UUID) -> list[Hold]:
    """The oldest first."""
    return list(Hold.objects.filter(organisation=organisation_id, lifted_on=None).order_by("since", "pk"))


def kept_longer(
    trajectory: Trajectory, holds: Iterable[Hold], *, participation: Participation | None = None
) -> KeptLonger | None:
    """What tellers read where the words of a trajectory are held, or one of them where they told as `participation`.

    A hold of after their day found nothing to hold; one of that very day only what that night did not take.
    """
    end = trajectory.keep_until
    here = (each for each in holds if each.trajectory_id in (None, trajectory.pk))
    first = next((each for each in here if end and each.since <= end), None)
    if first is None or first.since == end and not _has_words(trajectory, participation):
        return None
    return KeptLonger(first.since, str(WHY[Hold.Ground(first.ground)]))


def _has_words(trajectory: Trajectory, participation: Participation | None) -> bool:
    told = Version.objects.of_house().filter(kind=Version.Kind.TOLD, part__contribution__trajectory=trajectory)
    return (told.filter(part__contribution__participation=participation) if participation else told).exists()


def not_held(*, participation: str) -> Q:
    """Not of someone who had it restricted, or whose request is not answered yet: it is theirs to decide first."""
    asked = Asker.objects.filter(contributor=OuterRef(f"{participation}__contributor"), request__answered_on=None)
    return Q(**{f"{participation}__restricted_on": None}) & ~Q(Exists(asked))


def is_held(organisation: Organisation) -> bool:
    return Hold.objects.filter(organisation=organisation, trajectory=None, lifted_on=None).exists()
