"""A version of the report: kept as it was, sent to someone, and without words that are taken back."""

from datetime import timedelta
from hashlib import sha256

import pytest
from django.urls import reverse

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.holding import HELD
from doorleefd.analyse.models import FrozenFigure
from doorleefd.collect.models import Contribution
from doorleefd.engines.documents import FORMATS
from doorleefd.people.models import Teller, Use
from doorleefd.respond.models import DownloadedQuote, ReportBlock, ReportQuote, ReportSending, ReportVersion
from doorleefd.respond.report.actions import (
    ask_to_remove,
    choose_voices,
    finalise_report,
    keep_report,
    remove_sending,
)
from doorleefd.respond.report.files import document_of_version, send
from doorleefd.respond.report.refusals import MustBeAsked, NotFinal, ReportIsHeld, ReportUnchanged
from doorleefd.respond.report.versions import gaps_in, kept_versions, sendings_to_ask, version_of
from doorleefd.rights.actions import erase
from doorleefd.rights.queries import everything_about

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("unchecked")]


def at(name, trajectory, *more):
    return reverse(f"respond:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def final(alice, trajectory, insight, fragments, now):
    """A final version with two voices in it."""
    choose_voices(by=alice, insight=insight, voices=fragments[:2], nobody_recognised=True, now=now)
    made = finalise_report(by=alice, trajectory=trajectory, now=now)
    return version_of(made.number, trajectory=trajectory)


@pytest.fixture
def sent(alice, final, today, now):
    return send(by=alice, version=final, to="College van B en W", on=today, ending=ReportSending.Ending.PDF, now=now)


def written(version, viewer):
    return FORMATS["html"].write(document_of_version(version, viewer=viewer)).decode()


def teller_of(fragment):
    return Teller(fragment.version.part.contribution.participation.contributor)


def test_a_version_stays_as_it_was(alice, trajectory, insight, organise, now):
    kept = keep_report(by=alice, trajectory=trajectory, now=now)
    trajectory.can_change = "Alles"
    with organise():
        trajectory.save()
    assert "Brieven en begeleiding" in written(version_of(kept.number, trajectory=trajectory), alice)


def test_the_same_report_is_not_kept_twice(alice, trajectory, insight, now):
    keep_report(by=alice, trajectory=trajectory, now=now)
    with pytest.raises(ReportUnchanged):
        keep_report(by=alice, trajectory=trajectory, now=now)


def test_a_version_holds_no_word_of_a_teller(final):
    assert ReportQuote.objects.of_house().count() == 2
    assert not ReportBlock.objects.filter(text__contains="maakte mij bang").exists()
    assert not ReportBlock.objects.filter(label__contains="maakte mij bang").exists()


@pytest.mark.parametrize("use", [Use.REPORT, Use.TAKE_PART])
def test_words_that_are_taken_back_leave_a_version_that_was_sent(alice, final, sent, fragments, say_no, use):
    before = written(final, alice)
    say_no(fragments[0], use)
    after = written(final, alice)
    assert before.count("maakte mij bang") == 2
    assert after.count("maakte mij bang") == 1
    assert after.count("[ingetrokken]") == 1


def test_erased_words_leave_their_place_empty(alice, final, fragments, now):
    teller = teller_of(fragments[0])
    erase(by=teller, contributor=teller.contributor, now=now)
    assert written(final, alice).count("[ingetrokken]") == 1
    assert len(gaps_in(final, viewer=alice)) == 1


def test_staff_text_in_a_version_that_repeats_erased_words_gets_a_gap(alice, trajectory, tell, chandra, now, organise):
    told = tell(trajectory, "Ik moest elke ochtend om zes uur met twee bussen komen.")
    contribution = Contribution.objects.of_house().get(participation__contributor=told.contributor)
    trajectory.can_change = "Ik moest elke ochtend om zes uur met twee bussen komen."
    with organise():
        trajectory.save()
    kept = keep_report(by=alice, trajectory=trajectory, now=now)
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    erase(by=Teller(told.contributor), contributor=told.contributor, now=now)
    after = written(version_of(kept.number, trajectory=trajectory), alice)
    assert "twee bussen" not in after
    assert "[ingetrokken]" in after


def test_a_sending_keeps_to_whom_when_and_the_digest_of_the_file(sent, final, alice, today):
    assert (sent.to, sent.on) == ("College van B en W", today)
    assert sent.digest == sha256(FORMATS["pdf"].write(document_of_version(final, viewer=alice))).hexdigest()


def test_after_a_withdrawal_the_file_that_was_sent_can_be_made_no_more(sent, final, alice, fragments, say_no):
    say_no(fragments[0], Use.REPORT)
    now_made = sha256(FORMATS["pdf"].write(document_of_version(final, viewer=alice))).hexdigest()
    sent.refresh_from_db()
    assert sent.digest != now_made
    assert sent.to == "College van B en W"


def test_who_got_words_that_are_taken_back_is_listed_until_asked(sent, trajectory, alice, fragments, say_no, now):
    def to_be_asked():
        return [got.is_to_be_asked for got in kept_versions(trajectory, viewer=alice)[0].sendings]

    assert to_be_asked() == [False]
    say_no(fragments[0], Use.REPORT)
    assert to_be_asked() == [True]
    ask_to_remove(by=alice, sending=sent, now=now)
    assert to_be_asked() == [False]
    say_no(fragments[1], Use.REPORT)
    assert to_be_asked() == [True]


def test_who_gets_a_file_without_the_words_is_not_asked_to_remove_it(final, alice, fragments, say_no, today, now):
    say_no(fragments[0], Use.REPORT)
    after = send(by=alice, version=final, to="De raad", on=today, ending=ReportSending.Ending.PDF, now=now)
    assert sendings_to_ask(alice) == []
    remove_sending(by=alice, sending=after, now=now)
    earlier = today - timedelta(days=1)
    before = send(by=alice, version=final, to="De pers", on=earlier, ending=ReportSending.Ending.PDF, now=now)
    assert sendings_to_ask(alice) == [before]


def test_a_file_that_was_fetched_before_the_words_went_may_be_what_was_sent(
    come_in, alice, trajectory, final, fragments, say_no, today, now, organise
):
    come_in(alice).get(at("report_file", trajectory, 1, "pdf"))
    with organise():
        DownloadedQuote.objects.of_house().filter(fragment=fragments[1]).delete()
    for fragment in fragments[:2]:
        say_no(fragment, Use.REPORT)
    sent = send(by=alice, version=final, to="De raad", on=today, ending=ReportSending.Ending.PDF, now=now)
    assert sendings_to_ask(alice) == [sent]
    quoting = ReportQuote.objects.of_house().get(fragment=fragments[1])
    assert sent.settled == [str(quoting.block_id)]


def test_one_that_comes_back_hides_no_other_that_goes(final, alice, fragments, say_no, say_yes, today, now):
    say_no(fragments[0], Use.REPORT)
    sent = send(by=alice, version=final, to="De raad", on=today, ending=ReportSending.Ending.PDF, now=now)
    say_yes(fragments[0], Use.REPORT)
    say_no(fragments[1], Use.REPORT)
    assert sendings_to_ask(alice) == [sent]
    ask_to_remove(by=alice, sending=sent, now=now)
    say_no(fragments[0], Use.REPORT)
    assert sendings_to_ask(alice) == []


def test_words_that_go_after_someone_was_asked_are_asked_for_too(sent, alice, fragments, say_no, now):
    say_no(fragments[0], Use.REPORT)
    ask_to_remove(by=alice, sending=sent, now=now)
    say_no(fragments[1], Use.REPORT)
    with pytest.raises(MustBeAsked):
        remove_sending(by=alice, sending=sent, now=now)


def test_only_a_final_report_goes_out(alice, trajectory, insight, today, now):
    concept = keep_report(by=alice, trajectory=trajectory, now=now)
    with pytest.raises(NotFinal):
        send(by=alice, version=concept, to="De raad", on=today, ending=ReportSending.Ending.PDF, now=now)


def test_the_figures_of_a_final_report_stand_still(final, alice, trajectory, fragments, say_no, now):
    figure = FrozenFigure.objects.get()
    assert (figure.people, figure.of_people) == (6, 6)
    say_no(fragments[5])
    again = finalise_report(by=alice, trajectory=trajectory, now=now)
    assert "van 6 mensen" in written(version_of(again.number, trajectory=trajectory), alice)


def test_a_text_that_waits_to_be_mended_holds_the_report_back(alice, trajectory, insight, organise, now):
    insight.explanation = HELD
    with organise():
        insight.save()
    with pytest.raises(ReportIsHeld):
        finalise_report(by=alice, trajectory=trajectory, now=now)
    assert not ReportVersion.objects.exists()


def test_the_teller_finds_where_the_own_words_were_quoted_and_who_got_them(sent, fragments, today):
    marked = everything_about(teller_of(fragments[0]))["trajectories"][0]["marked"][0]
    assert marked["chosen_for_report"] == ["Praat eerst"]
    assert marked["quoted_in_report"] == [{"version": 1, "sent_to": "College van B en W", "on": today}]


def test_a_sending_written_by_mistake_is_taken_away(sent, alice, now):
    remove_sending(by=alice, sending=sent, now=now)
    assert not ReportSending.objects.exists()


def test_who_got_words_that_were_taken_back_is_not_forgotten(sent, alice, fragments, say_no, now):
    say_no(fragments[0], Use.REPORT)
    with pytest.raises(MustBeAsked):
        remove_sending(by=alice, sending=sent, now=now)


def test_the_pages_carry_a_version_from_concept_to_addressee(come_in, alice, trajectory, insight, fragments, say_no):
    desk = come_in(alice)
    assert "Er is nog geen versie bewaard." in desk.get(at("report_versions", trajectory)).content.decode()
    desk.post(at("keep_report", trajectory))
    desk.post(at("report_voices", trajectory, insight.pk), {"behind": [fragments[0].pk], "nobody_recognised": "on"})
    desk.post(at("finalise_report", trajectory))
    page = desk.get(at("report_versions", trajectory)).content.decode()
    assert "concept" in page
    assert "vastgesteld" in page
    desk.post(at("send_report", trajectory, 2), {"to": "De raad", "on": "2026-06-01", "ending": "pdf"})
    assert "Verstuurd aan De raad, 1 juni 2026 (PDF)" in desk.get(at("report_versions", trajectory)).content.decode()
    say_no(fragments[0], Use.REPORT)
    page = desk.get(at("report_versions", trajectory)).content.decode()
    assert "Vraag of zij hun exemplaar weggooien" in page
    assert "[ingetrokken]" in desk.get(at("report_version", trajectory, 2)).content.decode()
    desk.post(at("ask_to_remove_report", trajectory, ReportSending.objects.get().pk))
    page = desk.get(at("report_versions", trajectory)).content.decode()
    assert "gevraagd om het weg te gooien." in page
    assert "Ik heb het gevraagd" not in page


def test_a_day_to_come_is_no_day_of_sending(come_in, alice, trajectory, final):
    page = come_in(alice).post(at("send_report", trajectory, 1), {"to": "De raad", "on": "2099-01-01", "ending": "pdf"})
    assert "Deze dag moet nog komen." in page.content.decode()


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_a_version_is_taken_along_as_a_file(come_in, manon, trajectory, final, ending):
    answer = come_in(manon).get(at("report_file", trajectory, 1, ending))
    assert f"verslag-1.{ending}" in answer.headers["Content-Disposition"]


def test_a_manager_reads_versions_and_sends_none(come_in, manon, trajectory, final):
    desk = come_in(manon)
    page = desk.get(at("report_versions", trajectory)).content.decode()
    assert "Schrijf op wie het kreeg" not in page
    assert desk.post(at("send_report", trajectory, 1), {"to": "X", "on": "2026-06-01"}).status_code == 403


def test_another_organisation_finds_no_version(come_in, bob, trajectory, final, sent):
    desk = come_in(bob)
    assert desk.get(at("report_version", trajectory, 1)).status_code == 404
    assert desk.get(at("report_file", trajectory, 1, "pdf")).status_code == 404
    assert desk.post(at("ask_to_remove_report", trajectory, sent.pk)).status_code == 404


def test_the_list_asks_as_many_questions_however_many_versions(
    alice, trajectory, final, sent, today, now, django_assert_max_num_queries
):
    for number in range(3):
        made = finalise_report(by=alice, trajectory=trajectory, now=now)
        send(by=alice, version=made, to=f"Raad {number}", on=today, ending=ReportSending.Ending.PDF, now=now)
    with django_assert_max_num_queries(5):
        assert len(kept_versions(trajectory, viewer=alice)) == 4
