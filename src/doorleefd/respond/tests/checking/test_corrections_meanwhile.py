"""What happens to a correction while somebody writes what was done with it: nothing is said unread or lost."""

import re

import pytest

from doorleefd.people.models import Teller
from doorleefd.respond.checking.actions import handle_correction
from doorleefd.respond.checking.refusals import (
    NoCorrectionAnyMore,
)
from doorleefd.respond.checking.standing import correction_of
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.tests.checking.answering import WRONG, at, handle, person_of
from doorleefd.rights.actions import restrict

pytestmark = pytest.mark.django_db


def test_of_words_that_came_after_it_was_read_nobody_says_what_was_done(
    come_in, check, chosen, say, trajectory, chandra, read_all
):
    """The page is open; meanwhile the same person says more, and a colleague reviews it."""
    answer = say(chosen[0], WRONG)
    read_all()
    page, desk = at("check_correction", trajectory, answer.pk), come_in(chandra)

    def sent(opened):
        seen = re.search(r'name="seen" value="(\w+)"', opened).group(1)
        return desk.post(page, {"handled": "Wij schreven: boos.", "seen": seen})

    opened = desk.get(page).content.decode()
    say(chosen[0], "En het was geen brief.")
    refused = sent(opened).content.decode()
    assert "Wij schreven: boos." in refused
    assert "Andere woorden van dezelfde persoon wachten nog op nakijken." in refused
    assert "in een nieuw tabblad" in refused
    assert "Kijk ze eerst na." in sent(refused).content.decode()
    read_all()
    refused = sent(refused).content.decode()
    assert "Lees het eerst" in refused
    assert "Wij schreven: boos." in refused
    assert "En het was geen brief." in refused
    assert not CheckAnswer.objects.of_house().get().handled
    assert sent(refused).status_code == 302


def test_who_agrees_meanwhile_or_leaves_needs_no_answer(check, chosen, say, say_no, read_all, chandra, trajectory, now):
    answer = say(chosen[0], WRONG)
    read_all()
    read = correction_of(answer.pk, trajectory=trajectory, viewer=chandra).mark
    for meanwhile in (say, say_no):
        meanwhile(chosen[0])
        with pytest.raises(NoCorrectionAnyMore):
            handle_correction(by=chandra, answer=answer, handled="Wij schreven: boos.", seen=read, now=now)


@pytest.mark.parametrize("meanwhile", ["agrees", "leaves", "stands still"])
def test_who_writes_of_a_correction_that_is_none_any_more_reads_so(
    come_in, check, chosen, say, say_no, trajectory, chandra, read_all, now, meanwhile
):
    answer = say(chosen[0], WRONG)
    read_all()
    desk, page = come_in(chandra), at("check_correction", trajectory, answer.pk)
    seen = re.search(r'name="seen" value="(\w+)"', desk.get(page).content.decode()).group(1)
    whose = person_of(chosen[0])
    if meanwhile == "stands still":
        restrict(by=Teller(whose.contributor), participation=whose, now=now)
    else:
        (say if meanwhile == "agrees" else say_no)(chosen[0])
    told = desk.post(page, {"handled": "Wij schreven: boos.", "seen": seen}, follow=True).content.decode()
    assert "Schrijf daarom nu niets op." in told
    assert desk.get(page).status_code == 404


def test_what_a_colleague_wrote_meanwhile_is_never_overwritten_unseen(
    come_in, check, chosen, say, trajectory, chandra, alice, read_all, now
):
    answer = say(chosen[0], WRONG)
    read_all()
    desk, page = come_in(chandra), at("check_correction", trajectory, answer.pk)
    seen = re.search(r'name="seen" value="(\w+)"', desk.get(page).content.decode()).group(1)
    handle(answer, "Wij schreven: boos.", by=alice, now=now)
    told = desk.post(page, {"handled": "Wij deden niets.", "seen": seen}).content.decode()
    assert "of een collega schreef op wat die deed" in told
    assert "Wij deden niets." in told
    answer.refresh_from_db()
    assert answer.handled == "Wij schreven: boos."
