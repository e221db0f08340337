"""Whether a DPIA is needed: nine criteria with a proposal, decided by a person, kept as versions."""

import io
import zipfile

import pytest
from django.urls import reverse

from doorleefd.rights.accounting.actions import NotAllNine, OnlyAnExercise, assess
from doorleefd.rights.accounting.assessing import (
    Answer,
    Criterion,
    Outcome,
    Written,
    as_assessed,
    open_risks,
    proposals,
    proposed_words,
)
from doorleefd.rights.accounting.assessments import is_open
from doorleefd.rights.models import Assessment
from doorleefd.trajectory.models import Group, Trajectory

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(trajectory):
    return f"/trajecten/{trajectory.pk}/dpia/"


@pytest.fixture
def decide(alice, trajectory, now):
    """Decide that these apply: `decide(Criterion.SENSITIVE)`."""

    def deciding(*applying, **given):
        answers = tuple(Answer(one, one in applying, "Daarom.") for one in Criterion)
        return assess(by=alice, trajectory=trajectory, answers=answers, written=Written(**given), now=now)

    return deciding


def proposed(trajectory, criterion):
    return next(one for one in proposals(trajectory) if one.criterion == criterion)


def posted(**chosen):
    fields = {}
    for one in Criterion:
        fields[one.value] = chosen.get(one.value, "no")
        fields[f"{one.value}_why"] = "Daarom."
    return fields


def test_there_is_a_proposal_for_each_of_the_nine(trajectory):
    assert [one.criterion for one in proposals(trajectory)] == list(Criterion)
    assert len(list(Criterion)) == 9
    assert all(one.reason for one in proposals(trajectory))


def test_sensitive_and_vulnerable_are_proposed(trajectory):
    assert proposed(trajectory, Criterion.SENSITIVE).applies
    assert proposed(trajectory, Criterion.VULNERABLE).applies


def test_the_answers_of_the_trajectory_change_the_proposal(trajectory, organise):
    assert not proposed(trajectory, Criterion.LARGE).applies
    assert not proposed(trajectory, Criterion.BLOCKING).applies
    with organise():
        Group.objects.filter(trajectory=trajectory).update(target=600)
        Trajectory.objects.update(recruiter_decides="yes")
    trajectory.refresh_from_db()
    assert proposed(trajectory, Criterion.LARGE).applies
    assert "1200 mensen" in proposed(trajectory, Criterion.LARGE).reason
    assert proposed(trajectory, Criterion.BLOCKING).applies


@pytest.mark.parametrize(
    ("applying", "outcome"),
    [
        ([], Outcome.NOT_NEEDED),
        ([Criterion.SENSITIVE], Outcome.ASK),
        ([Criterion.SENSITIVE, Criterion.VULNERABLE], Outcome.NEEDED),
    ],
)
def test_two_or_more_ask_for_a_dpia(decide, applying, outcome):
    assert as_assessed(decide(*applying).content).outcome is outcome


def test_nothing_is_chosen_for_anyone(as_login, alice, address):
    page = as_login(alice).get(address)
    assert "checked" not in page.content.decode()
    assert "Voorstel van de computer: speelt." in page.content.decode()


def test_a_person_decides_and_it_is_a_version(as_login, alice, address):
    client = as_login(alice)
    assert client.post(address, posted(sensitive="yes", vulnerable="yes")).status_code == 302
    assert client.post(address, posted(sensitive="yes")).status_code == 302
    assert list(Assessment.objects.values_list("number", flat=True)) == [2, 1]
    page = client.get(address).content.decode()
    assert "1 kenmerk speelt." in page
    assert "Versie 1" in page


def test_every_criterion_asks_for_an_answer(as_login, alice, address):
    fields = posted()
    del fields["scoring"]
    page = as_login(alice).post(address, fields).content.decode()
    assert "Kies of dit speelt." in page
    assert not Assessment.objects.exists()


def test_fewer_than_nine_are_refused(alice, trajectory, now):
    with pytest.raises(NotAllNine):
        assess(by=alice, trajectory=trajectory, answers=(), written=Written(), now=now)


def test_a_version_stays_as_it_was(decide, trajectory, organise):
    version = decide(Criterion.SENSITIVE)
    with organise():
        Trajectory.objects.update(knowledge_sought="Iets heel anders")
    version.refresh_from_db()
    assert "Iets heel anders" not in str(version.content)
    assert "Wat de stap naar beschut werk moeilijk of makkelijk maakt" in str(version.content)


def test_its_document_holds_all_of_it(as_login, alice, decide, address, trajectory):
    own = {"own_risks": "Een kleine buurt.", "officer_advice": "Akkoord."}
    views = "Zij vroegen om minder vragen."
    decide(Criterion.SENSITIVE, Criterion.VULNERABLE, necessity="Minder kan niet.", views=views, **own)
    file = as_login(alice).get(f"{address}1.docx").content
    text = zipfile.ZipFile(io.BytesIO(file)).read("word/document.xml").decode()
    for known in (
        "Twee of meer kenmerken",
        "Kwetsbare mensen",
        "Een kleine buurt.",
        "Akkoord.",
        "Opgeschreven door Alice.",
        "Minder kan niet.",
        "Zij vroegen om minder vragen.",
        "versleuteld",
        f"1 oktober {trajectory.keep_until.year}",
    ):
        assert known in text
    assert as_login(alice).get(f"{address}1.pdf").content.startswith(b"%PDF")
    assert as_login(alice).get(f"{address}7.pdf").status_code == 404


def test_open_risks_follow_what_is_arranged(trajectory, organise):
    assert "Er is niemand gevraagd voor nazorg." not in open_risks(trajectory)
    with organise():
        Trajectory.objects.update(aftercare_name="")
    trajectory.refresh_from_db()
    assert "Er is niemand gevraagd voor nazorg." in open_risks(trajectory)


def test_until_it_is_done_the_trajectory_says_so_and_stops_nobody(as_login, alice, trajectory, decide, address):
    overview = reverse("trajectory:show", args=[trajectory.pk])
    assert "Ga het na" in as_login(alice).get(overview).content.decode()
    assert trajectory.state == Trajectory.State.OPEN
    decide(Criterion.SENSITIVE)
    page = as_login(alice).get(overview).content.decode()
    assert "Ga het na" not in page
    assert address in page


@pytest.mark.parametrize("given", [{"state": "closed"}, {"state": "archived"}, {"is_practice": True}])
def test_where_nobody_is_asked_there_is_no_signal(trajectory, organise, given):
    with organise():
        Trajectory.objects.update(**given)
    trajectory.refresh_from_db()
    assert not is_open(trajectory)


def test_an_exercise_has_none(trajectory, organise, decide):
    with organise():
        Trajectory.objects.update(is_practice=True)
    trajectory.refresh_from_db()
    with pytest.raises(OnlyAnExercise):
        decide()


def test_another_organisation_finds_nothing(as_login, bob, decide, address):
    decide(Criterion.SENSITIVE)
    for page in (address, f"{address}1.pdf"):
        assert as_login(bob).get(page).status_code == 404
    assert as_login(bob).post(address, posted()).status_code == 404


@pytest.mark.parametrize("who", ["chandra", "ravi", "manon"])
def test_it_is_for_lead_and_privacy_officer(as_login, request, who, address):
    assert as_login(request.getfixturevalue(who)).get(address).status_code == 403


def test_what_the_trajectory_says_of_necessity_stands_there_already(as_login, alice, trajectory, address):
    assert trajectory.knowledge_sought in proposed_words(trajectory).necessity
    assert "Wij vragen geen naam" in as_login(alice).get(address).content.decode()
