"""Staff write down what someone says by phone or on paper, with the code of that person alone."""

import re
from datetime import timedelta

import pytest

from doorleefd.collect.models import Part, Version
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Channel, PersonalCode, Teller
from doorleefd.people.opening import note_for
from doorleefd.respond.along import CORRECTION
from doorleefd.respond.checking.actions import (
    enter_check_answer,
    hold_check,
)
from doorleefd.respond.checking.refusals import AnsweredLater
from doorleefd.respond.models import CheckAnswer
from doorleefd.respond.tests.checking.answering import WRONG, Verdict, at, person_of, person_of_code, said_by
from doorleefd.rights.accounting.openings import was_written_down
from doorleefd.rights.actions import correct, restrict
from doorleefd.rights.queries import everything_about
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db


@pytest.fixture
def begun(alice, trajectory, chosen, now, today):
    """A check that people could answer since five days."""
    began = now - timedelta(days=5)
    return hold_check(by=alice, trajectory=trajectory, until=today + timedelta(days=14), now=began)


@pytest.fixture
def enter(alice, now, today):
    """Write down what someone says: `enter(participation, WRONG, day=…)`."""

    def entering(whose, words="", *, by=alice, how=Channel.PHONE, day=today):
        said = said_by(whose, words)
        return enter_check_answer(by=by, participation=whose, said=said, how=how, day=day, now=now)

    return entering


@pytest.fixture
def desk(come_in, alice, trajectory, today):
    """The page of entering, opened with a code: `desk(code)`; then `desk(code, verdict="agrees", …)`."""

    def posting(code, **fields):
        at_desk, page = come_in(alice), at("enter_check", trajectory)
        opened = at_desk.post(page, {"code": code})
        if not fields:
            return opened
        given = {"note": opened.context["note"], "seen": opened.context["part"].mark, "how": "phone"}
        return at_desk.post(page, {**given, "day": today.isoformat(), **fields})

    return posting


def test_an_answer_by_phone_is_kept_with_how_and_when_and_without_who_in_the_log(begun, chosen, enter, alice, today):
    enter(person_of(chosen[0]), WRONG, day=today - timedelta(days=1))
    kept = CheckAnswer.objects.of_house().get()
    assert (kept.how, kept.day, kept.recorded_by) == (Channel.PHONE, today - timedelta(days=1), alice)
    row = AuditEntry.objects.filter(verb="own part of report checked").get()
    assert row.subject_id == ""


@pytest.mark.parametrize("how", [Channel.PHONE, Channel.PAPER])
def test_who_said_it_reads_that_one_of_us_wrote_it_down(begun, chosen, enter, alice, how):
    whose = person_of(chosen[0])
    before = everything_about(Teller(whose.contributor))["trajectories"][0]["contributions"]
    assert not was_written_down(whose)
    enter(whose, WRONG, how=how)
    assert was_written_down(whose)
    version = Version.objects.of_house().get(recorded_by=alice)
    assert (version.how, version.origin) == (how, Version.Origin.STAFF)
    told = everything_about(Teller(whose.contributor))["trajectories"][0]["contributions"]
    assert len(told) == len(before) + 1
    assert how.label in {part["written_down"] for each in told for part in each["parts"]}


@pytest.mark.parametrize("how", [Channel.PHONE, Channel.PAPER])
def test_who_said_it_on_the_telephone_is_asked_whether_it_was_written_down_well(begun, chosen, enter, client, how, now):
    whose = person_of(chosen[0])
    enter(whose, WRONG, how=how)
    note = note_for(Teller(whose.contributor), now=now)
    page = client.post("/code/verhaal/", {"note": note, "participation": whose.pk}).content.decode()
    assert WRONG in page
    is_of_a_talk = how == Channel.PHONE
    assert ("Schreven wij goed op wat u zei?" in page, "Ja, zo zei ik het" in page) == (is_of_a_talk, is_of_a_talk)
    own = client.post("/code/", {"note": note, "participation": whose.pk}).content.decode()
    assert ("Klopt het verslag van ons gesprek?" in own) == is_of_a_talk
    said = Part.objects.of_house().get(aspect=CORRECTION)
    correct(by=Teller(whose.contributor), part_id=said.pk, words="Ik was blij.", now=now)
    assert "Schreven wij goed op" not in client.post("/code/verhaal/", {"note": note, "participation": whose.pk}).text


def test_what_someone_says_on_the_own_page_nobody_wrote_down(begun, chosen, say):
    say(chosen[0], WRONG)
    assert not was_written_down(person_of(chosen[0]))
    assert not Version.objects.of_house().exclude(recorded_by=None).exists()


def test_a_manager_enters_no_answer(manon, begun, chosen, enter):
    with pytest.raises(NotAllowed):
        enter(person_of(chosen[0]), by=manon)


def test_an_older_day_never_takes_the_place_of_what_someone_said_later(begun, chosen, say, enter, today):
    answer = say(chosen[0], WRONG)
    with pytest.raises(AnsweredLater) as refused:
        enter(person_of(chosen[0]), day=today - timedelta(days=1))
    assert "15 juni 2026" in str(refused.value)
    answer.refresh_from_db()
    assert answer.verdict == Verdict.CORRECTS
    enter(person_of(chosen[0]), day=today)
    answer.refresh_from_db()
    assert answer.verdict == Verdict.AGREES


def test_paper_of_the_same_day_never_takes_the_place_of_the_own_answer(begun, chosen, say, enter, today):
    answer = say(chosen[0], WRONG)
    with pytest.raises(AnsweredLater):
        enter(person_of(chosen[0]), how=Channel.PAPER, day=today)
    answer.refresh_from_db()
    assert answer.verdict == Verdict.CORRECTS


@pytest.mark.parametrize("days", [-6, 1])
def test_the_day_lies_within_the_check_and_not_ahead(begun, tell_read, trajectory, desk, today, days):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    page = desk(told.code, verdict="agrees", day=(today + timedelta(days=days)).isoformat())
    assert page.context["form"].errors == {
        "day": ["Kies een dag tussen 10 juni 2026, toen het nakijken begon, en vandaag."]
    }
    assert not CheckAnswer.objects.of_house().exists()


def test_more_time_for_people_does_not_begin_the_check_anew(begun, alice, trajectory, chosen, enter, now, today):
    hold_check(by=alice, trajectory=trajectory, until=today + timedelta(days=20), now=now)
    assert enter(person_of(chosen[0]), day=today - timedelta(days=3)).day == today - timedelta(days=3)


def test_staff_opens_an_own_part_with_the_code_alone_and_writes_the_answer_down(begun, tell_read, trajectory, desk):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    assert "Deze code kennen wij niet bij dit traject." in desk("maan fiets brood 12").content.decode()
    assert "Lees dit voor" in desk(told.code).content.decode()
    assert "Nee, er klopt iets niet" in desk(told.code, print="1").content.decode()
    desk(told.code, verdict="agrees")
    assert CheckAnswer.objects.of_house().get().how == Channel.PHONE


def test_a_page_that_staff_has_open_closes_with_its_code_and_is_of_nobody_else(
    begun, tell_read, trajectory, desk, come_in, alice, chandra, organise
):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    note = {"note": desk(told.code).context["note"]}

    def opened(login):
        return come_in(login).post(at("enter_check", trajectory), note).content.decode()

    assert "Lees dit voor" in opened(alice)
    assert "Lees dit voor" not in opened(chandra)
    with organise():
        PersonalCode.objects.filter(contributor=told.contributor).update(digest="0" * 64)
    closed = opened(alice)
    assert "Er is een nieuwe code gemaakt. De oude opent niets meer, ook deze pagina niet." in closed
    assert "Lees dit voor" not in closed


def test_after_the_last_day_nothing_goes_on_paper_and_what_came_back_in_time_is_entered(
    begun, alice, trajectory, chosen, desk, tell_read, come_in, now, today, organise
):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    begun.until = today - timedelta(days=1)
    with organise():
        begun.save()
    assert desk(told.code, print="1").status_code == 302
    shown = come_in(alice).get(at("check_letter", trajectory), follow=True).content.decode()
    assert "Geef mensen meer tijd bij ‘Verander de keuze’." in shown
    desk(told.code, verdict="agrees", day=(today - timedelta(days=1)).isoformat())
    assert CheckAnswer.objects.of_house().get().day == today - timedelta(days=1)


def test_of_what_was_read_out_before_it_changed_nothing_is_kept(begun, tell_read, trajectory, desk):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    page = desk(told.code, verdict="corrects", words=WRONG, seen="0000 0000").content.decode()
    assert "Intussen is veranderd wat er in het verslag komt." in page
    assert WRONG in page
    assert not CheckAnswer.objects.of_house().exists()


def test_a_yes_on_paper_counts_for_what_stood_on_that_paper(begun, tell_read, trajectory, desk):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    on_paper = re.search(r"Kenmerk van dit blad: (\w{4} \w{4})\.", desk(told.code, print="1").content.decode())[1]
    yes = {"verdict": "agrees", "how": "paper"}
    assert "Vul het kenmerk in." in desk(told.code, **yes).content.decode()
    old = desk(told.code, **yes, paper="0000 0000")
    assert "Een ja telt dan niet." in str(old.context["form"].errors["paper"])
    assert not CheckAnswer.objects.of_house().exists()
    desk(told.code, **yes, paper=on_paper.lower().replace(" ", "-"))
    assert CheckAnswer.objects.of_house().get().how == Channel.PAPER


def test_a_no_on_an_old_paper_is_kept_and_the_person_is_asked_anew(begun, tell_read, trajectory, desk):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    desk(told.code, verdict="corrects", how="paper", words=WRONG, paper="0000 0000")
    kept = CheckAnswer.objects.of_house().get()
    assert (kept.verdict, kept.insights.count()) == (Verdict.CORRECTS, 0)


def test_whose_words_stand_still_is_told_so_at_the_desk(begun, tell_read, trajectory, desk, now):
    told = tell_read(trajectory, "Er kwam een brief.", report=True)
    restrict(by=Teller(told.contributor), participation=person_of_code(told), now=now)
    assert "Dit verhaal staat stil." in desk(told.code).content.decode()


def test_a_code_of_another_trajectory_opens_nothing(come_in, alice, trajectory, check, tell, organise, veenbeek, now):
    with organise():
        other = Trajectory.objects.create(
            organisation=veenbeek, title="Wachten", slug="wachten", owner=alice, state="open", created_at=now
        )
    told = tell(other, "Ik wacht.")
    page = come_in(alice).post(at("enter_check", trajectory), {"code": told.code}).content.decode()
    assert "Deze code kennen wij niet bij dit traject." in page


def test_the_letter_says_where_and_holds_no_word(come_in, alice, trajectory, check):
    page = come_in(alice).get(at("check_letter", trajectory)).content.decode()
    assert "/code" in page
    assert "29 juni 2026" in page
    assert "maakte mij bang" not in page
