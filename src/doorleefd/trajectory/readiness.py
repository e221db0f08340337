"""What must stand before a step is done, and before the page opens (R037 to R041, law 10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice import clarity
from doorleefd.trajectory.dependency import dependency_of
from doorleefd.trajectory.models import FormChoice, GatePassed, PlanVersion, Step, Trajectory
from doorleefd.trajectory.own_words import within
from doorleefd.trajectory.queries.readers import readers_of


class Place(StrEnum):
    """On which page an answer is given."""

    PURPOSE = "purpose"
    ROOM = "room"
    PREPARATION = "preparation"
    DEPENDENCY = "dependency"


@dataclass(frozen=True)
class Need:
    """One thing that must stand, whether it does, and the field of the page where one gives it."""

    label: str | Lazy
    is_met: bool
    place: Place
    field: str


UNCLEAR = {
    (clarity.Question.SOUGHT, clarity.Reason.OPEN): _("Er staat nog niet wat je wilt weten."),
    (clarity.Question.SOUGHT, clarity.Reason.SHORT): _("Wat je wilt weten, staat er nog erg kort."),
    (clarity.Question.SOUGHT, clarity.Reason.GENERAL): _(
        "Wat je wilt weten, is nog algemeen. Noem de brief, de stap of de plek waar het over gaat."
    ),
    (clarity.Question.USE, clarity.Reason.OPEN): _("Er staat nog niet wat je ermee gaat doen."),
    (clarity.Question.USE, clarity.Reason.SHORT): _("Wat je ermee gaat doen, staat er nog erg kort."),
    (clarity.Question.USE, clarity.Reason.GENERAL): _(
        "Wat je ermee gaat doen, is nog algemeen. Noem wat er anders kan worden."
    ),
}


def unclear_in(trajectory: Trajectory) -> list[str]:
    """What is not clear yet in the purpose, as sentences; empty when it is clear (R040)."""
    found = clarity.doubts(sought=trajectory.knowledge_sought, use=trajectory.intended_use)
    return [str(UNCLEAR[doubt.question, doubt.reason]) for doubt in found]


def purpose_gate_is_passed(trajectory: Trajectory) -> bool:
    """Whether someone gave a reason to go on with an unclear purpose. One query."""
    passed = GatePassed.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return passed.filter(gate=GatePassed.Gate.PURPOSE_UNCLEAR).exists()


def needs_of(trajectory: Trajectory, *, today: date) -> list[Need]:
    """What must stand before people are asked, in the order of the pages."""
    return [
        *_needs_of_purpose(trajectory),
        *_needs_of_room(trajectory, today),
        *_needs_of_freedom(trajectory),
        *_needs_of_preparation(trajectory),
    ]


def missing_in(trajectory: Trajectory, *, today: date) -> list[Need]:
    return [need for need in needs_of(trajectory, today=today) if not need.is_met]


def _all(*answers: str) -> bool:
    return all(answer.strip() for answer in answers)


def _needs_of_purpose(trajectory: Trajectory) -> list[Need]:
    use = trajectory.public_purpose or trajectory.intended_use
    return [Need(_("Wat je ermee gaat doen"), _all(use), Place.PURPOSE, "intended_use")]


def _needs_of_room(trajectory: Trajectory, today: date) -> list[Need]:
    in_time = trajectory.answer_by is not None and trajectory.answer_by > today
    return [
        Need(_("Hoe inwoners het onderwerp noemen"), _all(trajectory.subject), Place.ROOM, "subject"),
        Need(_("Wie beslist"), _all(trajectory.who_decides), Place.ROOM, "who_decides"),
        Need(_("Wat kan veranderen"), _all(trajectory.can_change), Place.ROOM, "can_change"),
        Need(_("Wat niet kan veranderen"), _all(trajectory.cannot_change), Place.ROOM, "cannot_change"),
        Need(_("Een dag, later dan vandaag, voor jullie antwoord"), in_time, Place.ROOM, "answer_by"),
    ]


def _needs_of_freedom(trajectory: Trajectory) -> list[Need]:
    settled = dependency_of(trajectory).is_settled
    return [Need(_("Of mensen vrij zijn om te vertellen"), settled, Place.DEPENDENCY, "recruiter_decides")]


def _needs_of_preparation(trajectory: Trajectory) -> list[Need]:
    contact = _all(trajectory.contact_name, trajectory.contact_phone, trajectory.contact_hours)
    aftercare = _all(trajectory.aftercare_name, trajectory.aftercare_phone, trajectory.aftercare_hours)
    # The text is what residents read; without someone behind it nobody can open what they tell.
    is_read = _all(trajectory.readers) and readers_of(trajectory).exists()
    is_told_how = not trajectory.gives_something or _all(trajectory.compensation_how)
    here = Place.PREPARATION
    return [
        Need(_("Wie mensen kunnen bellen"), contact, here, "contact_name"),
        Need(_("Wie helpt als het iemand raakt"), aftercare, here, "aftercare_name"),
        Need(_("Wie de verhalen leest"), is_read, here, "readers"),
        Need(_("Op welke grondslag je ze bewaart"), _all(trajectory.basis), here, "basis"),
        Need(_("Tot wanneer je ze bewaart"), trajectory.keep_until is not None, here, "keep_until"),
        Need(_("Wat mensen ervoor krijgen"), _all(trajectory.compensation), here, "compensation"),
        Need(_("Hoe mensen dat krijgen"), is_told_how, here, "compensation_how"),
    ]


def unfinished_in(trajectory: Trajectory, step: Step, *, note: str, today: date) -> list[str]:
    """What a step lacks before it can be called done, as sentences."""
    if step is Step.PURPOSE:
        lacking = [need for need in _needs_of_room(trajectory, today) if not need.is_met]
        return [*unclear_in(trajectory), *_not_filled(lacking)]
    if step is Step.WHO and not trajectory.sought_from.strip():
        return [str(_("Er staat nog niet van wie je het wilt horen."))]
    if step is Step.FORM and not note.strip() and not has_form(trajectory):
        return [str(_("Er staat nog niet hoe mensen kunnen vertellen."))]
    if step is Step.PLAN and not has_plan(trajectory):
        return [str(_("Er is nog geen versie van het plan bewaard."))]
    if step is Step.USE and not trajectory.is_at_rest:
        return [str(_("Het traject is nog niet afgerond met een antwoord."))]
    return []


def labels_of(needs: Sequence[Need]) -> str:
    """What is missing as part of a sentence: "wie beslist, wat kan veranderen"."""
    return ", ".join(within(str(need.label)) for need in needs)


def _not_filled(lacking: Sequence[Need]) -> list[str]:
    return [str(_("Nog niet ingevuld: %s.")) % labels_of(lacking)] if lacking else []


def has_form(trajectory: Trajectory) -> bool:
    """Whether a form was chosen. One query."""
    return FormChoice.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).exists()


def has_plan(trajectory: Trajectory) -> bool:
    """Whether a version of the plan was kept. One query."""
    return PlanVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).exists()
