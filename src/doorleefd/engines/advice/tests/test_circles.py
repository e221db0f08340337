"""A flash poll is short, a council small with one subject, a panel hears back first (rule 6, R130 to R146)."""

import pytest

from doorleefd.engines.advice.circles import (
    Council,
    Objection,
    PanelMoment,
    objections_to_council,
    objections_to_flash_poll,
    objections_to_inviting,
)


@pytest.mark.parametrize("questions", [1, 5])
def test_one_to_five_questions_make_a_flash_poll(questions):
    assert objections_to_flash_poll(questions) == ()


def test_six_questions_are_too_many_and_none_is_no_poll():
    assert objections_to_flash_poll(6) == (Objection.TOO_MANY_QUESTIONS,)
    assert objections_to_flash_poll(0) == (Objection.NO_QUESTIONS,)


@pytest.mark.parametrize("members", [8, 9, 10])
def test_eight_to_ten_members_with_one_subject_and_an_intention_make_a_council(members):
    assert objections_to_council(Council(members, subjects=1, intention_to_act="De brieven herschrijven")) == ()


def test_seven_members_two_subjects_and_no_intention_are_each_named():
    assert objections_to_council(Council(7, subjects=2, intention_to_act=" ")) == (
        Objection.TOO_FEW_MEMBERS,
        Objection.NOT_ONE_SUBJECT,
        Objection.NO_INTENTION_TO_ACT,
    )


def test_eleven_members_are_too_many():
    council = Council(11, subjects=1, intention_to_act="De brieven herschrijven")
    assert objections_to_council(council) == (Objection.TOO_MANY_MEMBERS,)


def test_a_panel_is_asked_as_often_as_was_agreed():
    assert objections_to_inviting(PanelMoment(3, agreed_most=4, last_poll_is_answered=True)) == ()
    once_more = PanelMoment(4, agreed_most=4, last_poll_is_answered=True)
    assert objections_to_inviting(once_more) == (Objection.ASKED_TOO_OFTEN,)


def test_a_panel_that_heard_nothing_back_is_not_asked_again():
    moment = PanelMoment(1, agreed_most=10, last_poll_is_answered=False)
    assert objections_to_inviting(moment) == (Objection.LAST_POLL_UNANSWERED,)
