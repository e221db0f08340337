"""After a backup was put back, whoever said since that the report is not right is quoted nowhere."""

from datetime import timedelta

import pytest

from doorleefd.foundation import backup
from doorleefd.foundation.guard import writing
from doorleefd.people.models import Teller
from doorleefd.respond.checking.own import own_check
from doorleefd.respond.checking.standing import corrections_in, open_corrections
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.tests.checking.answering import WRONG, person_of
from doorleefd.rights import withdrawn

pytestmark = pytest.mark.django_db
QUOTE = "maakte mij bang"
Verdict = CheckAnswer.Verdict


@pytest.fixture
def kept_list():
    return backup.WITHDRAWN


def test_the_yes_of_the_backup_quotes_nobody_who_said_no_since(
    lines_after, again, chosen, check, say, words, alice, chandra, trajectory, now
):
    say(chosen[0])
    say(chosen[1])
    said = lines_after(lambda: say(chosen[0], WRONG))
    assert words(alice).count(QUOTE) == 2
    assert [again(said, now), again(said, now)] == [1, 0]
    assert words(alice).count(QUOTE) == 1
    assert [each.words for each in corrections_in(trajectory, viewer=chandra)] == [""]
    whose = person_of(chosen[0])
    own = own_check(whose, teller=Teller(whose.contributor))
    assert (own.answer.verdict, own.waits) == (Verdict.CORRECTS, True)
    assert withdrawn.lines() == said
    assert WRONG not in "".join(said)


def test_a_first_no_stays_to_be_handled_and_a_yes_of_a_later_day_stays_a_yes(
    lines_after, again, chosen, check, say, trajectory, now
):
    said = lines_after(lambda: say(chosen[0], WRONG))
    assert again(said, now) == 1
    assert open_corrections(trajectory).count() == 1
    say(chosen[0])
    with writing():
        CheckAnswer.objects.of_house().update(day=now.date() + timedelta(days=1))
    assert again(said, now + timedelta(days=2)) == 0
    assert not open_corrections(trajectory).exists()


def test_the_list_is_another_one_once_someone_says_no(chosen, check, say):
    say(chosen[0])
    before = withdrawn.sign()
    say(chosen[0], WRONG)
    assert withdrawn.sign() != before
