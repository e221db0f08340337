"""What someone needs goes with them to each session; nobody at work sees whose it is (R172, law 1)."""

import pytest
from django.urls import reverse

from doorleefd.foundation.acting import NotAllowed
from doorleefd.people.actions import NotYours, tell_needs
from doorleefd.people.models import Participation, Teller, ToldNeed
from doorleefd.people.queries import needs_in, needs_of
from doorleefd.people.said import HowSaid
from doorleefd.people.still import count_every_night
from doorleefd.rights.actions import erase, withdraw_all
from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import ActivityAnswers
from doorleefd.trajectory.models import Activity

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TALK = ActivityAnswers("groepsgesprekken", "Gesprek", None, None, "place", "De Linde", "Ravi", "")


@pytest.fixture
def told(trajectory, tell):
    return tell(trajectory, "Ik kreeg een brief.")


@pytest.fixture
def participation(told):
    return Participation.objects.get(contributor=told.contributor)


@pytest.fixture
def needing(told, participation, now):
    tell_needs(by=Teller(told.contributor), participation=participation, needs=["interpreter", "breaks"], now=now)
    return participation


@pytest.fixture
def talk(alice, trajectory, now):
    return actions.add_activity(by=alice, trajectory=trajectory, answers=TALK, now=now)


def shown(client, login, activity):
    client.force_login(login, backend=BACKEND)
    return client.get(reverse("trajectory:activity", args=[activity.trajectory_id, activity.pk])).content.decode()


def test_the_teller_sees_and_changes_it_with_the_code(client, told, participation):
    sent = {"code": told.code, "participation": str(participation.pk)}
    client.post("/code/nodig/", {**sent, "answered": "1", "needs": ["interpreter", "transport"]})
    assert needs_of(participation) == ["interpreter", "transport"]
    assert 'value="transport" ' in client.post("/code/nodig/", sent).content.decode()
    client.post("/code/nodig/", {**sent, "answered": "1"})
    assert needs_of(participation) == []


def test_the_code_page_offers_it_once_there_is_a_session(client, alice, told, trajectory, now):
    assert "/code/nodig/" not in client.post("/code/", {"code": told.code}).content.decode()
    actions.add_activity(by=alice, trajectory=trajectory, answers=TALK, now=now)
    assert "/code/nodig/" in client.post("/code/", {"code": told.code}).content.decode()


def test_what_is_not_on_the_list_is_refused(client, told, participation):
    sent = {"code": told.code, "participation": str(participation.pk), "answered": "1", "needs": "diagnose"}
    client.post("/code/nodig/", sent)
    assert not ToldNeed.objects.exists()


def test_every_session_lists_what_is_needed_and_not_by_whom(client, alice, needing, talk, trajectory, now):
    for activity in (talk, actions.add_activity(by=alice, trajectory=trajectory, answers=TALK, now=now)):
        page = shown(client, alice, activity)
        assert page.index("een tolk, ook gebarentaal <span") < page.index("pauzes, of een korter gesprek <span")
        assert "(minder dan 5 keer)" in page
        assert str(needing.pk) not in page


def test_two_people_with_the_same_need_are_one_line(trajectory, alice, needing, tell, now):
    other = tell(trajectory, "Ik ook.")
    theirs = Participation.objects.get(contributor=other.contributor)
    tell_needs(by=Teller(other.contributor), participation=theirs, needs=["breaks"], now=now)
    assert needs_in(trajectory, alice) == {"interpreter": None, "breaks": None}


def test_many_with_the_same_need_are_counted_and_rounded_down(client, trajectory, alice, needing, talk, tell, now):
    for _number in range(5):
        other = Teller(tell(trajectory, "Ik ook.").contributor)
        theirs = Participation.objects.get(contributor=other.contributor)
        tell_needs(by=other, participation=theirs, needs=["breaks"], now=now)
    assert needs_in(trajectory, alice) == {"interpreter": None, "breaks": 5}
    assert "(ten minste 5 keer)" in shown(client, alice, talk)


def test_who_does_not_read_every_story_sees_what_stands_still(
    client, trajectory, alice, manon, needing, talk, tell, now
):
    """Six told, five with breaks: the one who leaves would be the step."""
    others = [Teller(tell(trajectory, "Ik ook.").contributor) for _number in range(5)]
    for other in others[:4]:
        theirs = Participation.objects.get(contributor=other.contributor)
        tell_needs(by=other, participation=theirs, needs=["breaks"], now=now)
    assert needs_in(trajectory, manon) == {}
    count_every_night(now=now)
    assert needs_in(trajectory, manon) == {"interpreter": None, "breaks": 5}
    theirs = Participation.objects.get(contributor=others[0].contributor)
    withdraw_all(by=others[0], participation=theirs, said=HowSaid("1"), now=now)
    count_every_night(now=now)
    assert needs_in(trajectory, manon) == {"interpreter": None, "breaks": 5}
    assert needs_in(trajectory, alice) == {"interpreter": None, "breaks": None}


def test_whoever_decides_on_benefit_is_told_nothing(client, kees, needing, talk):
    assert needs_in(talk.trajectory, kees) == {}
    assert "Via hun code" not in shown(client, kees, talk)


def test_who_withdraws_needs_nothing_any_more(alice, told, needing, trajectory, now):
    withdraw_all(by=Teller(told.contributor), participation=needing, said=HowSaid("1"), now=now)
    assert needs_in(trajectory, alice) == {}


def test_erased_it_is_gone(told, needing, now):
    erase(by=Teller(told.contributor), contributor=told.contributor, now=now)
    assert not ToldNeed.objects.exists()


def test_another_organisation_is_told_nothing(bob, needing, trajectory):
    assert needs_in(trajectory, bob) == {}


def test_only_the_teller_says_it_for_oneself(alice, trajectory, tell, needing, now):
    other = Teller(tell(trajectory, "Een ander.").contributor)
    with pytest.raises(NotYours):
        tell_needs(by=other, participation=needing, needs=["transport"], now=now)
    with pytest.raises(NotAllowed):
        tell_needs(by=alice, participation=needing, needs=["transport"], now=now)
    assert needs_of(needing) == ["breaks", "interpreter"]


def test_the_plan_holds_what_was_noted_and_not_what_a_teller_said(client, alice, needing, talk):
    client.force_login(alice, backend=BACKEND)
    client.post(reverse("trajectory:activity", args=[talk.trajectory_id, talk.pk]), {"needs": ["accessible"]})
    assert Activity.objects.get().needs == ["accessible"]
    plan = client.get(reverse("trajectory:plan", args=[talk.trajectory_id])).content.decode()
    assert "Nodig: een plek zonder trappen." in plan
    assert "een tolk" not in plan
