"""A colleague is accused: the name goes, one person handles it, and who told it stays unknown (issue 4)."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import models

from doorleefd.analyse.accused import NameNotMasked, named_near_a_job, places_of
from doorleefd.analyse.actions import AlreadyReviewed, accept_review
from doorleefd.analyse.actions.accusing import (
    Accused,
    NameNotThere,
    NobodyLooks,
    OnlyAnExercise,
    TakenUpAlready,
    mark_accusation,
    unmark_accusation,
)
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.models import Accusation, AccusationNote, AccusationStep
from doorleefd.analyse.reviewing import Mark, proposed
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.models.login import Role
from doorleefd.foundation.sealing import Sealed
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.accusations import actions
from doorleefd.respond.accusations.queries import case_of, cases_of, own_accusations, waiting_cases, written_in
from doorleefd.respond.accusations.refusals import (
    CannotHandle,
    CaseIsClosed,
    DoneBefore,
    NotToldYet,
    NotYours,
    StoryIsGone,
)
from doorleefd.rights.actions import erase, restrict, withdraw_all
from doorleefd.rights.queries import everything_about

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
Kind, Outcome = Accusation.Kind, Accusation.Outcome
NAME = "Karin Zevenster"
WORDS = "Mijn klantmanager Karin Zevenster schreeuwde tegen mij. Karin luistert nooit."
NAMED = Accused(NAME, Kind.TREATMENT, "Er zou geschreeuwd zijn in een gesprek.")


@pytest.fixture
def story(tell, trajectory, femke):
    """A story that accuses; Femke, the privacy officer, looks at it where nobody else was named."""
    received = tell(trajectory, WORDS)
    story = Contribution.objects.of_house().get()
    story.code = received.code
    return story


@pytest.fixture
def case(story, chandra, now):
    return mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


@pytest.fixture
def teller(story):
    return Teller(story.participation.contributor)


@pytest.fixture
def told_colleague(case, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    actions.tell_colleague(by=femke, accusation=case, now=now)
    return case


@pytest.fixture
def as_login(client):
    def logged_in(login):
        client.force_login(login, backend=BACKEND)
        return client

    return logged_in


def marks_on(story, viewer, *names):
    told = told_versions(story, viewer=viewer)
    return {
        version.part_id: [
            Mark(start, end, "PERSOON") for name in names for start, end in places_of(name, version.words)
        ]
        for version in told
    }


def page_of(client, code):
    return client.post("/code/", {"code": code}).content.decode()


# The review


def test_a_review_is_not_accepted_while_the_name_stands_there(case, story, chandra, now):
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_a_part_of_the_name_elsewhere_counts_too(case, story, chandra, now):
    told = told_versions(story, viewer=chandra)[0]
    begin = WORDS.index(NAME)
    only_whole = {told.part_id: [Mark(begin, begin + len(NAME), "PERSOON")]}
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks=only_whole, now=now)


def test_it_is_accepted_once_the_name_is_gone(case, story, chandra, now):
    made = accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    assert len(made) == 1


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("Wil Janssen", "Ik wil dat Wil weggaat.", ["Wil"]),
        ("karin", "KARIN deed het, Karins schuld", ["KARIN", "Karin"]),
        ("Jan de Wit", "Jan de\nWit en meneer Wit, de witte", ["Jan", "Jan de\nWit", "Wit", "Wit"]),
        ("", "Wie dan ook", []),
    ],
)
def test_where_a_name_stands(name, words, found):
    assert [words[start:end] for start, end in places_of(name, words)] == found


def test_a_name_that_is_not_there_is_refused(story, chandra, now):
    with pytest.raises(NameNotThere):
        mark_accusation(by=chandra, contribution=story, accused=Accused("Piet Bakker", Kind.OTHER), now=now)


def test_without_a_name_there_is_nothing_to_mask(story, chandra, now):
    case = mark_accusation(by=chandra, contribution=story, accused=Accused("", Kind.OTHER), now=now)
    assert not case.is_named
    accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_a_reviewed_story_is_reviewed_anew_first(story, chandra, now):
    accept_review(by=chandra, contribution=story, marks={}, now=now)
    with pytest.raises(AlreadyReviewed):
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


def test_an_exercise_makes_no_case(story, trajectory, chandra, organise, now):
    with organise():
        trajectory.is_practice = True
        trajectory.save()
    story.refresh_from_db()
    with pytest.raises(OnlyAnExercise):
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)


def test_a_mistake_is_taken_back_while_nobody_did_anything(case, story, chandra, femke, now):
    unmark_accusation(by=chandra, accusation=case, now=now)
    assert not Accusation.objects.exists()
    accept_review(by=chandra, contribution=story, marks={}, now=now)


def test_what_was_taken_up_is_not_unmarked(case, chandra, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    with pytest.raises(TakenUpAlready):
        unmark_accusation(by=chandra, accusation=case, now=now)


def test_the_computer_hints_and_marks_nobody(story, chandra):
    told = told_versions(story, viewer=chandra)
    assert named_near_a_job(told, proposed(told)) == ["mijn klantmanager"]
    assert not Accusation.objects.exists()


def test_the_page_carries_the_marks_along_and_marks_the_name(as_login, story, chandra, trajectory):
    root = f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/"
    client = as_login(chandra)
    assert "De computer ziet een naam bij" in client.get(root).content.decode()
    seen = told_versions(story, viewer=chandra)[0].pk.hex
    asked = client.post(f"{root}beschuldiging/", {"seen": seen, "marks": "0-5-17-ORGANISATIE"})
    assert 'value="0-5-17-ORGANISATIE"' in asked.content.decode()
    filled = {"seen": seen, "marks": "0-5-17-ORGANISATIE", "name": NAME, "kind": "treatment", "words": "", "keep": "1"}
    page = client.post(f"{root}beschuldiging/", filled).content.decode()
    assert f'action="{root}"' in page
    assert page.count('type="checkbox" name="mark"') >= 3
    assert "De naam moet eruit" in page
    assert client.post(root, {"seen": seen, "marks": "none", "do": "accept"}).status_code == 200
    assert "staat er nog" in client.post(root, {"seen": seen, "marks": "none", "do": "accept"}).content.decode()


def test_another_organisation_marks_nothing(story, case, bob, now, as_login, trajectory):
    with pytest.raises(OtherOrganisation):
        mark_accusation(by=bob, contribution=story, accused=NAMED, now=now)
    client = as_login(bob)
    assert client.post(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/beschuldiging/").status_code == 404


# Who handles it


def test_it_is_the_privacy_officers_where_nobody_was_named(case, femke, alice):
    assert list(cases_of(femke)) == [case]
    assert not cases_of(alice)


def test_it_is_the_named_persons_alone(story, adriaan, manon, femke, chandra, veenbeek, now):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=manon, working_days=3, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    assert list(cases_of(manon)) == [case]
    assert not cases_of(femke)
    assert case.due_on == now.date() + timedelta(days=3)


def test_ten_working_days_where_nothing_was_chosen(case, now):
    assert case.due_on == now.date() + timedelta(days=14)


def test_who_decides_on_benefit_is_never_named(adriaan, kees, veenbeek, now):
    with pytest.raises(CannotHandle):
        actions.choose_holder(by=adriaan, organisation=veenbeek, holder=kees, working_days=10, now=now)


def test_who_comes_to_decide_on_benefit_loses_it_to_the_privacy_officer(
    story, adriaan, manon, femke, chandra, veenbeek, organise, now
):
    actions.choose_holder(by=adriaan, organisation=veenbeek, holder=manon, working_days=3, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    with organise():
        manon.decides_on_benefit = True
        manon.save()
    assert not cases_of(manon)
    assert list(cases_of(femke)) == [case]


def test_without_anyone_it_is_refused(tell, trajectory, chandra, now):
    tell(trajectory, WORDS)
    with pytest.raises(NobodyLooks):
        mark_accusation(by=chandra, contribution=Contribution.objects.of_house().get(), accused=NAMED, now=now)


def test_who_decides_on_benefit_sees_and_does_nothing(case, kees, as_login, now):
    assert not cases_of(kees)
    with pytest.raises(NotAllowed):
        actions.take_up(by=kees, accusation=case, now=now)
    client = as_login(kees)
    assert client.get(f"/beschuldigingen/{case.pk}/").status_code in (403, 404)
    assert "zaak over een medewerker" not in client.get("/vandaag/").content.decode()


def test_the_accused_hands_it_on_and_sees_it_no_more(case, femke, manon, alice, now):
    actions.hand_on(by=femke, accusation=case, to=manon, now=now)
    case.refresh_from_db()
    assert not cases_of(femke)
    assert list(cases_of(manon)) == [case]
    with pytest.raises(NotAllowed):
        actions.close_case(by=femke, accusation=case, outcome=Outcome.UNFOUNDED, now=now)
    with pytest.raises(CannotHandle):
        actions.hand_on(by=manon, accusation=case, to=femke, now=now)


def test_it_is_not_handed_to_who_decides_on_benefit(case, femke, kees, now):
    with pytest.raises(CannotHandle):
        actions.hand_on(by=femke, accusation=case, to=kees, now=now)


def test_another_organisation_finds_nothing(case, bob, as_login, now):
    assert not cases_of(bob)
    client = as_login(bob)
    for last in ("", "brief/"):
        assert client.get(f"/beschuldigingen/{case.pk}/{last}").status_code == 404
    for last in ("oppakken/", "verteld/", "reactie/", "overdragen/", "afsluiten/"):
        assert client.post(f"/beschuldigingen/{case.pk}/{last}").status_code == 404
    with pytest.raises((NotAllowed, OtherOrganisation)):
        actions.take_up(by=bob, accusation=case, now=now)


# The steps


def test_the_case_from_taking_up_to_the_end(as_login, case, femke):
    client = as_login(femke)
    root = f"/beschuldigingen/{case.pk}/"
    first = client.get(root).content.decode()
    assert NAME in first
    assert "Er zou geschreeuwd zijn" in first
    assert "schreeuwde tegen mij" not in first
    client.post(f"{root}oppakken/")
    client.post(f"{root}verteld/")
    assert "Schrijf op wat de medewerker zei" in client.post(f"{root}reactie/", {"words": ""}).content.decode()
    client.post(f"{root}reactie/", {"words": "Ik herken dit niet."})
    assert "Ik herken dit niet." in client.get(root).content.decode()
    client.post(f"{root}afsluiten/", {"outcome": "spoken"})
    last = client.get(root).content.decode()
    assert "besproken met de medewerker" in last
    steps = [each.step.kind for each in written_in(case, viewer=femke)]
    assert steps == ["marked", "taken_up", "told", "reacted", "closed"]


def test_it_does_not_end_before_the_colleague_knows(case, femke, now):
    actions.take_up(by=femke, accusation=case, now=now)
    with pytest.raises(NotToldYet):
        actions.close_case(by=femke, accusation=case, outcome=Outcome.UNFOUNDED, now=now)
    with pytest.raises(NotToldYet):
        actions.keep_reaction(by=femke, accusation=case, words="Nee.", now=now)
    actions.close_case(by=femke, accusation=case, outcome=Outcome.NO_ACCUSATION, now=now)


def test_a_step_is_done_once_and_nothing_after_the_end(told_colleague, femke, now):
    with pytest.raises(DoneBefore):
        actions.tell_colleague(by=femke, accusation=told_colleague, now=now)
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.SPOKEN, now=now)
    with pytest.raises(CaseIsClosed):
        actions.keep_reaction(by=femke, accusation=told_colleague, words="Toch nog iets.", now=now)


def test_the_letter_says_the_rights_and_nothing_that_tells_who_told(as_login, case, femke, trajectory):
    page = as_login(femke).get(f"/beschuldigingen/{case.pk}/brief/").content.decode()
    assert "hoe iemand is behandeld" in page
    assert "Autoriteit Persoonsgegevens" in page
    for hidden in (NAME, "geschreeuwd", trajectory.title, trajectory.subject, "juni 2026 vertelde"):
        assert hidden not in page


def test_overdue_stands_on_today_and_in_the_list(as_login, case, femke, organise, now):
    assert waiting_cases(femke, today=now.date()).late == 0
    with organise():
        Accusation.objects.update(due_on=now.date() - timedelta(days=1))
    assert waiting_cases(femke, today=now.date()) == waiting_cases(femke, today=now.date()).__class__(1, 1)
    client = as_login(femke)
    page = client.get("/vandaag/").content.decode()
    assert "1 zaak over een medewerker wacht op jou" in page
    assert "1 had al klaar moeten zijn." in page
    assert "te laat" in client.get("/beschuldigingen/").content.decode()


def test_the_list_costs_a_fixed_number_of_queries(
    as_login, case, story, chandra, femke, now, django_assert_max_num_queries
):
    for _each in range(8):
        mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    client = as_login(femke)
    with django_assert_max_num_queries(12):
        client.get("/beschuldigingen/")


# What stays hidden


def test_the_name_stands_nowhere_outside_the_sealed_words(told_colleague, story, chandra, femke, caplog, now):
    actions.keep_reaction(by=femke, accusation=told_colleague, words=f"{NAME} zegt van niet.", now=now)
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.SPOKEN, now=now)
    for model in apps.get_models():
        for row in model._base_manager.all():
            for field in row._meta.concrete_fields:
                value = getattr(row, field.attname)
                if isinstance(value, Sealed):
                    assert b"Zevenster" not in value.box
                else:
                    assert "Zevenster" not in str(value), f"{model._meta.label}.{field.name}"
                    assert isinstance(field, models.BinaryField) or "Karin" not in str(value)
    assert "Karin" not in caplog.text


def test_the_audit_holds_no_word_and_of_the_teller_no_row(case, story, teller, now):
    actions.want_no_more(by=teller, accusation=case, now=now)
    last = AuditEntry.objects.get(verb="accusation: no more wanted")
    assert (last.at, last.subject_id, last.login_id) == (None, "", None)


def test_who_withdraws_takes_what_was_written_out_of_sight(told_colleague, femke, teller, as_login, now):
    actions.keep_reaction(by=femke, accusation=told_colleague, words="Ik herken dit niet.", now=now)
    participation = Participation.objects.get(contributor=teller.contributor)
    withdraw_all(by=teller, participation=participation, text_version="1", now=now)
    page = as_login(femke).get(f"/beschuldigingen/{told_colleague.pk}/").content.decode()
    assert "nam het verhaal terug" in page
    for hidden in (NAME, "geschreeuwd", "Ik herken dit niet."):
        assert hidden not in page
    with pytest.raises(StoryIsGone):
        actions.keep_reaction(by=femke, accusation=told_colleague, words="Nog iets.", now=now)
    actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.GONE, now=now)


def test_who_lets_it_stand_still_hides_it_too(case, femke, teller, now):
    participation = Participation.objects.get(contributor=teller.contributor)
    restrict(by=teller, participation=participation, now=now)
    assert [each.words for each in written_in(case, viewer=femke)] == [""]


def test_erasing_ends_the_link_and_leaves_no_word(told_colleague, femke, teller, now):
    erase(by=teller, contributor=teller.contributor, now=now)
    left = case_of(told_colleague.pk, viewer=femke)
    assert left.contribution_id is None
    assert not AccusationNote.objects.of_house().exists()
    assert AccusationStep.objects.count() == 3
    actions.close_case(by=femke, accusation=left, outcome=Outcome.GONE, now=now)


# The teller


def test_the_teller_reads_who_looks_until_when_and_what_came_of_it(client, case, story, chandra, femke, now):
    page = page_of(client, story.code)
    assert "De naam halen wij weg voordat anderen het lezen." in page
    assert "de privacyfunctionaris. Uiterlijk 29 juni 2026" in page
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    assert "De naam hebben wij weggehaald." in page_of(client, story.code)
    actions.tell_colleague(by=femke, accusation=case, now=now)
    actions.close_case(by=femke, accusation=case, outcome=Outcome.SPOKEN, now=now)
    last = page_of(client, story.code)
    assert "Er is over gepraat met de medewerker." in last
    assert "Femke" not in last


def test_the_teller_ends_it_with_the_name_gone(client, case, story, chandra, femke, now):
    given = {"code": story.code, "participation": str(story.participation_id), "accusation": str(case.pk)}
    page = client.post("/code/medewerker/", given).content.decode()
    assert "U wilde alleen dat de naam weg is." in page
    assert client.post("/code/medewerker/", given).status_code == 200
    case.refresh_from_db()
    assert case.outcome == Outcome.NO_MORE
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
    assert waiting_cases(femke, today=now.date()).open == 0


def test_another_teller_ends_nothing(client, case, tell, trajectory, now):
    other = tell(trajectory, "Ik kreeg een brief.")
    with pytest.raises(NotYours):
        actions.want_no_more(by=Teller(other.contributor), accusation=case, now=now)
    given = {"code": other.code, "accusation": str(case.pk)}
    assert client.post("/code/medewerker/", given).status_code == 404
    participation = Participation.objects.get(contributor=other.contributor)
    assert not own_accusations(participation, teller=Teller(other.contributor))


def test_the_teller_carries_it_away_without_the_name(told_colleague, teller):
    carried = everything_about(teller)["trajectories"][0]["accusations"]
    assert [step["what"] for step in carried[0]["steps"]][0] == "aangewezen bij het nakijken"
    assert str(carried[0]["looked_at_by"]) == "privacyfunctionaris"
    assert "Karin" not in str(carried)


# The settings


def test_the_administrator_chooses_who_looks(as_login, adriaan, manon, kees, veenbeek):
    client = as_login(adriaan)
    page = client.get("/instellingen/beschuldigingen/").content.decode()
    assert "Manon" in page
    assert "Kees" not in page
    sent = client.post("/instellingen/beschuldigingen/", {"holder": str(manon.pk), "working_days": "5"})
    assert sent.status_code == 302
    assert "selected" in client.get("/instellingen/beschuldigingen/").content.decode()
    refused = client.post("/instellingen/beschuldigingen/", {"holder": str(kees.pk), "working_days": "5"})
    assert refused.status_code == 200


def test_a_collector_chooses_nobody(as_login, hire, veenbeek):
    client = as_login(hire(veenbeek, "Ine", Role.COLLECTOR))
    assert client.get("/instellingen/beschuldigingen/").status_code == 403
