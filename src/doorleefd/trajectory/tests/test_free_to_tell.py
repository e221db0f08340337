"""Who depends on you is asked only by another, or without a name, told beforehand (R067, law 10)."""

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.models import ChosenPlace
from doorleefd.trajectory.place_answers import Arrangement, Freedom
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.public_text import promise_of
from doorleefd.trajectory.queries import directory_of
from doorleefd.trajectory.refusals import NotComplete, PageStaysWhole, PeopleDepend

pytestmark = pytest.mark.django_db

EXTRAS = ["other_location", "confidentiality", "no_reporting_back"]


def freedom(**changed):
    free = {"recruiter_decides": "no", "collector_decides": "no", "measures": [], "told_beforehand": False}
    return Freedom(**{**free, **changed})


def arrangement(**changed):
    nothing = {"approach": "", "has_experience": "unknown", "months_ago": None, "measure": "", "agreements": ""}
    rest = {"agreed_with": "", "agreed_on": None, "approached": None, "responded": None, "decides": "unknown"}
    return Arrangement(**{**nothing, **rest, **changed})


@pytest.fixture
def settle(alice, ready, now):
    def make(**changed):
        return actions.settle_dependency(by=alice, trajectory=ready, freedom=freedom(**changed), now=now)

    return make


@pytest.fixture
def chosen(alice, ready, now):
    place = next(place for place in directory_of(alice) if place.shipped == "deelnemers")
    return actions.choose_place(by=alice, trajectory=ready, place=place, now=now)


def test_nobody_is_asked_before_the_question_is_answered(alice, ready, settle, now):
    settle(recruiter_decides="")
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_whoever_depends_on_no_one_is_asked_at_once(alice, ready, settle, now):
    settle()
    assert actions.open_page(by=alice, trajectory=ready, now=now).takes_contributions


@pytest.mark.parametrize("who", ["recruiter_decides", "collector_decides"])
@pytest.mark.parametrize("measures", [[], EXTRAS])
def test_people_who_depend_are_not_asked_with_nothing_but_good_intentions(alice, ready, settle, now, who, measures):
    settle(**{who: "yes"}, measures=measures, told_beforehand=True)
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


@pytest.mark.parametrize("measure", ["independent_collector", "anonymity"])
def test_another_collector_or_real_anonymity_opens_the_page(alice, ready, settle, now, measure):
    settle(recruiter_decides="yes", measures=[measure], told_beforehand=True)
    assert actions.open_page(by=alice, trajectory=ready, now=now).takes_contributions


def test_a_measure_that_nobody_hears_of_does_not_count(alice, ready, settle, now):
    settle(recruiter_decides="yes", measures=["anonymity"], told_beforehand=False)
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)


def test_a_place_of_which_it_is_not_known_holds_the_page_shut(alice, ready, settle, chosen, now):
    settle()
    with pytest.raises(NotComplete):
        actions.open_page(by=alice, trajectory=ready, now=now)
    actions.arrange_place(by=alice, chosen=chosen, arrangement=arrangement(decides="no"), now=now)
    assert actions.open_page(by=alice, trajectory=ready, now=now).takes_contributions


def test_one_place_that_decides_asks_for_a_measure(as_, alice, ready, settle, chosen, now):
    settle()
    client = as_(alice)
    filled = {"approach": "De begeleider vraagt het.", "decides": "yes", "has_experience": "yes"}
    onward = client.post(reverse("trajectory:arrange_place", args=[ready.pk, chosen.pk]), filled)
    assert onward.headers["Location"] == reverse("trajectory:dependency", args=[ready.pk])
    page = client.get(reverse("trajectory:preparation", args=[ready.pk])).content.decode()
    assert "Deze mensen zijn nog niet vrij om te vertellen" in page
    assert "R067" in page
    assert "Open de pagina" not in page
    answers = {"recruiter_decides": "no", "collector_decides": "no", "measures": ["anonymity"], "told_beforehand": "on"}
    here = reverse("trajectory:dependency", args=[ready.pk]) + "?naar=voorbereiden"
    assert here in page
    settled = client.post(here, answers)
    assert settled.headers["Location"] == reverse("trajectory:preparation", args=[ready.pk])
    assert "Open de pagina" in client.get(reverse("trajectory:preparation", args=[ready.pk])).content.decode()


def test_nobody_is_asked_at_a_place_of_which_it_is_not_known(as_, alice, ready, chosen):
    filled = {"decides": "unknown", "has_experience": "yes", "approached": "10"}
    page = as_(alice).post(reverse("trajectory:arrange_place", args=[ready.pk, chosen.pk]), filled).content.decode()
    assert "Beantwoord dit voordat je mensen vraagt." in page


def test_the_gate_has_no_way_around(as_, alice, ready, settle):
    settle(recruiter_decides="yes")
    page = as_(alice).get(reverse("trajectory:preparation", args=[ready.pk])).content.decode()
    assert "Toch verdergaan" not in page


def test_while_people_tell_the_measure_does_not_vanish(alice, ready, settle, now):
    settle(recruiter_decides="yes", measures=["anonymity"], told_beforehand=True)
    actions.open_page(by=alice, trajectory=ready, now=now)
    with pytest.raises(PageStaysWhole):
        settle(recruiter_decides="yes", measures=EXTRAS, told_beforehand=True)


def test_while_people_tell_a_place_that_decides_is_refused_until_it_is_arranged(alice, ready, settle, chosen, now):
    settle()
    actions.arrange_place(by=alice, chosen=chosen, arrangement=arrangement(decides="no"), now=now)
    actions.open_page(by=alice, trajectory=ready, now=now)
    with pytest.raises(PeopleDepend):
        actions.arrange_place(by=alice, chosen=chosen, arrangement=arrangement(decides="yes"), now=now)
    assert ChosenPlace.objects.get().decides == "no"


def test_people_read_beforehand_who_collects_and_that_no_one_hears_it(ready, settle):
    settle(recruiter_decides="yes", measures=["independent_collector", "anonymity"], told_beforehand=True)
    words = " ".join(str(sentence) for paragraph in promise_of(ready).opening for sentence in paragraph)
    assert "Wie uw verhaal ophaalt, beslist niet over uw uitkering, plek of hulp." in words
    assert "Wie u vroeg om mee te doen, hoort niet of u iets vertelde." in words


def test_the_plan_says_what_was_arranged_and_shows_a_gap_until_then(ready, settle):
    def said():
        return next(line.answer for part in plan_of(ready).sections for line in part.lines if "vrij" in line.question)

    settle(recruiter_decides="yes")
    assert said() == ""
    settle(recruiter_decides="yes", measures=["anonymity"], told_beforehand=True)
    assert "Mensen vertellen echt anoniem" in said()


def test_the_answers_come_back_on_the_page(as_, alice, ready, settle):
    settle(recruiter_decides="yes", measures=["anonymity"], told_beforehand=True)
    page = as_(alice).get(reverse("trajectory:dependency", args=[ready.pk])).content.decode()
    assert "Jullie regelden wat nodig is." in page
    assert page.count("checked") >= 4
