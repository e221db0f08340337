"""The report of a trajectory: what stands in it, and whose words never do."""

import io

import pytest
from django.urls import reverse
from pypdf import PdfReader

from doorleefd.analyse.actions import add_deviating_voice, recommend
from doorleefd.analyse.models import Recommendation
from doorleefd.analyse.recognising import NobodyLooked
from doorleefd.engines.documents import FORMATS
from doorleefd.people.models import Participation, Use
from doorleefd.people.still import count_every_night
from doorleefd.respond.actions import Decided, close, decide
from doorleefd.respond.models import Decision, ReportVoice
from doorleefd.respond.report.actions import choose_voices
from doorleefd.respond.report.files import document_now
from doorleefd.respond.report.refusals import NotQuotable
from doorleefd.trajectory.actions import aim, choose_rung, look_back
from doorleefd.trajectory.answers import CameOut, TakesPart, Wanted

pytestmark = pytest.mark.django_db
NOTHING_MORE = {"why": "", "doing": "", "opened_up": "", "bridged_by": "", "made_room_by": "", "by_group": ()}


def at(name, trajectory, *more):
    return reverse(f"respond:{name}", args=[trajectory.pk, *more])


@pytest.fixture
def words(trajectory, today):
    """The report as someone reads it, as plain text: `words(alice)`."""

    def read(login):
        return FORMATS["html"].write(document_now(trajectory, viewer=login, day=today)).decode()

    return read


@pytest.fixture
def decided(insight, manon, alice, now, today):
    """A recommendation that was not taken over."""
    made = recommend(
        by=alice,
        insight=insight,
        audience=Recommendation.Audience.POLICY,
        sentence="Bel voor de brief",
        explanation="",
        now=now,
    )
    answers = Decided(
        outcome=Decision.Outcome.NOT_ADOPTED,
        what_we_do="",
        what_we_do_not="Wij bellen niet eerst.",
        reason="Er zijn te weinig mensen voor.",
        owner="Manon",
        decided_by="De wethouder",
        decided_on=today,
    )
    return decide(by=manon, recommendation=made, decided=answers, now=now)


def test_it_tells_why_what_could_change_and_what_could_not(words, alice):
    report = words(alice)
    assert "Onze brieven en onze begeleiding veranderen" in report
    assert "Brieven en begeleiding" in report
    assert "De wet" in report


def test_it_tells_who_was_heard_with_small_numbers_hidden(words, alice, trajectory, tell, organise, now):
    group = trajectory.groups.get(name="Jongeren")
    for _ in range(6):
        tell(trajectory, "Ik wacht.", groups=[group])
    tell(trajectory, "Ik wacht ook.", groups=[trajectory.groups.get(name="Psychische klachten")])
    with organise():
        Participation.objects.update(is_known_person=True)
    before = words(alice)
    assert "Nog niet geteld. Dat gebeurt ’s nachts, zodra ten minste 5 mensen vertelden." in before
    assert "minder dan 5, gevraagd" not in before
    count_every_night(now=now)
    report = words(alice)
    assert "ten minste 5 mensen" in report
    assert "ten minste 5, gevraagd 8" in report
    assert "minder dan 5, gevraagd 8" in report
    assert "7 mensen" not in report


def test_of_codes_it_does_not_say_how_many_people_at_least(words, alice, trajectory, tell, now):
    for _ in range(6):
        tell(trajectory, "Ik wacht.", groups=[trajectory.groups.get(name="Jongeren")])
    count_every_night(now=now)
    report = words(alice)
    assert "ten minste 5 codes. Eén mens kan meer dan één code hebben." in report
    assert "ten minste 5 codes, gevraagd 8" in report
    assert "ten minste 5 mensen" not in report


def test_it_tells_which_preconditions_stayed_open(words, alice, trajectory, now):
    report = words(alice)
    assert "Geregeld: " in report
    assert "Bleef open: " in report
    assert "iemand van buiten las alles vooraf" in report


def test_a_gate_that_was_passed_stands_in_it_with_its_reason(words, alice, trajectory, now):
    close(
        by=alice,
        trajectory=trajectory,
        reason="De wet is veranderd, het heeft geen zin meer.",
        for_tellers="Wij stoppen.",
        now=now,
    )
    assert "De wet is veranderd, het heeft geen zin meer. (Alice" in words(alice)


def test_before_it_was_counted_for_others_no_number_stands_in_it(words, alice, insight):
    """Whoever keeps it today and again tomorrow would tell who came in between (law 7)."""
    report = words(alice)
    assert "Het aantal mensen staat hier nog niet." in report
    assert "mensen, geteld" not in report
    assert "Individueel of gebundeld." in report


def test_a_pattern_is_counted_in_people_and_an_insight_says_how_far_it_carries(words, alice, insight, decided):
    report = words(alice)
    assert "schrik van post" in report
    assert "aantal niet getoond, van 6 mensen, geteld op" in report
    assert "Praat eerst" in report
    assert "Gebundeld." in report
    assert "Er is nog geen gezamenlijke duiding" in report


def test_a_decision_stands_in_it_with_its_reason(words, alice, decided):
    report = words(alice)
    assert "Wij bellen niet eerst." in report
    assert "Er zijn te weinig mensen voor." in report
    assert "Niet overgenomen. Besloten door De wethouder" in report


def test_the_promise_stands_beside_what_became_of_it(words, alice, trajectory, decided, publish, now):
    everyone = TakesPart(room="limited", rung="co_produce", **NOTHING_MORE)
    choose_rung(by=alice, trajectory=trajectory, answers=everyone, now=now)
    assert "Er is nog geen antwoord aan de mensen die vertelden." in words(alice)
    publish()
    report = words(alice)
    assert "een beetje: binnen vaste grenzen" in report
    assert "Deze trede belooft meer dan er kan veranderen." in report
    assert "Geen van de aanbevelingen is overgenomen." in report


def test_what_one_wanted_stands_beside_what_came_of_it(words, alice, trajectory, now):
    wanted = Wanted("Niemand schrikt van post", "Eerst bellen", "", "", "", None)
    aim(by=alice, trajectory=trajectory, wanted=wanted, now=now)
    assert "Wij keken hier nog niet op terug." in words(alice)
    came = CameOut("De helft schrikt nog", "Wij bellen nu eerst", "Samen lezen", "De haast", ())
    look_back(by=alice, trajectory=trajectory, came_out=came, now=now)
    report = words(alice)
    assert "Niemand schrikt van post" in report
    assert "De helft schrikt nog" in report
    assert "Wij keken hier nog niet op terug." not in report


def test_no_voice_is_chosen_before_someone_looked_whether_anyone_is_recognised(alice, insight, fragments, now):
    with pytest.raises(NobodyLooked):
        choose_voices(by=alice, insight=insight, voices=fragments[:1], nobody_recognised=False, now=now)


def test_no_voice_stands_in_it_before_someone_chose_it(words, alice, insight, fragments, now):
    assert "maakte mij bang" not in words(alice)
    choose_voices(by=alice, insight=insight, voices=fragments[:1], nobody_recognised=True, now=now)
    assert words(alice).count("maakte mij bang") == 1


@pytest.mark.parametrize("use", [Use.REPORT, Use.TAKE_PART])
def test_words_that_are_taken_back_are_out_at_once(words, alice, insight, fragments, say_no, now, use):
    choose_voices(by=alice, insight=insight, voices=fragments[:2], nobody_recognised=True, now=now)
    say_no(fragments[0], use)
    assert words(alice).count("maakte mij bang") == 1


def test_words_without_a_yes_cannot_be_chosen(alice, insight, fragments, say_no, now):
    say_no(fragments[0], Use.REPORT)
    with pytest.raises(NotQuotable):
        choose_voices(by=alice, insight=insight, voices=fragments[:1], nobody_recognised=True, now=now)


def test_who_sees_it_otherwise_is_quoted_with_how_it_was_weighed(words, alice, chandra, insight, fragments, now):
    add_deviating_voice(by=chandra, insight=insight, fragment=fragments[0], weighed="Dit hielden wij vast.", now=now)
    assert "Er is ook verteld dat het anders zit." in words(alice)
    choose_voices(by=alice, insight=insight, voices=fragments[:1], nobody_recognised=True, now=now)
    report = words(alice)
    assert "Iemand ziet het anders:" in report
    assert "Dit hielden wij vast." in report
    assert "Er is ook verteld dat het anders zit." not in report


def test_how_a_voice_was_weighed_goes_with_the_voice(words, alice, chandra, insight, fragments, say_no, now):
    add_deviating_voice(by=chandra, insight=insight, fragment=fragments[0], weighed="Dit hielden wij vast.", now=now)
    choose_voices(by=alice, insight=insight, voices=fragments[:1], nobody_recognised=True, now=now)
    say_no(fragments[0], Use.REPORT)
    assert "Dit hielden wij vast." not in words(alice)


def test_choosing_asks_whether_someone_could_be_recognised(come_in, alice, trajectory, insight, fragments):
    desk, page = come_in(alice), at("report_voices", trajectory, insight.pk)
    refused = desk.post(page, {"behind": [fragments[0].pk]}).content.decode()
    assert "Lees de zinnen nog een keer, en zet dan dit vinkje." in refused
    assert not ReportVoice.objects.of_house().exists()
    desk.post(page, {"behind": [fragments[0].pk], "nobody_recognised": "on"})
    assert ReportVoice.objects.of_house().get().fragment == fragments[0]
    desk.post(page, {})
    assert not ReportVoice.objects.of_house().exists()


def test_whoever_decides_on_benefit_reads_chosen_voices_and_no_others(
    come_in, kees, chandra, trajectory, insight, fragments, say_no, look, now
):
    choose = at("report_voices", trajectory, insight.pk)
    assert "maakte mij bang" not in come_in(kees).get(choose).content.decode()
    look()
    say_no(fragments[5], Use.REPORT)
    page = come_in(kees).get(choose).content.decode()
    assert page.count("maakte mij bang") == 5
    choose_voices(by=chandra, insight=insight, voices=fragments[:1], nobody_recognised=True, now=now)
    report = come_in(kees).get(at("report", trajectory)).content.decode()
    assert report.count("maakte mij bang") == 1


@pytest.mark.parametrize("ending", ["pdf", "docx", "odt"])
def test_it_is_taken_along_as_a_file(come_in, manon, trajectory, insight, ending):
    answer = come_in(manon).get(at("report_document", trajectory, ending))
    assert answer.status_code == 200
    assert f"verslag.{ending}" in answer.headers["Content-Disposition"]


def test_the_file_is_a_pdf_with_tags_in_the_language_of_the_reader(come_in, manon, trajectory, insight):
    reader = PdfReader(io.BytesIO(come_in(manon).get(at("report_document", trajectory, "pdf")).content))
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.root_object["/Lang"].startswith("nl")


def test_no_other_kind_of_file_is_made(come_in, manon, trajectory):
    assert come_in(manon).get(at("report_document", trajectory, "exe")).status_code == 404


def test_another_organisation_finds_nothing(come_in, bob, trajectory, insight):
    desk = come_in(bob)
    for address in (
        at("report", trajectory),
        at("report_voices", trajectory, insight.pk),
        at("report_versions", trajectory),
    ):
        assert desk.get(address).status_code == 404


def test_who_may_not_write_the_report_reads_it_only(come_in, manon, trajectory, insight):
    desk = come_in(manon)
    page = desk.get(at("report", trajectory)).content.decode()
    assert "Stel het verslag vast" not in page
    assert desk.post(at("finalise_report", trajectory)).status_code == 403
    assert desk.get(at("report_voices", trajectory, insight.pk)).status_code == 403
