"""Which preconditions of an activity follow from what the trajectory decided already, and where that stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Activity, Precondition, Trajectory
from doorleefd.trajectory.readiness import Place

Item = Precondition.Item
State = Precondition.State


@dataclass(frozen=True)
class Follows:
    """A precondition that needs no one: met, or not applicable. `said` tells why; `place` is the page to change it."""

    state: Precondition.State
    said: str
    place: Place | None = None


def what_follows(activity: Activity) -> dict[Precondition.Item, Follows]:
    """By item, for this kind of activity; an item that is not there waits for a person. No queries."""
    found = dict(_met_by(activity.trajectory))
    if activity.is_online_telling:
        return found | dict(_met_online(activity.trajectory)) | _not_for_online_telling()
    if activity.where != Activity.Where.PLACE:
        found[Item.LOCATION] = _no(_("Mensen hoeven nergens naartoe te komen."))
    return found


def _met(said: str, place: Place) -> Follows:
    return Follows(State.MET, said, place)


def _no(said: str) -> Follows:
    return Follows(State.NOT_APPLICABLE, said)


def _met_by(trajectory: Trajectory) -> Iterator[tuple[Precondition.Item, Follows]]:
    """What holds for every activity."""
    purpose = trajectory.public_purpose or trajectory.intended_use
    if trajectory.subject and purpose and trajectory.answer_by and trajectory.contact_phone:
        yield Item.CLEAR, _met(_("Onderwerp, doel, dag van het antwoord en wie men belt: het staat er."), Place.ROOM)
    if trajectory.can_change and trajectory.cannot_change:
        yield Item.LIMITS, _met(_("Staat bij “Wat kan er veranderen?”"), Place.ROOM)
    if trajectory.compensation:
        said = _("Afgesproken: %(what)s") % {"what": trajectory.compensation}
        yield Item.COMPENSATION, _met(said, Place.PREPARATION)
    if trajectory.aftercare_name and trajectory.aftercare_phone and trajectory.aftercare_hours:
        said = _("%(name)s, %(phone)s, %(hours)s") % {
            "name": trajectory.aftercare_name,
            "phone": trajectory.aftercare_phone,
            "hours": trajectory.aftercare_hours,
        }
        yield Item.AFTERCARE, _met(said, Place.PREPARATION)


def _met_online(trajectory: Trajectory) -> Iterator[tuple[Precondition.Item, Follows]]:
    """What the open page does by itself, once it has what it must tell."""
    if trajectory.readers and trajectory.deciders_do_not_read:
        said = _("Niemand hoeft een naam te geven. Wie over hulp beslist, leest niet mee.")
        yield Item.SAFE, _met(said, Place.PREPARATION)
    if trajectory.contact_phone:
        said = _("Mensen kiezen zelf wanneer en hoe lang. Wie liever belt, kan bellen.")
        yield Item.ONLINE_OR_NOT, _met(said, Place.PREPARATION)
    if trajectory.readers and trajectory.basis and trajectory.keep_until:
        said = _("De open pagina vertelt wie leest, waarvoor en hoe lang, vóór de eerste vraag.")
        yield Item.PRIVACY, _met(said, Place.PREPARATION)


def _not_for_online_telling() -> dict[Precondition.Item, Follows]:
    return {
        Item.EQUAL: _no(_("Er is geen gesprek: iedereen krijgt dezelfde vragen en bepaalt zelf wat hij vertelt.")),
        Item.ORGANISED: _no(_("Er is geen bijeenkomst.")),
        Item.LOCATION: _no(_("Mensen hoeven nergens naartoe te komen.")),
        Item.LISTENING: _no(_("Er zit niemand tegenover de verteller.")),
        Item.GUIDANCE: _no(_("Er is geen gesprek. Wie het raakt, leest wie de nazorg doet.")),
    }
