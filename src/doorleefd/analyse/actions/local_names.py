"""Keeping local names, so that the computer proposes them and leaves alone what may stay."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import LocalName
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.sealing import seal
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries.readers import reader_in

SHORTEST = 2
MOST = 500


class TooShort(Refusal):
    sentence = _("Twee letters of meer: anders wordt er te veel weggehaald.")


class ReadsNothingHere(Refusal):
    sentence = _("De namen van hier zijn voor wie de verhalen van dit traject nakijkt.")


class ReadsNothingEarlierHere(Refusal):
    sentence = _("De namen van hier ziet alleen wie ook de eerdere verhalen van dit traject leest.")


class TooMany(Refusal):
    sentence = _("Er staan al 500 namen. Haal er eerst een weg.")


@action(may="analyse.review", audit="local name kept", on="trajectory")
def keep_local_name(
    *, by: Login, trajectory: Trajectory, text: str, kind: LocalName.Kind, everywhere: bool, now: datetime
) -> LocalName:
    """Keep one name for this trajectory, or a word that may stay for the whole organisation.

    Only what may stay can hold everywhere: who is local here is unknown to the other trajectories.
    Raises ReadsNothingHere, ReadsNothingEarlierHere, TooShort, TooMany.
    """
    refuse_outsider(trajectory, by=by)
    text = " ".join(text.split())
    if len(text) < SHORTEST:
        raise TooShort
    place = None if everywhere and kind is LocalName.Kind.ALLOWED else trajectory
    # One at a time: two at the same moment would each find no double.
    Organisation.objects.select_for_update().get(pk=trajectory.organisation_id)
    held = LocalName.objects.of_house().filter(organisation=trajectory.organisation_id, trajectory=place).unsealed()
    if len(held) >= MOST:
        raise TooMany
    if double := next((name for name in held if name.text == text), None):
        LocalName.objects.of_house().filter(pk=double.pk).update(kind=kind)
        double.kind = kind
        return double
    key_id, key = next(iter(keys.make_keys(1).items()))
    return LocalName.objects.create(
        organisation=trajectory.organisation,
        trajectory=place,
        kind=kind,
        key_id=key_id,
        text=seal(text, key_id=key_id, key=key),
    )


@action(may="analyse.review", audit="local name removed", on="name", irreversible=True)
def remove_local_name(*, by: Login, name: LocalName, now: datetime) -> None:
    """Forget one name; what was reviewed stays as it is. Raises LocalName.DoesNotExist for who does not see it."""
    destroy_names([LocalName.objects.visible_to(by, Purpose.REVIEW).get(pk=name.pk)])


def refuse_outsider(trajectory: Trajectory, *, by: Login) -> None:
    """One query. Raises ReadsNothingHere for whoever was not chosen to read the stories of a trajectory,
    ReadsNothingEarlierHere for whoever was chosen later and does not read the earlier ones."""
    reader = reader_in(trajectory, by)
    if reader is None:
        raise ReadsNothingHere
    if reader.waits_for_earlier:
        raise ReadsNothingEarlierHere


def destroy_names(names: Iterable[LocalName]) -> int:
    """Destroy the keys, then the rows, within an irreversible action: no older copy opens them again. How many."""
    doomed = list(names)
    keys.destroy_keys([name.key_id for name in doomed])
    LocalName.objects.of_house().filter(pk__in=[name.pk for name in doomed]).delete()
    return len(doomed)
