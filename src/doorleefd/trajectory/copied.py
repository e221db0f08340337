"""What a copy of a trajectory takes along, model by model, and what it leaves behind.

Everything the lead decided comes along. What happened does not: people and numbers, gates, kept versions, agreements,
and what was arranged for these people. A test holds each model that belongs to a trajectory to a line here.
"""

from collections.abc import Mapping
from typing import Any

from django.db.models import Model

from doorleefd.trajectory.models import (
    Activity,
    Background,
    BudgetLine,
    ChosenPlace,
    DesignReview,
    Ending,
    Experience,
    FirstContact,
    FormChoice,
    FormDecision,
    FormSituation,
    GatePassed,
    Group,
    GroupRung,
    Indicator,
    InterimNote,
    LevelChoice,
    LookBack,
    OwnExpertise,
    OwnTerm,
    Participating,
    PlanningLine,
    PlanVersion,
    Precondition,
    Prevaluation,
    Reader,
    ReadingEnded,
    StepProgress,
    Trajectory,
    Viewpoint,
    WhomChoice,
    WorkingOut,
)

# Of the trajectory itself: its identity, its days, and whether these people are free to tell (R067, law 10).
OF_ITS_OWN = {
    "id",
    "slug",
    "owner",
    "state",
    "answer_by",
    "keep_until",
    "recruiter_decides",
    "collector_decides",
    "measures",
    "told_beforehand",
    "is_practice",
    "came_from",
    "came_as",
    "created_at",
    "opened_at",
    "closed_at",
}

WHOLE: frozenset[str] = frozenset()
# The fields of each model that begin again.
TAKEN: Mapping[type[Model], frozenset[str]] = {
    Background: WHOLE,
    Reader: frozenset({"reads_from", "earlier_since", "earlier_by", "earlier_why"}),
    Experience: WHOLE,
    LevelChoice: WHOLE,
    WhomChoice: WHOLE,
    OwnExpertise: WHOLE,
    Viewpoint: WHOLE,
    FormSituation: WHOLE,
    FormDecision: WHOLE,
    FormChoice: WHOLE,
    Participating: WHOLE,
    FirstContact: frozenset({"when_where", "english"}),
    WorkingOut: WHOLE,
    BudgetLine: WHOLE,
    Prevaluation: frozenset({"evaluate_on"}),
    Group: WHOLE,
    Indicator: frozenset({"outcome", "came_out"}),
    ChosenPlace: frozenset(
        {"decides", "measure", "agreements", "agreed_with", "agreed_on", "approached", "responded", "months_ago"}
    ),
    Activity: frozenset({"starts_on", "ends_on", "independence", "needs", "confirmed_at", "confirmed_by", "went"}),
    StepProgress: frozenset({"state", "owner", "due_on"}),
}
# Beneath a row that comes along: the relation that leads to it.
TAKEN_BENEATH: Mapping[type[Model], str] = {GroupRung: "group"}
LEFT: Mapping[type[Model], str] = {
    DesignReview: "experts looked at that design, on that day",
    Ending: "a copy has not ended",
    GatePassed: "a gate is passed openly each time (law 10)",
    InterimNote: "what was seen on the way",
    LookBack: "what came of it",
    ReadingEnded: "who reads there was chosen anew",
    OwnTerm: "a term is chosen for this data, with its own reason",
    PlanningLine: "its days are over, and are counted back anew",
    PlanVersion: "the copy has no plan that anyone agreed with",
    Precondition: "what was arranged for another time is open again",
}


def fields_for_copy(row: Model, *, without: frozenset[str] | set[str]) -> dict[str, Any]:
    """What a copy of this row says, by field; a field of `without` gets its own beginning."""
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name not in without and field.name != "id"
    }


def copy_of(trajectory: Trajectory) -> Trajectory:
    """An unsaved draft that says the same; slug, owner and moment are still to be given."""
    return Trajectory(**fields_for_copy(trajectory, without=OF_ITS_OWN))
