"""Withdrawing by telephone, in a talk or on paper: staff do it at once for whoever names the code (R209)."""

from datetime import timedelta

import pytest

from doorleefd.collect.models import Contribution
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


def test_who_decides_on_benefit_may_take_a_no_and_reads_nothing(kees, told, withdraw, client):
    withdraw(kees, told.code)
    page = client.get(ADDRESS).content.decode()
    assert "ziek" not in page
    assert "beschut werk" not in page
    assert not held()[Use.TAKE_PART]


def test_the_code_of_another_organisation_is_unknown(bob, told, withdraw):
    page = withdraw(bob, told.code)
    assert "Deze code kennen wij niet." in page.content.decode()
    assert held()[Use.TAKE_PART]


def test_whoever_guesses_is_slowed_down(alice, told, withdraw):
    for _ in range(10):
        withdraw(alice, "maan fiets brood 00")
    assert "te veel codes" in withdraw(alice, told.code).content.decode()


def test_the_log_says_that_it_was_done_and_not_for_whom(alice, told, withdraw):
    withdraw(alice, told.code)
    row = AuditEntry.objects.get(verb="permission withdrawn for someone with a code")
    assert row.subject_id == ""


def test_a_manager_has_no_such_page(manon, told, withdraw):
    assert withdraw(manon, told.code).status_code == 403
