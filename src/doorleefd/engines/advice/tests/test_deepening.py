"""One question for each part that was not told, and none for what was (rule 5, R094, R095)."""

from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.advice.deepening import Part, Question, questions_for

told = st.frozensets(st.sampled_from(Part))
liking = st.sampled_from([True, False, None])


def test_what_went_wrong_asks_where_and_what_would_have_helped():
    assert questions_for([Part.MEANING], went_well=False) == (
        Question.WHERE_DID_IT_GO_WRONG,
        Question.WHAT_WOULD_HAVE_HELPED,
    )


def test_what_went_well_asks_what_made_it_work_and_what_should_stay():
    assert questions_for([Part.MEANING], went_well=True) == (Question.WHAT_MADE_IT_WORK, Question.WHAT_SHOULD_STAY)


def test_what_is_not_known_is_asked_without_steering():
    assert Question.WHAT_MADE_IT_GO_THIS_WAY in questions_for([], went_well=None)


@given(told, liking)
def test_there_are_as_many_questions_as_parts_not_told(parts, went_well):
    assert len(questions_for(parts, went_well=went_well)) == len(Part) - len(parts)


@given(liking)
def test_a_whole_telling_is_asked_nothing_more(went_well):
    assert questions_for(Part, went_well=went_well) == ()
