"""Keeping local names, so that the computer proposes them and leaves alone what may stay."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import LocalName
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory

SHORTEST = 2
MOST = 500


class TooShort(Refusal):
    sentence = _("Twee letters of meer: anders wordt er te veel weggehaald.")


class TooMany(Refusal):
    sentence = _("Er staan al 500 namen. Haal er eerst een weg.")


@action(may="analyse.review", audit="local name kept", on="trajectory")
def keep_local_name(
    *, by: Login, trajectory: Trajectory, text: str, kind: LocalName.Kind, everywhere: bool, now: datetime
) -> LocalName:
    """Keep one name for this trajectory, or a word that may stay for the whole organisation. Raises TooShort, TooMany.

    Only what may stay can hold everywhere: who is local here is unknown to the other trajectories.
    """
    text = " ".join(text.split())
    if len(text) < SHORTEST:
        raise TooShort
    place = None if everywhere and kind is LocalName.Kind.ALLOWED else trajectory
    held = LocalName.objects.filter(organisation=trajectory.organisation_id, trajectory=place)
    if held.count() >= MOST:
        raise TooMany
    return LocalName.objects.update_or_create(
        organisation=trajectory.organisation, trajectory=place, text=text, defaults={"kind": kind}
    )[0]


@action(may="analyse.review", audit="local name removed", on="name")
def remove_local_name(*, by: Login, name: LocalName, now: datetime) -> None:
    """Forget one name; what was reviewed stays as it is."""
    name.delete()
