"""What the letter promises the colleague is done: correct, erase, let rest, object; and nobody handles the own case."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.models import Accusation, AccusationNote
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry
from doorleefd.respond.accusations import actions, rights
from doorleefd.respond.accusations.queries import written_in
from doorleefd.respond.accusations.refusals import AboutYou, CaseRests, NeedsReason, StillReviewed
from doorleefd.respond.tests.accusations.accused import NAME, Outcome, marks_on
from doorleefd.rights.actions import erase, restrict
from doorleefd.rights.models import Removal
from doorleefd.rights.retention import actions as retention
from doorleefd.rights.retention import queries

pytestmark = pytest.mark.django_db
WHY = "Zij liet zien dat het anders is."


@pytest.fixture
def masked(case, story, told_colleague, chandra, now):
    """A case of which the colleague knows; the name is out of the story."""
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    return case


@pytest.fixture
def page(come_in, femke, masked):
    """Post to the case: `page("wissen", reason=…)`; without a word, the page itself."""

    def shown(doing="", **fields):
        client, root = come_in(femke), f"/beschuldigingen/{masked.pk}/"
        response = client.post(f"{root}{doing}/", fields, follow=True) if doing else client.get(root)
        return response.content.decode()

    return shown


@pytest.fixture
def night(now):
    """What goes that many days after today."""

    def came(days):
        return retention.remove_every_night(now=now + timedelta(days=days))

    return came


def notes():
    return AccusationNote.objects.of_house()


def test_the_name_is_corrected_and_the_wrong_one_is_nowhere(page, masked, femke):
    assert NAME in page()
    shown = page("naam", name="Karin Zesvenster", reason=WHY)
    assert "Karin Zesvenster" in shown
    assert NAME not in shown
    assert [note.name for note in notes().exclude(name=None).unsealed()] == ["Karin Zesvenster"]
    assert written_in(masked, viewer=femke)[-1].words == WHY


def test_the_name_is_erased_with_what_was_written_and_the_case_stays(page, masked):
    shown = page("wissen", reason=WHY)
    assert NAME not in shown
    assert "Er zou geschreeuwd zijn" not in shown
    assert "is gewist. De zaak staat er nog" in shown
    assert [note.words for note in notes().unsealed()] == [WHY]
    assert Accusation.objects.get().pk == masked.pk
    assert AuditEntry.objects.get(verb="name of accused erased").login.name == "Femke"


def test_the_colleague_sees_what_is_kept_and_nothing_of_the_teller(page, masked, come_in, femke, trajectory, now):
    root = f"/beschuldigingen/{masked.pk}/"
    actions.keep_reaction(by=femke, accusation=masked, words="Ik herken dit niet.", now=now)
    assert come_in(femke).get(f"{root}inzage/").status_code == 302
    assert "Laat zien wat wij bewaren" in page()
    sheet = page("inzage")
    for kept in (NAME, "hoe iemand is behandeld", "Ik herken dit niet.", "Opgepakt", "15 juni 2026", "180 dagen"):
        assert kept in sheet
    for held_back in ("Er zou geschreeuwd zijn", "schreeuwde", trajectory.title, trajectory.subject, "Chandra"):
        assert held_back not in sheet
    assert masked.steps.last().kind == "shown"
    assert "Aan de medewerker laten zien wat wij bewaren" in page()
    assert AuditEntry.objects.get(verb="accused colleague shown what is kept").subject_id == str(masked.pk)


@pytest.mark.parametrize("ends", [erase, restrict])
def test_what_the_teller_did_since_is_not_told_with_it(ends, page, masked, teller, story, now):
    what = {"contributor": teller.contributor} if ends is erase else {"participation": story.participation}
    ends(by=teller, now=now, **what)
    sheet = page("inzage")
    for hidden in (NAME, "de verteller nam", "stilgezet", "Afgesloten"):
        assert hidden not in sheet
    assert ("Het is klaar" in sheet) is (ends is erase)


@pytest.mark.parametrize("doing", ["naam", "wissen", "bezwaar", "stilzetten"])
def test_nothing_is_done_without_a_reason(doing, page):
    assert "Fout:" in page(doing, name="Karin", reason="kort")
    assert NAME in page()


def test_an_objection_is_weighed_in_words(page):
    assert "Bezwaar van de medewerker gewogen" in page("bezwaar", reason=WHY)


def test_a_case_that_rests_waits_for_whoever_asked_it(page, masked, femke, now, night):
    assert "Deze zaak staat stil sinds" in page("stilzetten", reason=WHY)
    with pytest.raises(CaseRests):
        actions.close_case(by=femke, accusation=masked, outcome=Outcome.SPOKEN, now=now)
    page("verder", go="1")
    actions.close_case(by=femke, accusation=masked, outcome=Outcome.SPOKEN, now=now)
    rights.let_rest(by=femke, accusation=masked, reason=WHY, now=now)
    night(200)
    assert notes().exists()


def test_while_it_is_reviewed_the_name_is_needed_to_take_it_out(told_colleague, femke, now):
    with pytest.raises(StillReviewed):
        rights.erase_name(by=femke, accusation=told_colleague, reason=WHY, now=now)
    with pytest.raises(NeedsReason):
        rights.erase_name(by=femke, accusation=told_colleague, reason="", now=now)


@pytest.mark.parametrize("outcome", [Outcome.UNFOUNDED, Outcome.NO_ACCUSATION])
def test_where_nothing_stands_against_anyone_the_name_goes_at_once(outcome, masked, femke, now):
    actions.close_case(by=femke, accusation=masked, outcome=outcome, because="no_blame", now=now)
    assert not notes().exists()
    assert Accusation.objects.get().outcome == outcome


def test_or_the_night_after_the_review_that_needed_it(told_colleague, story, chandra, femke, now, night):
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.UNFOUNDED, now=now)
    night(1)
    assert notes().exists()
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    night(1)
    assert not notes().exists()


def test_the_rest_goes_when_its_term_is_over_with_a_line_in_the_log(masked, femke, now, night, come_in):
    actions.close_case(by=femke, accusation=masked, outcome=Outcome.SPOKEN, now=now)
    after = [(each.kind.key, each.count) for each in queries.dry_run(femke, on=now.date() + timedelta(days=180))]
    assert ("accused", 1) in after
    assert "180 dagen na het afsluiten" in come_in(femke).get("/bewaren/").content.decode()
    night(179)
    assert notes().exists()
    night(180)
    assert not notes().exists()
    assert Removal.objects.get(kind="accused").count == 1
    assert "is gewist. De zaak staat er nog" in come_in(femke).get(f"/beschuldigingen/{masked.pk}/").content.decode()


def test_whoever_bears_the_name_only_hands_the_case_on(case, come_in, femke, manon, organise, now):
    with organise():
        femke.name = "Karin van den Berg"
        femke.save()
    root = f"/beschuldigingen/{case.pk}/"
    shown = come_in(femke).get(root).content.decode()
    assert "Draag deze zaak over" in shown
    assert NAME not in shown
    assert "Er zou geschreeuwd zijn" not in shown
    assert come_in(femke).get(f"{root}brief/").status_code == 404
    for step in (actions.take_up, actions.tell_colleague):
        with pytest.raises(AboutYou):
            step(by=femke, accusation=case, now=now)
    with pytest.raises(AboutYou):
        rights.erase_name(by=femke, accusation=case, reason=WHY, now=now)
    come_in(femke).post(f"{root}overdragen/", {"to": str(manon.pk)})
    assert NAME in come_in(manon).get(root).content.decode()


def test_nobody_else_does_any_of_it(masked, come_in, alice, kees, bob, now):
    for login in (alice, bob):
        assert come_in(login).post(f"/beschuldigingen/{masked.pk}/wissen/", {"reason": WHY}).status_code == 404
    assert come_in(kees).post(f"/beschuldigingen/{masked.pk}/wissen/", {"reason": WHY}).status_code == 403
    with pytest.raises(NotAllowed):
        rights.correct_name(by=alice, accusation=masked, name="Karin", reason=WHY, now=now)
    assert notes().exists()


def test_of_a_story_that_was_taken_back_nothing_is_shown_or_corrected(page, masked, teller, now):
    erase(by=teller, contributor=teller.contributor, now=now)
    shown = page()
    assert NAME not in shown
    assert "Verbeter de naam" not in shown
