"""More stories at once than usual: all are kept and acknowledged, and wait apart until a person has looked."""

from datetime import timedelta

import pytest
from django.urls import reverse

from doorleefd.analyse import actions
from doorleefd.analyse.accused import NotSaidWhether
from doorleefd.analyse.actions.accusing import Accused, accuse_nobody, mark_accusation
from doorleefd.analyse.actions.flood import SetAside
from doorleefd.analyse.models import Accusation
from doorleefd.analyse.queries import waiting
from doorleefd.collect.models import ColleagueNamed, Contribution, Part, Recording
from doorleefd.collect.share import flood
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry, Login
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import correct
from doorleefd.trajectory.models import Reader

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WAITING = Contribution.Review.WAITING


@pytest.fixture(autouse=True)
def small(settings):
    settings.FLOOD_LIMIT = 2
    flood._counter.cache_clear()
    yield
    flood._counter.cache_clear()


@pytest.fixture
def flooded(client, trajectory):
    """Five stories from the open page within a minute, and their codes."""
    return [Telling(client).until_check().send().code for _ in range(5)]


@pytest.fixture
def page(trajectory):
    return reverse("analyse:flood", args=[trajectory.pk])


def ordinary(trajectory, viewer):
    return waiting.contributions_in(trajectory, viewer=viewer, review=WAITING).count()


def apart(trajectory, viewer):
    return list(waiting.flood_in(trajectory, viewer=viewer))


def test_each_is_kept_and_gets_a_code_of_its_own(flooded, trajectory, chandra):
    assert len(set(flooded)) == Contribution.objects.of_house().count() == 5
    assert ordinary(trajectory, chandra) == 2
    assert len(apart(trajectory, chandra)) == 3


def test_after_a_while_the_next_is_an_ordinary_one_again(trajectory, now):
    asked = [flood.comes_in_flood(trajectory, now=now) for _ in range(3)]
    later = flood.comes_in_flood(trajectory, now=now + flood.WINDOW + timedelta(seconds=1))
    assert [*asked, later] == [False, False, True, False]


def test_what_staff_write_down_or_read_in_never_waits_apart(trajectory, tell, chandra):
    for number in range(5):
        tell(trajectory, f"Verhaal {number}.")
    assert not apart(trajectory, chandra)


def test_the_list_says_so_and_shows_no_words(client, flooded, trajectory, chandra, page):
    client.force_login(chandra, backend=BACKEND)
    pile = client.get(reverse("analyse:reviewing", args=[trajectory.pk])).content.decode()
    assert "3 verhalen kwamen in korte tijd tegelijk binnen" in pile
    shown = client.get(page).content.decode()
    assert shown.count('name="row"') == 3
    assert "Ik kreeg een brief" not in shown


def test_those_that_are_ticked_join_the_ordinary_review(client, flooded, trajectory, chandra, page):
    client.force_login(chandra, backend=BACKEND)
    chosen = apart(trajectory, chandra)[0]
    client.post(page, {"row": [str(chosen.pk)], "which": "ticked", "do": "through"})
    assert ordinary(trajectory, chandra) == 3
    assert chosen not in apart(trajectory, chandra)
    assert AuditEntry.objects.get(verb="flood let through").count == 1


def test_all_are_set_aside_at_once_and_one_is_taken_back(client, flooded, trajectory, chandra, page, now):
    client.force_login(chandra, backend=BACKEND)
    one = apart(trajectory, chandra)[0]
    client.post(page, {"which": "all", "do": "aside"})
    assert not apart(trajectory, chandra)
    one.refresh_from_db()
    assert one.review == Contribution.Review.SET_ASIDE
    actions.take_back_review(by=chandra, contribution=one, now=now)
    assert ordinary(trajectory, chandra) == 3


@pytest.fixture
def stories(client, tell, trajectory, organise, chandra):
    """Two in a flood, of which the first may be in distress."""
    told = [tell(trajectory, words) for words in ("Ik wil niet meer leven.", "Ik kreeg een brief.")]
    with organise():
        Contribution.objects.of_house().update(in_flood=True)
    client.force_login(chandra, backend=BACKEND)
    return told


def test_distress_waits_first_in_the_ordinary_review_and_is_never_set_aside_with_the_others(
    client, stories, trajectory, chandra, page, now
):
    hard, plain = Contribution.objects.of_house().order_by("-needs_a_person")
    assert [apart(trajectory, chandra), ordinary(trajectory, chandra)] == [[plain], 1]
    assert (
        "vraagt om een menselijke blik"
        in client.get(reverse("analyse:reviewing", args=[trajectory.pk])).content.decode()
    )
    assert "Vraagt een verhaal misschien om nazorg, dan staat het niet hier" in client.get(page).content.decode()
    client.post(page, {"which": "all", "do": "aside"})
    assert actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=[hard], now=now).moved == 0
    hard.refresh_from_db()
    plain.refresh_from_db()
    assert [hard.review, plain.review] == [WAITING, Contribution.Review.SET_ASIDE]
    assert "1 verhaal vraagt om een menselijke blik" in client.get("/vandaag/").content.decode()


BLAMING = "Mijn klantmanager Karin Zevenster schreeuwde tegen mij."


@pytest.fixture
def blaming(client, tell, trajectory, organise, chandra):
    """Three in a flood: of the first two the computer asks whether a colleague is accused, one has her name."""
    told = (BLAMING, "Mijn consulent Chandra Bos lachte mij uit.", "Ik kreeg een brief.")
    codes = [tell(trajectory, words) for words in told]
    stories = [Contribution.objects.of_house().get(participation__contributor=one.contributor) for one in codes]
    with organise():
        Contribution.objects.of_house().update(in_flood=True)
        ColleagueNamed.objects.all().delete()
        other = Login.objects.get(name="Alice")
        ColleagueNamed.objects.create(organisation=trajectory.organisation, contribution=stories[1], login=other)
    client.force_login(chandra, backend=BACKEND)
    return stories


def test_what_may_accuse_a_colleague_is_never_set_aside_unread(client, blaming, trajectory, chandra, page, now):
    for story in blaming[:2]:
        with pytest.raises(NotSaidWhether):
            actions.set_aside(by=chandra, contribution=story, now=now)
    said = client.post(page, {"which": "all", "do": "aside"}, follow=True).content.decode()
    assert "1 verhaal verplaatst. 2 verhalen bleven staan: daar moet iemand eerst naar kijken." in said
    assert "Gaat een verhaal misschien over een medewerker, dan blijft het staan" in said
    assert set(apart(trajectory, chandra)) == set(blaming[:2])
    assert AuditEntry.objects.get(verb="flood set aside").count == 1


def test_what_was_spoken_is_never_set_aside_unheard(tell, trajectory, chandra, organise, now):
    """No computer heard whether it asks for a person, or accuses a colleague."""
    tell(trajectory, "De bus kwam te laat.")
    tell(trajectory, "", spoken=b"klank")
    with organise():
        Contribution.objects.of_house().update(in_flood=True)
    flood_of = list(Contribution.objects.of_house())
    done = actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=flood_of, now=now)
    assert done == SetAside(moved=1, stayed=1)
    assert Recording.objects.of_house().get().part.contribution.review == WAITING


@pytest.mark.parametrize("number", [0, 1])
def test_once_someone_said_that_nobody_is_accused_it_goes_with_the_others(
    client, blaming, trajectory, chandra, page, now, number
):
    story = blaming[number]
    accuse_nobody(by=chandra, contribution=story, now=now)
    said = client.post(page, {"which": "all", "do": "aside"}, follow=True).content.decode()
    assert "2 verhalen verplaatst. 1 verhaal bleef staan: daar moet iemand eerst naar kijken." in said
    story.refresh_from_db()
    assert story.review == Contribution.Review.SET_ASIDE


def test_that_answer_holds_for_those_words_alone(blaming, trajectory, chandra, now):
    story = blaming[0]
    accuse_nobody(by=chandra, contribution=story, now=now)
    part = Part.objects.of_house().get(contribution=story)
    correct(by=Teller(story.participation.contributor), part_id=part.pk, words=f"{BLAMING} Echt.", now=now)
    done = actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=[story], now=now)
    assert done == SetAside(moved=0, stayed=1)


def test_a_case_that_somebody_made_is_an_answer_too(blaming, trajectory, chandra, femke, now):
    accused = Accused("Karin Zevenster", Accusation.Kind.TREATMENT)
    mark_accusation(by=chandra, contribution=blaming[0], accused=accused, now=now)
    done = actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=[blaming[0]], now=now)
    assert done == SetAside(moved=1, stayed=0)


def test_who_was_not_chosen_to_read_sets_nothing_aside(blaming, trajectory, alice, chandra, organise, now):
    with organise():
        Reader.objects.filter(login=chandra).delete()
    done = actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=blaming, now=now)
    assert done == SetAside(moved=0, stayed=3)


def test_setting_a_larger_flood_aside_asks_no_more_queries(
    blaming, tell, trajectory, chandra, organise, now, django_assert_max_num_queries
):
    with django_assert_max_num_queries(40) as few:
        actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=blaming, now=now)
    for _number in range(6):
        tell(trajectory, BLAMING)
        tell(trajectory, "Ik kreeg een brief.")
    with organise():
        Contribution.objects.of_house().update(in_flood=True, review=WAITING)
    every = list(Contribution.objects.of_house())
    with django_assert_max_num_queries(len(few)):
        done = actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=every, now=now)
    assert done == SetAside(moved=7, stayed=8)


def test_the_teller_reads_that_it_was_read_only_where_somebody_opened_it(
    client, stories, trajectory, chandra, page, now
):
    client.post(page, {"which": "all", "do": "aside"})
    plain = Contribution.objects.of_house().get(needs_a_person=False)
    yours = {"code": stories[1].code, "participation": str(plain.participation_id)}
    unread = client.post("/code/verhaal/", yours).content.decode()
    assert "Wij gebruiken dit niet. Hoort het er wel bij?" in unread
    assert "gelezen" not in unread
    assert "leest iemand uw verhaal" not in client.post("/code/", {"code": stories[1].code}).content.decode()
    opened = client.post(reverse("analyse:review_again", args=[trajectory.pk, plain.pk]), follow=True)
    assert "Ik kreeg een brief." in opened.content.decode()
    actions.set_aside(by=chandra, contribution=plain, now=now)
    assert "Wij hebben dit gelezen en gebruiken het niet." in client.post("/code/verhaal/", yours).content.decode()


def test_withdrawn_words_do_not_wait(flooded, trajectory, chandra, now):
    first = apart(trajectory, chandra)[0]
    participation = Participation.objects.get(pk=first.participation_id)
    change_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.TAKE_PART,
        given=False,
        basis=Basis.EXPLICIT_CONSENT,
        said=HowSaid("1"),
        now=now,
    )
    assert first not in apart(trajectory, chandra)


def test_who_decides_on_benefit_sees_none(flooded, trajectory, kees, now):
    assert not apart(trajectory, kees)
    with pytest.raises(NotAllowed):
        actions.let_through(by=kees, trajectory=trajectory, contributions=[], now=now)


def test_another_organisation_finds_nothing(client, flooded, trajectory, bob, page, now):
    client.force_login(bob, backend=BACKEND)
    assert client.get(page).status_code == 404
    assert not apart(trajectory, bob)
    with pytest.raises(OtherOrganisation):
        actions.set_flood_aside(by=bob, trajectory=trajectory, contributions=[], now=now)


def test_the_page_asks_a_fixed_number_of_queries(client, flooded, chandra, page, django_assert_max_num_queries):
    client.force_login(chandra, backend=BACKEND)
    with django_assert_max_num_queries(20):
        client.get(page)
