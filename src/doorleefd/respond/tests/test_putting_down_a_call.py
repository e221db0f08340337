"""Putting down how a call in worry went: it is never lost in silence, and ends only what who called knew of."""

from datetime import timedelta

import pytest

from doorleefd.analyse.actions import ask_for_a_person
from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Use
from doorleefd.respond.messages.queries import calls_to_make
from doorleefd.respond.models import AftercareCall
from doorleefd.vault.models import ContactDetail, IdentityOpened

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(ask, chandra, alice, come_in, two_steps, trajectory, now):
    """Alice opened the number of someone whose story asks for a call."""
    participation = ask("0612345678", way=ContactDetail.Way.PHONE, use=Use.AFTERCARE)
    story = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get(participation=participation)
    ask_for_a_person(by=chandra, contribution=story, needed=True, now=now)
    desk = come_in(two_steps(alice))
    assert desk.post(here(trajectory), {"reason": "Bellen na het verhaal van gisteren"}).status_code == 200
    return desk


def here(trajectory):
    return f"/trajecten/{trajectory.pk}/nazorg/{ContactDetail.objects.of_house().get().pk}/"


def put_down(desk, trajectory, **said):
    return desk.post(f"{here(trajectory)}gebeld/", said, follow=True).content.decode()


@pytest.mark.parametrize("opened", ["", "gisteren", "2026-99-99T10:00:00"])
def test_a_call_is_kept_also_where_its_page_lost_when_the_number_opened(desk, trajectory, opened):
    assert "Genoteerd." in put_down(desk, trajectory, reached="yes", opened=opened)
    assert AftercareCall.objects.get().recorded_at == IdentityOpened.objects.get().at


def test_such_a_call_does_not_end_what_was_asked_after_the_number_opened(desk, trajectory, chandra, alice):
    story = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    later = IdentityOpened.objects.get().at + timedelta(milliseconds=1)
    ask_for_a_person(by=chandra, contribution=story, needed=True, now=later)
    put_down(desk, trajectory, reached="yes", opened="gisteren")
    assert calls_to_make([trajectory], viewer=alice)


def test_who_did_not_say_how_it_went_reads_that_nothing_was_put_down(desk, trajectory):
    page = put_down(desk, trajectory, reached="misschien")
    assert "Er is niets genoteerd." in page
    assert not AftercareCall.objects.exists()
