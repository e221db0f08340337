"""Whether people depend on who asks them or collects their story, and whether they are free to tell (R067, law 10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import dependency
from doorleefd.engines.advice.dependency import Measure, Reason
from doorleefd.trajectory.models import ChosenPlace, Trajectory
from doorleefd.trajectory.queries.places import chosen_places_of
from doorleefd.trajectory.refusals import PeopleDepend

MEASURES = {
    Measure.INDEPENDENT_COLLECTOR: _("Iemand die nergens over beslist, haalt de verhalen op"),
    Measure.ANONYMITY: _("Mensen vertellen echt anoniem: wie hen vroeg, kan niet weten wie iets vertelde"),
    Measure.OTHER_LOCATION: _("Vertellen kan op een andere plek"),
    Measure.CONFIDENTIALITY: _("Wat iemand vertelt, blijft vertrouwelijk"),
    Measure.NO_REPORTING_BACK: _("Niets gaat terug naar de klantmanager of begeleider"),
}
REASONS = {
    Reason.RECRUITER_DECIDES: _("Wie mensen vraagt, beslist over hun geld, plek of hulp."),
    Reason.COLLECTOR_DECIDES: _("Wie de verhalen ophaalt, beslist over hun geld, plek of hulp."),
    Reason.NEITHER_INDEPENDENT_NOR_ANONYMOUS: _(
        "Kies iemand die nergens over beslist om de verhalen op te halen, of laat mensen echt anoniem vertellen."
    ),
    Reason.NOT_TOLD_BEFOREHAND: _("Vertel het mensen vooraf."),
}


@dataclass(frozen=True)
class Standing:
    """How free people are. `unanswered`: the places, or "" for the organisation itself, of which it is not known."""

    unanswered: tuple[str, ...]
    advice: dependency.Advice

    @property
    def is_settled(self) -> bool:
        return not self.unanswered and self.advice.may_ask

    @property
    def ties(self) -> list[str]:
        return [str(REASONS[reason]) for reason in self.advice.ties]

    @property
    def missing(self) -> list[str]:
        return [str(REASONS[reason]) for reason in self.advice.missing]


def dependency_of(trajectory: Trajectory, chosen: Sequence[ChosenPlace] | None = None) -> Standing:
    """How it stands for a trajectory and the places it chose. One query where these are not given."""
    places = chosen_places_of(trajectory) if chosen is None else chosen
    answered = trajectory.recruiter_decides and trajectory.collector_decides
    unknown = [place.place.name for place in places if place.decides == ChosenPlace.Answer.UNKNOWN]
    yes = Trajectory.Decides.YES
    advice = dependency.advise(
        dependency.Approach(
            recruiter_decides=trajectory.recruiter_decides == yes or any(place.decides == yes for place in places),
            collector_decides=trajectory.collector_decides == yes,
            measures=[Measure(measure) for measure in trajectory.measures],
            is_told_beforehand=trajectory.told_beforehand,
        )
    )
    return Standing(tuple(unknown) if answered else ("", *unknown), advice)


def refuse_dependent_people(trajectory: Trajectory) -> None:
    """Raises PeopleDepend when people depend on who asks them and are not free to tell yet."""
    if missing := dependency_of(trajectory).missing:
        raise PeopleDepend(missing)
