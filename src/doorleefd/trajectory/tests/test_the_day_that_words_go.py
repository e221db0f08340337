"""The day that people read is the day on which their words go: it can come earlier, and no later (R213)."""

from dataclasses import fields
from datetime import date, timedelta

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import Preparation
from doorleefd.trajectory.refusals import KeptNoLonger, TakesNothingNew
from doorleefd.trajectory.tests.test_first_ten_minutes import prepared

pytestmark = pytest.mark.django_db


def keep(client, trajectory, day, *readers):
    at = reverse("trajectory:preparation", args=[trajectory.pk])
    answer = client.post(at, {**prepared(*readers), "keep_until": day.isoformat() if day else ""})
    told = trajectory.keep_until
    trajectory.refresh_from_db()
    return answer, told


@pytest.mark.parametrize("rests", [False, True])
def test_once_people_could_tell_it_comes_no_later(rests, as_, alice, chandra, trajectory, now):
    if rests:
        actions.pause_page(by=alice, trajectory=trajectory, now=now)
    for day in (trajectory.keep_until + timedelta(days=1), None) if rests else (date(2035, 1, 1),):
        page, told = keep(as_(alice), trajectory, day, chandra)
        assert f"Mensen lazen al dat wij hun verhaal bewaren tot 1 oktober {told.year}." in page.content.decode()
        assert trajectory.keep_until == told
    page, told = keep(as_(alice), trajectory, told - timedelta(days=30), chandra)
    assert (page.status_code, trajectory.keep_until) == (302, told - timedelta(days=30))


def test_before_that_any_day_is_fine(as_, alice, chandra, ready):
    page, _told = keep(as_(alice), ready, date(2035, 1, 1), chandra)
    assert (page.status_code, ready.keep_until) == (302, date(2035, 1, 1))


def test_past_the_page_it_comes_no_later_either(trajectory, alice, now):
    kept = {field.name: getattr(trajectory, field.name) for field in fields(Preparation) if field.name != "readers"}
    preparation = Preparation(**kept | {"readers": [], "keep_until": date(2035, 1, 1)})
    actions.pause_page(by=alice, trajectory=trajectory, now=now)
    with pytest.raises(KeptNoLonger):
        actions.prepare_trajectory(by=alice, trajectory=trajectory, preparation=preparation, now=now)


def test_closing_brings_it_nearer_and_nothing_afterwards_moves_it_back(trajectory, veenbeek, organise, alice, now):
    day = date(2027, 6, 15)
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    assert trajectory.keep_until == day
    with organise():
        veenbeek.retention_months = 36
        veenbeek.save()
    actions.reopen_trajectory(by=alice, trajectory=trajectory, now=now)
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now + timedelta(days=300))
    trajectory.refresh_from_db()
    assert trajectory.keep_until == day


@pytest.mark.parametrize("left", [14, 0, -1])
def test_no_page_opens_where_nobody_may_read_it_in_time(as_, alice, chandra, ready, organise, now, today, left):
    ready.answer_by, ready.keep_until = today + timedelta(days=7), today + timedelta(days=left)
    with organise():
        ready.save()
    with pytest.raises(TakesNothingNew):
        actions.open_page(by=alice, trajectory=ready, now=now)
    at = reverse("trajectory:preparation", args=[ready.pk])
    assert "Daarom nemen wij niets nieuws meer aan." in as_(alice).get(at).content.decode()
    page, _told = keep(as_(alice), ready, ready.keep_until, chandra)
    assert "Kies een dag na 29 juni 2026." in page.content.decode()
    page, _told = keep(as_(alice), ready, today + timedelta(days=15), chandra)
    assert page.status_code == 302
    assert actions.open_page(by=alice, trajectory=ready, now=now).takes_contributions


@pytest.mark.parametrize("read_in", [False, True])
def test_where_people_could_tell_the_rest_is_changed_until_the_end(
    read_in, as_, alice, chandra, trajectory, tell, organise, today
):
    """Also where the page was never open, and stories were read in."""
    if read_in:
        tell(trajectory, "Uit een vragenlijst.")
        trajectory.state, trajectory.opened_at = trajectory.State.DRAFT, None
    trajectory.keep_until = today + timedelta(days=3)
    with organise():
        trajectory.save()
    page = as_(alice).get(reverse("trajectory:preparation", args=[trajectory.pk])).content.decode()
    assert "Mensen lazen deze dag." in page
    assert ("Maak een kopie" in page, "Kies een latere dag" in page) == (True, False)
    for day in (today + timedelta(days=2), today + timedelta(days=20), None):
        answer, told = keep(as_(alice), trajectory, day, chandra)
        assert "Laat hier 18 juni 2026 staan." in answer.content.decode()
        assert not any(said in answer.content.decode() for said in ("Kies een dag na", "of een eerdere", "Eerder mag"))
        assert trajectory.keep_until == told
    page, _told = keep(as_(alice), trajectory, trajectory.keep_until, chandra)
    assert (page.status_code, trajectory.compensation) == (302, "een bon van 10 euro")
