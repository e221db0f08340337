"""After a backup was put back, what was done since in a case about a colleague holds there too."""

from datetime import timedelta

import pytest
from django.db import transaction

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.actions.accusing import mark_accusation, unmark_accusation
from doorleefd.analyse.models import Accusation, AccusationNote
from doorleefd.foundation import backup
from doorleefd.foundation.backup.repeating import left_to_people
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Teller
from doorleefd.respond.accusations import actions, done_again, rights
from doorleefd.respond.accusations.queries import cases_of, seen_by_nobody
from doorleefd.respond.tests.accusations.accused import NAME, NAMED, Outcome, marks_on
from doorleefd.rights.actions import erase

pytestmark = pytest.mark.django_db
WHY = "Zij liet zien dat het anders is."
A_DAY = timedelta(days=1)


@pytest.fixture
def masked(told_colleague, story, chandra, now):
    """A case of which the colleague knows; the name is out of the story."""
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    return told_colleague


@pytest.fixture
def kept_list():
    return backup.ACCUSED


def names():
    return [note.name for note in AccusationNote.objects.of_house().exclude(name=None).unsealed()]


def steps(case):
    return [step.kind for step in case.steps.all()]


def erased(case, femke, now):
    rights.erase_name(by=femke, accusation=case, reason=WHY, now=now)


def corrected(case, femke, now):
    rights.correct_name(by=femke, accusation=case, name="Karin Zesvenster", reason=WHY, now=now)


def rested(case, femke, now):
    rights.let_rest(by=femke, accusation=case, reason=WHY, now=now)


def unfounded(case, femke, now):
    actions.close_case(by=femke, accusation=case, outcome=Outcome.UNFOUNDED, now=now)


def no_more(case, femke, now):
    actions.want_no_more(by=Teller(case.contribution.participation.contributor), accusation=case, now=now)


@pytest.mark.parametrize(
    ("act", "kind", "left"),
    [
        (erased, "erased", []),
        (corrected, "corrected", []),
        (rested, "rested", [NAME]),
        (unfounded, "closed", []),
        (no_more, "no_more", []),
    ],
)
def test_what_was_honoured_since_holds_again(lines_after, again, act, kind, left, masked, femke, come_in, now):
    said = lines_after(lambda: act(masked, femke, now))
    assert names() == [NAME]
    assert [again(said, now), again(said, now)] == [1, 0]
    case = Accusation.objects.get()
    assert names() == left
    assert steps(case)[-1] == kind
    assert (case.rests_on is not None, case.is_open) == (act is rested, act not in (unfounded, no_more))
    assert AuditEntry.objects.filter(verb="steps in accusation taken again since the backup").count() == 1
    page = come_in(femke).get(f"/beschuldigingen/{case.pk}/").content.decode()
    assert (NAME in page) is (act is rested)
    if act is corrected:
        assert "De naam die hier stond, klopte niet en is weg." in page


def test_a_mark_taken_back_is_without_a_name_again_in_a_story_that_waits(
    lines_after, again, case, chandra, femke, come_in, now
):
    """A mark is only taken back while the story waits: the name is looked for there no more."""
    said = lines_after(lambda: unmark_accusation(by=chandra, accusation=case, now=now))
    assert [names(), again(said, now), again(said, now), names()] == [[NAME], 1, 0, []]
    assert steps(Accusation.objects.get())[-1] == "unmarked"
    assert NAME not in come_in(femke).get(f"/beschuldigingen/{case.pk}/").content.decode()


def test_who_handed_it_on_does_not_get_it_back(lines_after, again, masked, femke, manon, now):
    again(lines_after(lambda: actions.hand_on(by=femke, accusation=masked, to=manon, now=now)), now)
    assert (list(cases_of(femke)), list(cases_of(manon))) == ([], [masked])


@pytest.mark.parametrize("is_closed", [False, True], ids=["open", "closed"])
def test_where_the_colleague_came_after_the_backup_a_person_is_asked_to_look(
    lines_after, again, is_closed, masked, femke, adriaan, hire, veenbeek, now
):
    """Nobody gets it who handed it on: she may be the one who is meant. Who runs the machine reads that."""
    assert left_to_people({}, made_at=now) == []

    def handed_to_a_newcomer():
        lena = hire(veenbeek, "Lena", Role.RESEARCHER)
        actions.hand_on(by=femke, accusation=masked, to=lena, now=now)
        if is_closed:
            actions.close_case(by=lena, accusation=masked, outcome=Outcome.UNFOUNDED, now=now)

    again(lines_after(handed_to_a_newcomer), now)
    assert Accusation.objects.get().handler is None
    assert list(cases_of(femke)) == []
    assert list(seen_by_nobody(adriaan)) == ([] if is_closed else [masked])
    [said] = left_to_people({}, made_at=now)
    assert "1 zaak was van iemand die deze back-up niet kent" in said
    officer = hire(veenbeek, "Olga", Role.PRIVACY_OFFICER)
    assert list(cases_of(officer)) == [masked]


def test_who_took_it_up_since_has_it_again_and_no_other_officer(lines_after, again, case, femke, hire, veenbeek, now):
    olga = hire(veenbeek, "Olga", Role.PRIVACY_OFFICER)
    said = lines_after(lambda: actions.take_up(by=femke, accusation=case, now=now))
    assert [again(said, now), again(said, now)] == [1, 0]
    assert (list(cases_of(femke)), list(cases_of(olga))) == ([case], [])


def test_of_a_case_that_began_after_the_backup_a_person_is_asked_to_look(
    lines_after, again, story, teller, chandra, femke, now
):
    def marked():
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)

    def marked_and_erased():
        marked()
        erase(by=teller, contributor=teller.contributor, now=now)

    said = lines_after(marked)
    assert again(said, now) == 0
    [asked] = left_to_people({"accused": said}, made_at=now)
    assert "1 zaak over een medewerker staat niet in deze back-up" in asked
    assert left_to_people({"accused": lines_after(marked_and_erased)}, made_at=now) == []


def test_a_case_that_an_earlier_restore_lost_is_told_of_once(lines_after, story, chandra, now):
    """The list of before that restore stays for ever; a later backup knows nothing of the case either."""
    said = lines_after(lambda: mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now))
    assert len(left_to_people({"accused": said}, made_at=now - A_DAY)) == 1
    assert left_to_people({"accused": said}, made_at=now + A_DAY) == []


def test_a_case_whose_story_is_erased_is_not_begun_anew_whatever_an_older_list_says(masked, femke, teller, now):
    old = done_again.lines()
    erase(by=teller, contributor=teller.contributor, now=now)
    said = {*old, *done_again.lines()}
    with writing():
        Accusation.objects.all().delete()
    assert len(left_to_people({"accused": old}, made_at=now)) == 1
    assert left_to_people({"accused": said}, made_at=now) == []


def test_what_was_done_here_on_a_later_day_stays(lines_after, again, masked, femke, now):
    """A list of an older house says that it rests; here it was set going since."""
    old = lines_after(lambda: rested(masked, femke, now))
    rested(masked, femke, now)
    rights.go_on(by=femke, accusation=masked, now=now + A_DAY)
    corrected(masked, femke, now + A_DAY)
    assert again(old, now + 2 * A_DAY) == 0
    assert Accusation.objects.get().rests_on is None
    assert names() == ["Karin Zesvenster"]


def test_a_second_restore_takes_a_step_once_that_an_older_list_tells_otherwise(
    lines_after, again, masked, femke, manon, hire, veenbeek, now
):
    """The list of before the first restore stays: there the case was with someone else, and open."""
    lena = hire(veenbeek, "Lena", Role.RESEARCHER)

    def handed_on():
        actions.hand_on(by=femke, accusation=masked, to=manon, now=now)

    def handed_on_further():
        again(first, now)
        actions.hand_on(by=manon, accusation=Accusation.objects.get(), to=lena, now=now + A_DAY)
        if is_closed:
            unfounded(Accusation.objects.get(), lena, now + A_DAY)

    first = lines_after(handed_on)
    for is_closed in (False, True):
        second = lines_after(handed_on_further)
        before = transaction.savepoint()
        assert [again({*first, *second}, now + 2 * A_DAY), again({*first, *second}, now + 2 * A_DAY)] == [1, 0]
        case = Accusation.objects.get()
        assert (case.handler, case.is_open) == (lena, not is_closed)
        assert steps(case).count("handed_on") == 2
        transaction.savepoint_rollback(before)


def test_of_a_teller_who_was_erased_too_the_case_ends_once(lines_after, again, masked, femke, teller, now):
    said = lines_after(lambda: unfounded(masked, femke, now))
    erase(by=teller, contributor=teller.contributor, now=now)
    again(said, now)
    assert steps(Accusation.objects.get()).count("closed") == 1


def test_the_list_holds_no_name_no_words_and_nobody_who_told(masked, femke, teller, story, now):
    before = done_again.sign()
    erased(masked, femke, now)
    assert done_again.sign() != before
    said = "".join(done_again.lines())
    for kept_apart in ("Karin", WHY, str(story.pk), str(story.participation_id), str(teller.contributor.pk)):
        assert kept_apart not in said
