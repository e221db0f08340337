"""What the story holds, said beforehand on the last page, by who wants to (R206)."""

import pytest

from doorleefd.collect.models import Contribution, Heavy

pytestmark = pytest.mark.django_db


def notes():
    return Contribution.objects.of_house().get().content_notes


def test_a_teller_may_warn_the_reader(teller):
    teller.until_check().post(9, go="send", notes=["violence", "death"])
    assert notes() == [Heavy.VIOLENCE, Heavy.DEATH]


def test_nothing_needs_to_be_said(teller):
    teller.until_check().send()
    assert notes() == []


def test_what_was_ticked_stays_while_an_answer_is_changed(teller):
    teller.until_check().post(9, change="3", notes=["addiction"])
    teller.post(3, answer="Iets anders", returning="1")
    assert 'value="addiction"' in teller.text
    assert "<details open>" in teller.text
