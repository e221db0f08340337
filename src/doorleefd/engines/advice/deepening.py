"""Rule 5: one question for each part that turns an experience into knowledge and was not told yet (R094, R095)."""

from collections.abc import Collection
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Part(StrEnum):
    """What makes an experience knowledge (R094). A machine may suggest which are there; a person decides (R097)."""

    MEANING = "meaning"
    INSIGHT = "insight"
    APPLICABILITY = "applicability"


class Question(Sourced):
    """An open question that steers nowhere; the room has it in plain words."""

    WHAT_DID_IT_MEAN = "what_did_it_mean", "R095", Source.STEP_3
    WHERE_DID_IT_GO_WRONG = "where_did_it_go_wrong", "R095", Source.STEP_3
    WHAT_MADE_IT_WORK = "what_made_it_work", "R095", Source.STEP_3
    WHAT_MADE_IT_GO_THIS_WAY = "what_made_it_go_this_way", "R095", Source.STEP_3
    WHAT_WOULD_HAVE_HELPED = "what_would_have_helped", "R095", Source.STEP_3
    WHAT_SHOULD_STAY = "what_should_stay", "R095", Source.STEP_3


def questions_for(told: Collection[Part], *, went_well: bool | None) -> tuple[Question, ...]:
    """One question for each part not told; `went_well` is None when it is not known, or both. Answering is free."""
    ask = {
        Part.MEANING: Question.WHAT_DID_IT_MEAN,
        Part.INSIGHT: _INSIGHT[went_well],
        Part.APPLICABILITY: Question.WHAT_SHOULD_STAY if went_well else Question.WHAT_WOULD_HAVE_HELPED,
    }
    return tuple(question for part, question in ask.items() if part not in told)


_INSIGHT: dict[bool | None, Question] = {
    True: Question.WHAT_MADE_IT_WORK,
    False: Question.WHERE_DID_IT_GO_WRONG,
    None: Question.WHAT_MADE_IT_GO_THIS_WAY,
}
