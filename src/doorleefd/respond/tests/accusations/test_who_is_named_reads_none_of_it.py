"""Whoever is named in a story never gets it to review, and cannot tell that it is there; a colleague does."""

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.administration.actions.logins import end_login, forget_name, invite_login
from doorleefd.analyse.accused import NotSaidWhether, hint_in
from doorleefd.analyse.actions import AlreadyReviewed, accept_review, set_aside, take_back_review
from doorleefd.analyse.actions.accusing import Accused, NobodyLooks, accuse_nobody, mark_accusation
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.queries import waiting
from doorleefd.analyse.queries.unread import waiting_for_nobody
from doorleefd.collect.actions.naming import look_every_night
from doorleefd.collect.actions.opening import ForAColleague
from doorleefd.collect.models import ColleagueNamed, Contribution, Recording, Version
from doorleefd.engines.documents import Facts
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Participation, Teller
from doorleefd.people.said import HowSaid
from doorleefd.respond.accusations.queries import can_take_over, cases_of
from doorleefd.respond.tests.accusations.accused import Kind
from doorleefd.rights.actions import correct, erase, withdraw_all
from doorleefd.rights.carrying import Speech, blocks_of
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.queries import everything_about
from doorleefd.rights.requests import actions as requests
from doorleefd.rights.requests import identity
from doorleefd.trajectory.models import Reader

pytestmark = pytest.mark.django_db
WORDS = "Alice Hoekstra heeft mij uitgelachen en maakte racistische grappen."


@pytest.fixture
def alice(alice, organise):
    with organise():
        alice.name = "Alice Hoekstra"
        alice.save()
    return alice


@pytest.fixture
def story(alice, tell, trajectory, femke):
    """It is about Alice, who reads everything here; so does Chandra."""
    received = tell(trajectory, WORDS)
    story = Contribution.objects.of_house().get()
    story.code = received.code
    return story


@pytest.fixture
def alone(trajectory, chandra, organise):
    """Alice is the only one who reads everything."""
    with organise():
        Reader.objects.filter(login=chandra).delete()


def named():
    return set(ColleagueNamed.objects.values_list("login__name", flat=True))


def test_who_is_named_finds_it_nowhere(come_in, story, trajectory, alice, chandra):
    root = f"/trajecten/{trajectory.pk}/nakijken/"
    other = come_in(chandra)
    assert "nieuw verhaal" in other.get("/vandaag/").content.decode()
    assert str(story.pk) in other.get(root).content.decode()
    assert other.get(f"{root}verder/").headers["Location"] == f"{root}{story.pk}/"
    mine = come_in(alice)
    assert "verhaal" not in mine.get("/vandaag/").content.decode().split("<main")[1]
    for address in (root, f"{root}?stapel=klaar", f"{root}?stapel=apart", f"{root}golf/"):
        page = mine.get(address).content.decode()
        assert str(story.pk) not in page
        assert "collega" not in page
    assert mine.get(f"{root}verder/").headers["Location"] == root
    assert mine.get(f"{root}{story.pk}/").status_code == 404
    for doing in ("", "anderen/", "apart/", "blik/", "opnieuw/", "beschuldiging/", "beschuldiging/niemand/"):
        assert mine.post(f"{root}{story.pk}/{doing}", {"do": "accept"}).status_code == 404
    assert mine.post(f"/trajecten/{trajectory.pk}/nakijken/terug/").headers["Location"] == root


def test_the_queries_and_actions_refuse_too(story, trajectory, alice, now):
    for model in (Contribution, Version, Recording):
        assert not model.objects.visible_to(alice, Purpose.REVIEW)
    assert waiting.new_remark(trajectory, alice) == ""
    assert told_versions(story, viewer=alice) == []
    for act, more in (accept_review, {"marks": {}}), (set_aside, {}), (accuse_nobody, {}):
        with pytest.raises(AlreadyReviewed):
            act(by=alice, contribution=story, now=now, **more)


def test_it_stays_so_once_it_was_reviewed_or_set_aside(story, trajectory, alice, chandra, now):
    accuse_nobody(by=chandra, contribution=story, now=now)
    accept_review(by=chandra, contribution=story, marks={}, now=now)
    assert not waiting.contributions_in(trajectory, viewer=alice, review="accepted")
    take_back_review(by=chandra, contribution=story, now=now)
    set_aside(by=chandra, contribution=story, now=now)
    assert waiting.how_many_in(trajectory, viewer=alice, review="set_aside") == 0
    assert waiting.how_many_in(trajectory, viewer=chandra, review="set_aside") == 1


def test_it_holds_no_word_and_goes_with_the_story(story, now):
    row = ColleagueNamed.objects.values().get()
    assert set(row) == {"id", "organisation_id", "contribution_id", "login_id"}
    erase(by=Teller(story.participation.contributor), contributor=story.participation.contributor, now=now)
    assert not ColleagueNamed.objects.exists()


def test_other_words_name_someone_else(story, alice, chandra, organise, now):
    part = Version.objects.of_house().get().part
    teller = Teller(story.participation.contributor)
    correct(by=teller, part_id=part.pk, words="Mijn consulent Chandra lachte.", now=now)
    assert named() == {"Chandra"}
    assert Contribution.objects.visible_to(alice, Purpose.REVIEW).exists()
    correct(by=teller, part_id=part.pk, words="Niemand was aardig.", now=now)
    assert named() == set()


def test_a_new_colleague_is_looked_for_at_once_and_the_night_finds_the_rest(
    story, tell, trajectory, adriaan, veenbeek, chandra, bob, organise, now
):
    tell(trajectory, "En Yvon Terpstra keek weg.")
    given = {"organisation": veenbeek, "email": "yvon@veenbeek.example", "roles": [Role.RESEARCHER]}
    yvon = invite_login(by=adriaan, name="Yvon Terpstra", decides_on_benefit=False, now=now, **given)
    assert named() == {"Alice Hoekstra", "Yvon Terpstra"}
    with organise():
        chandra.name, bob.name = "Yvon Terpstra", "Alice Hoekstra"
        chandra.save()
        bob.save()
    look_every_night(now=now)
    assert ColleagueNamed.objects.filter(login=chandra).exists()
    assert not ColleagueNamed.objects.filter(login=bob).exists()
    before = AuditEntry.objects.count()
    look_every_night(now=now)
    assert AuditEntry.objects.count() == before
    end_login(by=adriaan, login=yvon, now=now)
    forget_name(by=adriaan, login=yvon, now=now)
    assert not ColleagueNamed.objects.filter(login=yvon).exists()


def test_many_stories_take_as_many_queries_as_one(story, tell, trajectory, django_assert_num_queries, now):
    with django_assert_num_queries(5) as few:
        look_every_night(now=now)
    for _each in range(4):
        tell(trajectory, WORDS)
    with django_assert_num_queries(len(few)):
        look_every_night(now=now)


def test_where_only_the_named_one_reads_another_is_asked_for(
    come_in, story, alone, alice, femke, adriaan, bob, trajectory, hire, veenbeek, now
):
    lead = hire(veenbeek, "Lena", Role.LEAD)
    for who in (lead, femke, adriaan):
        page = come_in(who).get("/vandaag/").content.decode()
        assert "Iemand anders moet dit nakijken" in page
        assert "Hoekstra" not in page
        assert list(waiting_for_nobody(who)) == [trajectory]
    for who in (alice, bob):
        assert "Iemand anders" not in come_in(who).get("/vandaag/").content.decode()
    mine = Participation.objects.get()
    withdraw_all(by=Teller(mine.contributor), participation=mine, said=HowSaid("1"), now=now)
    assert not waiting_for_nobody(lead)


def test_where_another_reads_too_nobody_is_bothered(story, adriaan, femke):
    assert not waiting_for_nobody(adriaan)
    assert not waiting_for_nobody(femke)


def test_a_reviewer_is_asked_whether_a_colleague_is_accused_and_must_answer(come_in, story, trajectory, chandra, now):
    root = f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/"
    client = come_in(chandra)
    page = client.get(root).content.decode()
    assert "Wordt hier een medewerker beschuldigd?" in page
    assert "De computer ziet de naam van een collega." in page
    answer = {"seen": told_versions(story, viewer=chandra)[0].pk.hex, "marks": "0-0-14-PERSOON"}
    assert "Antwoord eerst ja of nee" in client.post(root, {**answer, "do": "accept"}).content.decode()
    with pytest.raises(NotSaidWhether):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
    answered = client.post(f"{root}beschuldiging/niemand/", answer).content.decode()
    assert "Wordt hier een medewerker beschuldigd?" not in answered
    assert 'value="0-0-14"' in answered
    assert "Wordt hier" not in client.get(root).content.decode()
    assert client.post(root, {**answer, "do": "accept"}).status_code == 302


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("Mijn klantmanager Sanne de Vries schold mij uit aan de balie.", True),
        ("Mijn consulent, mevrouw Bruins, maakte racistische grappen.", True),
        ("My job coach Ann Bruins shouted at me.", True),
        ("Mijn begeleider heet Sanne de Vries. Zij belde elke week, dat hielp.", False),
        ("Mijn klantmanager schold mij uit.", False),
        ("Mijn consulent bij de gemeente, Sanne de Vries, liet mij goed slapen.", False),
    ],
)
def test_the_computer_asks_where_a_name_a_job_and_blame_stand_together(words, is_asked, tell, trajectory, chandra):
    tell(trajectory, words)
    told = Contribution.objects.of_house().get()
    assert bool(hint_in(told, told_versions(told, viewer=chandra), viewer=chandra)) is is_asked


def test_the_answer_holds_for_those_words_alone_and_yes_is_an_answer_too(story, chandra, femke, now):
    told = told_versions(story, viewer=chandra)
    accuse_nobody(by=chandra, contribution=story, now=now)
    assert not hint_in(story, told, viewer=chandra)
    teller = Teller(story.participation.contributor)
    correct(by=teller, part_id=told[0].part_id, words=f"{WORDS} Echt.", now=now)
    again = told_versions(story, viewer=chandra)
    assert hint_in(story, again, viewer=chandra).is_colleague
    accused = Accused("Alice Hoekstra", Kind.BOUNDARY)
    mark_accusation(by=chandra, contribution=story, accused=accused, now=now)
    assert not hint_in(story, again, viewer=chandra)


def test_the_case_is_never_with_who_is_named(story, alice, chandra, femke, manon, hire, veenbeek, organise, now):
    with organise():
        femke.name = "Femke Hoekstra-Alice"
        femke.save()
        ColleagueNamed.objects.create(organisation=veenbeek, contribution=story, login=femke)
    accused = Accused("Alice Hoekstra", Kind.BOUNDARY)
    with pytest.raises(NobodyLooks):
        mark_accusation(by=chandra, contribution=story, accused=accused, now=now)
    other = hire(veenbeek, "Ine", Role.PRIVACY_OFFICER)
    case = mark_accusation(by=chandra, contribution=story, accused=accused, now=now)
    assert list(cases_of(other)) == [case]
    assert not cases_of(femke)
    assert set(can_take_over(case, viewer=other)) & {alice, femke} == set()


def test_at_a_request_another_colleague_opens_the_words(story, femke, organise, veenbeek, now):
    with organise():
        Authenticator.objects.create(user=femke, type=Authenticator.Type.TOTP, data={})
        ColleagueNamed.objects.create(organisation=veenbeek, contribution=story, login=femke)
    asked = requests.receive_request(
        by=femke, organisation=veenbeek, kind=RightsRequest.Kind.CARRY, came_by="letter", received_on=now.date(),
        filed_as="Z-1", now=now,
    )  # fmt: skip
    identity.check_by_code(by=femke, request=asked, code=story.code, now=now)
    with pytest.raises(ForAColleague):
        requests.hand_out(by=femke, request=asked, now=now)


def test_the_teller_carries_away_that_someone_here_is_named_and_not_who(story):
    everything = everything_about(Teller(story.participation.contributor))
    (told,) = everything["trajectories"][0]["contributions"]
    assert told["names_colleagues"] == 1
    shown = blocks_of([everything], Speech(informal=False))
    pairs = [pair for block in shown if isinstance(block, Facts) for pair in block.pairs]
    assert ("U noemt de naam van iemand die hier werkt", "Die kijkt uw verhaal niet na.") in pairs


def test_nor_is_it_set_aside_before_somebody_said_whether_a_colleague_is_accused(story, chandra, now):
    with pytest.raises(NotSaidWhether):
        set_aside(by=chandra, contribution=story, now=now)


def test_in_a_flood_it_is_not_set_aside_unread(come_in, story, trajectory, chandra, organise):
    with organise():
        Contribution.objects.of_house().filter(pk=story.pk).update(in_flood=True)
    come_in(chandra).post(f"/trajecten/{trajectory.pk}/nakijken/golf/", {"which": "all", "do": "aside"})
    story.refresh_from_db()
    assert story.review == "waiting"
