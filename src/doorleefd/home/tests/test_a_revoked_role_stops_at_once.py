"""A role that is revoked mid-way stops at once, in each room; an ended login ends its session (R024)."""

import pytest
from django.urls import NoReverseMatch, reverse

from doorleefd.administration.actions import end_login, grant_role, mark_as_deciding, reopen_login, revoke_role
from doorleefd.foundation.models.login import Role

pytestmark = pytest.mark.django_db

# One page a room that asks for a role: (address, whether it is about the trajectory).
OF_A_LEAD = [
    "trajectory:purpose",
    "trajectory:copy",
    "imports:begin",
    "analyse:themes",
    "respond:answer",
    "respond:closing",
    "home:thread",
]
OF_AN_ADMINISTRATOR = ["administration:logins", "administration:settings", "rights:consent_texts", "home:today"]
# What shows single contributions, and so closes for whoever decides on benefit (law 1).
WITH_SINGLE_STORIES = ["imports:begin", "analyse:themes"]


def address(name, trajectory):
    try:
        return reverse(name, args=[trajectory.pk])
    except NoReverseMatch:
        return reverse(name)


@pytest.fixture
def at_work(client, trajectory):
    """Someone with a page open: the session is made with the password, as everyone's is."""

    def log_in(login):
        response = client.post("/account/login/", {"login": login.email, "password": "een-lang-wachtwoord"})
        assert response.status_code == 302, response.content.decode()
        return client

    return log_in


@pytest.mark.parametrize("name", OF_A_LEAD)
def test_the_next_request_after_the_role_is_gone_is_refused(at_work, alice, adriaan, trajectory, now, name):
    client, page = at_work(alice), address(name, trajectory)
    assert client.get(page).status_code == 200
    revoke_role(by=adriaan, login=alice, role=Role.LEAD, now=now)
    assert client.get(page).status_code == 403
    assert client.post(page, {"title": "x"}).status_code == 403


@pytest.mark.parametrize("name", OF_AN_ADMINISTRATOR)
def test_for_an_administrator_too(at_work, hire, veenbeek, adriaan, trajectory, now, name):
    second = hire(veenbeek, "Babette", Role.ADMINISTRATOR)
    client, page = at_work(second), address(name, trajectory)
    assert client.get(page).status_code == 200
    revoke_role(by=adriaan, login=second, role=Role.ADMINISTRATOR, now=now)
    assert client.get(page).status_code == 403


@pytest.mark.parametrize("name", [*OF_A_LEAD, "home:today"])
def test_an_ended_login_is_out_at_its_next_request(at_work, alice, adriaan, trajectory, now, name):
    client, page = at_work(alice), address(name, trajectory)
    assert client.get(page).status_code == 200
    end_login(by=adriaan, login=alice, now=now)
    response = client.get(page)
    assert response.status_code == 302
    assert response.url.startswith("/account/login/")
    assert client.post(page, {"title": "x"}).status_code in (403, 405)


def test_the_session_of_an_ended_login_is_gone_for_good(at_work, alice, adriaan, trajectory, now):
    client = at_work(alice)
    assert client.get(reverse("home:today")).status_code == 200
    end_login(by=adriaan, login=alice, now=now)
    reopen_login(by=adriaan, login=alice, recognised=True, now=now)
    assert client.get(reverse("home:today")).status_code == 302, "what was open before does not come back to life"


@pytest.mark.parametrize("name", WITH_SINGLE_STORIES)
def test_whoever_is_marked_as_deciding_sees_no_single_story_from_then_on(
    at_work, alice, adriaan, trajectory, now, tell, name
):
    tell(trajectory, "Ik kreeg een lichtblauwe brief.")
    client, page = at_work(alice), address(name, trajectory)
    assert client.get(page).status_code == 200
    mark_as_deciding(by=adriaan, login=alice, now=now)
    response = client.get(page)
    assert response.status_code == 403
    assert "lichtblauwe" not in response.content.decode()
    assert client.get(address("trajectory:purpose", trajectory)).status_code == 200, "the rest of the work goes on"


def test_a_role_that_is_given_works_at_once_too(at_work, chandra, adriaan, trajectory, now):
    client, page = at_work(chandra), address("trajectory:purpose", trajectory)
    assert client.get(page).status_code == 403
    grant_role(by=adriaan, login=chandra, role=Role.LEAD, now=now)
    assert client.get(page).status_code == 200
