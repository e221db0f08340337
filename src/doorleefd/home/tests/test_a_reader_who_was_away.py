"""Who cannot read any more is named to nobody who tells, and begins anew when that is over (R207, law 1)."""

import re
from datetime import timedelta
from functools import partial

import pytest

from doorleefd.administration.actions import (
    end_login,
    grant_role,
    mark_as_deciding,
    reopen_login,
    revoke_role,
    unmark_as_deciding,
)
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.home.tests.test_a_later_reader import opened_by
from doorleefd.trajectory.public_text import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`."""
    monkeypatch.setattr("doorleefd.foundation.middleware.timezone.now", lambda: now)


def marked(by, login, now):
    mark_as_deciding(by=by, login=login, now=now)
    return partial(unmark_as_deciding, by=by, login=login)


def ended(by, login, now):
    end_login(by=by, login=login, now=now)
    return partial(reopen_login, by=by, login=login, recognised=True)


def without_role(by, login, now):
    revoke_role(by=by, login=login, role=Role.RESEARCHER, now=now)
    return partial(grant_role, by=by, login=login, role=Role.RESEARCHER)


@pytest.mark.parametrize("away", [marked, ended, without_role])
def test_who_cannot_read_any_more_is_named_to_nobody_and_begins_anew_when_that_is_over(
    client, trajectory, tell, adriaan, alice, chandra, now, away
):
    def named():
        page = client.get("/vertel/veenbeek/beschut-werk/wat-weten-wij/").content.decode()
        return re.search(r"Eerst: ([^.]+)\.", page).group(1)

    tell(trajectory, "De brief maakte mij bang.")
    both = version_of(trajectory)
    assert (named(), opened_by(chandra, trajectory)) == ("Alice en Chandra", 1)
    back = away(adriaan, chandra, now)
    assert named() == "Alice"
    assert version_of(trajectory) != both
    tell(trajectory, "Alleen Alice leest dit.")
    back(now=now)
    chandra = Login.objects.get(pk=chandra.pk)
    assert (named(), version_of(trajectory), opened_by(chandra, trajectory)) == ("Alice en Chandra", both, 0)
    tell(trajectory, "Een dag later.", on=now.date() + timedelta(days=1))
    assert (opened_by(chandra, trajectory), opened_by(alice, trajectory)) == (1, 3)


def test_where_nobody_of_them_can_read_the_page_says_that_somebody_is_chosen_yet(
    client, trajectory, adriaan, alice, chandra, now
):
    for login in (alice, chandra):
        end_login(by=adriaan, login=login, now=now)
    page = client.get("/vertel/veenbeek/beschut-werk/wat-weten-wij/").content.decode()
    assert "Eerst: een collega die wij nog kiezen." in page
