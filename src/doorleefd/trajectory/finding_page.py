"""What "Waar vind je deze mensen?" shows: the places chosen, what to think of, and the places that may fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.engines.advice import recency, voices
from doorleefd.engines.advice.recency import Doubt
from doorleefd.trajectory.dependency import Standing, dependency_of
from doorleefd.trajectory.models import ChosenPlace, Experience, FindingPlace, Trajectory
from doorleefd.trajectory.place_list import fitting_first
from doorleefd.trajectory.queries import chosen_places_of, groups_of

DOUBTS = {
    Doubt.EXPERIENCE_NOT_ASKED: gettext_lazy("Vraag nog of de mensen hier de ervaring hebben die je zoekt."),
    Doubt.OTHER_EXPERIENCE: gettext_lazy("De mensen hier hebben een andere ervaring dan je zoekt."),
    Doubt.RECENCY_NOT_ASKED: gettext_lazy("Vraag nog hoe lang geleden zij het meemaakten."),
    Doubt.TOO_LONG_AGO: gettext_lazy("Hun ervaring is ouder dan je zoekt."),
}
WARNINGS = {
    voices.Doubt.ONLY_COUNCILS: gettext_lazy(
        "Je vraagt nu alleen leden van een raad. Vraag of zij het zelf kort geleden meemaakten, en zoek ook mensen "
        "zonder vaste rol."
    ),
    voices.Doubt.ONLY_EXPERTS: gettext_lazy(
        "Je vraagt nu alleen ervaringsdeskundigen. Wie dat werk al lang doet, kan deel van het systeem worden. Zoek "
        "ook mensen zonder vaste rol."
    ),
    voices.Doubt.NO_ONE_WITHOUT_A_ROLE: gettext_lazy(
        "Je vraagt nu alleen raadsleden en ervaringsdeskundigen. Zoek ook mensen zonder vaste rol."
    ),
}


@dataclass(frozen=True)
class ShownPlace:
    """A chosen place on the page: how far it is, how many responded, and what to ask first."""

    chosen: ChosenPlace
    name: str
    url: str
    doubts: Sequence[str]
    depends: bool
    is_open: bool


def content_of_where(
    trajectory: Trajectory, *, directory: Sequence[FindingPlace], asked: Sequence[FindingPlace]
) -> dict[str, Any]:
    """The context of the page; `asked` are those of the directory that one asked for. Three queries."""
    chosen = list(chosen_places_of(trajectory))
    experience = Experience.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).first()
    within = experience.recent_months if experience else None
    taken = {place.place_id for place in chosen}
    free = [place for place in asked if not place.is_off and place.pk not in taken]
    return {
        "chosen": [shown_place(place, within_months=within) for place in chosen],
        "warnings": [(str(WARNINGS[doubt]), doubt.requirement) for doubt in _voices(chosen)],
        "freedom": said_of_freedom(dependency_of(trajectory, chosen)),
        "fits": fitting_first(free, directory=directory, sought=_sought(trajectory, experience)),
        "may_change": not trajectory.is_at_rest,
    }


def shown_place(chosen: ChosenPlace, *, within_months: int | None) -> ShownPlace:
    """One chosen place. `within_months`: how recent the experience must be, None when any time will do."""
    return ShownPlace(
        chosen=chosen,
        name=chosen.place.name,
        url=reverse("trajectory:arrange_place", args=[chosen.trajectory_id, chosen.pk]),
        doubts=[str(DOUBTS[doubt]) for doubt in doubts_of(chosen, within_months=within_months)],
        depends=chosen.decides == ChosenPlace.Answer.YES,
        is_open=chosen.decides == ChosenPlace.Answer.UNKNOWN,
    )


def doubts_of(chosen: ChosenPlace, *, within_months: int | None) -> tuple[Doubt, ...]:
    """Whether these people have the experience that is sought, recently enough (R046, R065)."""
    known = {ChosenPlace.Answer.YES: True, ChosenPlace.Answer.NO: False}
    has = known.get(ChosenPlace.Answer(chosen.has_experience))
    return recency.doubts(recency.Known(has, chosen.months_ago), within_months=within_months)


def _voices(chosen: Sequence[ChosenPlace]) -> tuple[voices.Doubt, ...]:
    return voices.doubts([voices.Met(place.place.meets) for place in chosen])


def _sought(trajectory: Trajectory, experience: Experience | None) -> str:
    """Whom one looks for, in all the words that say so."""
    told = [trajectory.sought_from, trajectory.knowledge_sought, *(group.name for group in groups_of(trajectory))]
    if experience:
        told += [experience.from_situation, experience.to_situation, experience.service, experience.condition]
    return " ".join(told)


def said_of_freedom(standing: Standing) -> str:
    """How free people are, in one line."""
    if standing.unanswered:
        return _("Nog niet beantwoord")
    if not standing.advice.is_dependent:
        return _("Wie mensen vraagt of hun verhaal ophaalt, beslist nergens over")
    return " ".join(standing.missing) or _("Geregeld")
