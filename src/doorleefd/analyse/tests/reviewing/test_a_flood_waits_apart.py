"""More stories at once than usual: all are kept and acknowledged, and wait apart until a person has looked."""

from datetime import timedelta

import pytest
from django.urls import reverse

from doorleefd.analyse import actions
from doorleefd.analyse.queries import waiting
from doorleefd.collect.models import Contribution
from doorleefd.collect.share import flood
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid

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
    assert actions.set_flood_aside(by=chandra, trajectory=trajectory, contributions=[hard], now=now) == 0
    hard.refresh_from_db()
    plain.refresh_from_db()
    assert [hard.review, plain.review] == [WAITING, Contribution.Review.SET_ASIDE]
    assert "1 verhaal vraagt om een menselijke blik" in client.get("/vandaag/").content.decode()


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
