"""Rule 6: what standing groups may be asked, and how they are made up (R130, R131, R144 to R146)."""

from dataclasses import dataclass

from doorleefd.engines.advice.sourced import Source, Sourced

MOST_FLASH_QUESTIONS = 5
LEAST_COUNCIL_MEMBERS, MOST_COUNCIL_MEMBERS = 8, 10


class Objection(Sourced):
    """Why it should not go on like this."""

    TOO_MANY_QUESTIONS = "too_many_questions", "R146", Source.STRUCTURES
    NO_QUESTIONS = "no_questions", "R146", Source.OURS
    TOO_FEW_MEMBERS = "too_few_members", "R130", Source.STRUCTURES
    TOO_MANY_MEMBERS = "too_many_members", "R130", Source.STRUCTURES
    NOT_ONE_SUBJECT = "not_one_subject", "R131", Source.STRUCTURES
    NO_INTENTION_TO_ACT = "no_intention_to_act", "R131", Source.STRUCTURES
    ASKED_TOO_OFTEN = "asked_too_often", "R144", Source.STRUCTURES
    LAST_POLL_UNANSWERED = "last_poll_unanswered", "R145", Source.STRUCTURES


@dataclass(frozen=True)
class Council:
    """An experience council: how many members, how many subjects, and what will be done with its advice."""

    members: int
    subjects: int
    intention_to_act: str


@dataclass(frozen=True)
class PanelMoment:
    """A panel about to be asked: how often in the last 12 months, the agreed most, and whether it heard back."""

    invitations_last_year: int
    agreed_most: int
    last_poll_is_answered: bool


def objections_to_flash_poll(questions: int) -> tuple[Objection, ...]:
    """A flash poll has one to five questions."""
    found = ((Objection.NO_QUESTIONS, questions < 1), (Objection.TOO_MANY_QUESTIONS, questions > MOST_FLASH_QUESTIONS))
    return tuple(objection for objection, applies in found if applies)


def objections_to_council(council: Council) -> tuple[Objection, ...]:
    """A council has eight to ten members, one subject, and someone who means to act."""
    found = (
        (Objection.TOO_FEW_MEMBERS, council.members < LEAST_COUNCIL_MEMBERS),
        (Objection.TOO_MANY_MEMBERS, council.members > MOST_COUNCIL_MEMBERS),
        (Objection.NOT_ONE_SUBJECT, council.subjects != 1),
        (Objection.NO_INTENTION_TO_ACT, not council.intention_to_act.strip()),
    )
    return tuple(objection for objection, applies in found if applies)


def objections_to_inviting(moment: PanelMoment) -> tuple[Objection, ...]:
    """A panel is asked as often as was agreed, this time included, and only after it heard of the last time."""
    found = (
        (Objection.ASKED_TOO_OFTEN, moment.invitations_last_year >= moment.agreed_most),
        (Objection.LAST_POLL_UNANSWERED, not moment.last_poll_is_answered),
    )
    return tuple(objection for objection, applies in found if applies)
