"""Withdrawing by telephone, in a talk or on paper: staff do it at once for whoever names the code (R209)."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate

from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.throttle import Throttle
from doorleefd.people.models import Channel, Participation, PermissionEvent, Use
from doorleefd.people.queries import permissions_of
from doorleefd.rights.calling import actions

pytestmark = pytest.mark.django_db
ADDRESS = "/iemand-wil-stoppen/"


@pytest.fixture(autouse=True)
def nobody_guessed(monkeypatch):
    monkeypatch.setattr(actions, "GUESSES", Throttle("codes", most=10, window=timedelta(hours=1)))


@pytest.fixture
def told(tell, trajectory):
    return tell(trajectory, "Ik ben ziek en kreeg een brief.", report=True, publish=True)


@pytest.fixture
def withdraw(client):
    def withdrawn(login, code, wish="everything", how="phone"):
        client.force_login(login, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client.post(ADDRESS, {"how": how, "code": code, "wish": wish})

    return withdrawn


def held():
    return permissions_of(Participation.objects.get())


def test_everything_stops_at_once(alice, told, withdraw):
    assert withdraw(alice, told.code).status_code == 302
    assert not any(held().values())
    event = PermissionEvent.objects.order_by("-order").first()
    assert (event.how, event.taken_by, event.recorded_by) == (Channel.PHONE, alice, alice)


@pytest.mark.parametrize(
    ("wish", "left"), [("report", (False, False)), ("publish", (True, False)), ("contact", (True, True))]
)
def test_one_use_can_stop_alone(alice, told, withdraw, wish, left):
    withdraw(alice, told.code, wish)
    assert (held()[Use.REPORT], held()[Use.PUBLISH]) == left
    assert held()[Use.TAKE_PART]


def test_a_no_to_what_is_sensitive_sends_the_story_back_to_review(alice, told, withdraw, organise):
    with organise():
        Contribution.objects.of_house().update(review=Contribution.Review.ACCEPTED)
    withdraw(alice, told.code, "sensitive")
    assert Contribution.objects.of_house().get().review == Contribution.Review.WAITING


@pytest.mark.parametrize(("left", "warns"), [(15, False), (14, True)])
def test_before_a_late_no_staff_read_what_to_say(alice, bob, told, withdraw, organise, trajectory, left, warns):
    with organise():
        Contribution.objects.of_house().update(review=Contribution.Review.ACCEPTED)
        trajectory.keep_until = localdate() + timedelta(days=left)
        trajectory.save()
    said = "Dan blijft er misschien niets van over."
    assert (said in withdraw(alice, "").content.decode()) == warns
    assert said not in withdraw(bob, "").content.decode()
    assert withdraw(alice, told.code, "sensitive").status_code == 302


def test_who_decides_on_benefit_is_asked_for_no_code_and_told_who_may(kees, told, withdraw, client, alice, bob):
    """With the code they could read everything as it was told, outside the login (law 1)."""
    page = withdraw(kees, told.code).content.decode()
    assert held()[Use.TAKE_PART]
    assert 'name="code"' not in page
    main = page.partition("<main")[2]
    assert "Verbind door met" in main
    assert alice.name in main
    assert kees.name not in main
    assert bob.name not in main
    with pytest.raises(NotAllowed):
        actions.withdraw_for(
            by=kees, contributor=told.contributor, wish=actions.Wish.CONTACT, how=Channel.PHONE, now=timezone.now()
        )


def test_without_the_code_there_is_still_a_way(alice, withdraw):
    page = withdraw(alice, "").content.decode()
    assert 'href="/verzoeken/nieuw/"' in page
    assert "Met de code gaat een ja terugnemen net zo makkelijk" in page


def test_the_code_of_another_organisation_is_unknown(bob, told, withdraw):
    page = withdraw(bob, told.code)
    assert "Deze code kennen wij niet." in page.content.decode()
    assert held()[Use.TAKE_PART]


def test_whoever_guesses_is_slowed_down(alice, told, withdraw):
    for number in range(10):
        withdraw(alice, f"maan fiets brood {number:02}")
    assert "te veel codes" in withdraw(alice, told.code).content.decode()


def test_the_log_says_that_it_was_done_and_not_for_whom(alice, told, withdraw):
    withdraw(alice, told.code)
    row = AuditEntry.objects.get(verb="permission withdrawn for someone with a code")
    assert row.subject_id == ""


def test_a_manager_has_no_such_page(manon, told, withdraw):
    refused = withdraw(manon, told.code)
    assert refused.status_code == 403
    page = refused.content.decode()
    assert "Deze pagina is niet voor jou open" in page
    assert "voor u" not in page
