"""Who told something said yes to the readers of that day: whoever is chosen later needs the officer's yes (R207)."""

from datetime import timedelta
from functools import partial

import pytest
from django.db import connection
from django.urls import reverse

from doorleefd.analyse.queries.unread import told_before_all_readers
from doorleefd.analyse.queries.waiting import contributions_in, how_many_in
from doorleefd.collect.models import Contribution, Recording, Version
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.models.login import Role
from doorleefd.people.models import Participation
from doorleefd.trajectory import actions, not_read_again
from doorleefd.trajectory.models import Reader, Trajectory
from doorleefd.trajectory.queries.readers import chosen_later
from doorleefd.trajectory.refusals import (
    AnotherOfficerDecides,
    InArchive,
    NotForYourself,
    ReadsEarlierAlready,
    ReadsNoMore,
    ReadsNothingEarlier,
    SayWhyEarlier,
)

from .conftest import BACKEND

pytestmark = pytest.mark.django_db
WAITING = Contribution.Review.WAITING
WHY = "Chandra is ziek."
TOO_OLD = "Eerdere verhalen wachten op een lezer"


@pytest.fixture(autouse=True)
def calm_clock(monkeypatch, now):
    """Requests happen at `now`."""
    monkeypatch.setattr("doorleefd.foundation.middleware.timezone.now", lambda: now)


@pytest.fixture
def later(choose, trajectory, tell, alice, chandra, lena):
    """Someone spoke, and then Lena was chosen."""
    tell(trajectory, "De brief maakte mij bang.", spoken=b"geluid")
    choose(alice, chandra, lena)
    return Reader.objects.get(login=lena)


def opened_by(login, trajectory):
    """How many stories, their words, recordings and what waits."""
    stories = contributions_in(trajectory, viewer=login, review=WAITING).count()
    assert how_many_in(trajectory, viewer=login, review=WAITING) == stories
    for model in (Version, Recording):
        path = "part__contribution__in"
        shown = model.objects.visible_to(login, Purpose.REVIEW)
        assert shown.exclude(**{path: contributions_in(trajectory, viewer=login, review=WAITING)}).count() == 0
    return stories


def page_of(client, login, path):
    client.force_login(login, backend=BACKEND)
    return client.get(path).content.decode()


def test_what_was_told_before_stays_with_who_tellers_said_yes_to(later, trajectory, tell, chandra, lena, now):
    tell(trajectory, "Dezelfde dag.")
    assert opened_by(lena, trajectory) == 0
    tell(trajectory, "Een dag later.", on=now.date() + timedelta(days=1))
    assert opened_by(lena, trajectory) == 1
    assert opened_by(chandra, trajectory) == 3


@pytest.mark.parametrize("state", [Trajectory.State.OPEN, Trajectory.State.PAUSED])
def test_before_the_page_opened_everyone_who_is_chosen_reads_everything(
    choose, trajectory, tell, organise, alice, lena, chandra, now, state
):
    with organise():
        Trajectory.objects.update(state=Trajectory.State.DRAFT, opened_at=None)
    trajectory.refresh_from_db()
    choose(alice, lena)
    with organise():
        Trajectory.objects.update(state=state, opened_at=now)
    trajectory.refresh_from_db()
    choose(alice, lena, chandra)  # Someone may be telling now, and have said yes to Alice and Lena.
    with organise():
        Trajectory.objects.update(state=Trajectory.State.OPEN)
    trajectory.refresh_from_db()
    tell(trajectory, "De brief maakte mij bang.")
    assert (opened_by(lena, trajectory), opened_by(chandra, trajectory)) == (1, 0)


def test_who_stays_a_reader_keeps_reading_and_who_comes_back_begins_anew(
    later, choose, trajectory, alice, chandra, lena, now
):
    choose(alice, lena)
    choose(alice, lena, chandra, at=now + timedelta(days=9))
    assert opened_by(alice, trajectory) == 1
    assert opened_by(chandra, trajectory) == 0
    days = dict(Reader.objects.values_list("login__name", "reads_from"))
    assert days == {"Alice": None, "Lena": later.reads_from, "Chandra": now.date() + timedelta(days=10)}


def test_the_officer_says_yes_with_a_reason_and_can_take_it_back(later, client, trajectory, femke, lena, now):
    page = reverse("trajectory:readers", args=[trajectory.pk])
    assert "Er kwam een lezer bij" in page_of(client, femke, "/vandaag/")
    way = reverse("trajectory:open_earlier", args=[trajectory.pk, later.pk])
    assert "Schrijf op waarom" in client.post(way, {"why": " "}).content.decode()
    assert opened_by(lena, trajectory) == 0
    assert WHY in client.post(way, {"why": WHY}, follow=True).content.decode()
    assert opened_by(lena, trajectory) == 1
    entry = AuditEntry.objects.get(verb="earlier stories opened to a reader")
    assert (entry.login, entry.subject_id) == (femke, str(later.pk))
    assert "Er kwam een lezer bij" not in page_of(client, femke, "/vandaag/")
    client.post(reverse("trajectory:close_earlier", args=[trajectory.pk, later.pk]))
    assert opened_by(lena, trajectory) == 0
    assert WHY not in client.get(page).content.decode()
    # A backup of before that knows of the yes alone does not give it back.
    assert [str(lena.pk) in line for line in not_read_again.lines()] == [True]


def test_nobody_else_says_yes_and_not_for_oneself(
    later, client, choose, trajectory, hire, veenbeek, alice, bob, lena, femke, now
):
    for login, why, refused in (
        (alice, WHY, NotAllowed),
        (lena, WHY, NotAllowed),
        (bob, WHY, OtherOrganisation),
        (femke, " ", SayWhyEarlier),
    ):
        with pytest.raises(refused):
            actions.open_earlier(by=login, reader=later, why=why, now=now)
    both = hire(veenbeek, "Fatma", Role.PRIVACY_OFFICER, Role.LEAD)
    with pytest.raises(AnotherOfficerDecides):
        actions.open_earlier(by=both, reader=later, why=WHY, now=now)
    readers = reverse("trajectory:readers", args=[trajectory.pk])
    assert str(AnotherOfficerDecides.sentence) in page_of(client, both, readers)
    choose(alice, both)
    own = Reader.objects.get(login=both)
    with pytest.raises(NotForYourself):
        actions.open_earlier(by=both, reader=own, why=WHY, now=now)
    with pytest.raises(ReadsEarlierAlready):
        actions.open_earlier(by=femke, reader=Reader.objects.get(login=alice), why=WHY, now=now)
    with pytest.raises(ReadsNothingEarlier):
        actions.close_earlier(by=femke, reader=own, now=now)
    page = reverse("trajectory:readers", args=[trajectory.pk])
    assert "Laat ook eerdere verhalen lezen" not in page_of(client, both, page)
    assert "Leest wat vanaf" in page_of(client, alice, page)
    client.force_login(bob, backend=BACKEND)
    assert client.get(page).status_code == 404
    client.force_login(lena, backend=BACKEND)
    assert client.get(page).status_code == 403


def test_the_only_officer_decides_also_who_leads_as_well(later, hire, veenbeek, organise, femke, now):
    both = hire(veenbeek, "Fatma", Role.PRIVACY_OFFICER, Role.LEAD)
    with organise():
        femke.is_active = False
        femke.save()
    assert actions.open_earlier(by=both, reader=later, why=WHY, now=now).earlier_by == both


def test_of_two_who_say_yes_at_once_the_first_reason_stays_and_the_archive_stays_as_it_is(
    later, organise, trajectory, femke, now
):
    stale = Reader.objects.get(pk=later.pk)
    actions.open_earlier(by=femke, reader=later, why=WHY, now=now)
    with pytest.raises(ReadsEarlierAlready):
        actions.open_earlier(by=femke, reader=stale, why="Een andere reden.", now=now)
    assert Reader.objects.get(pk=later.pk).earlier_why == WHY
    with organise():
        trajectory.state = trajectory.State.ARCHIVED
        trajectory.save()
    for write in (partial(actions.open_earlier, why=WHY), actions.close_earlier):
        with pytest.raises(InArchive):
            write(by=femke, reader=stale, now=now)
    with organise():
        Reader.objects.filter(pk=later.pk).delete()
    with pytest.raises(ReadsNoMore):
        actions.close_earlier(by=femke, reader=stale, now=now)


def test_who_told_before_reads_beside_the_code_that_a_colleague_came(later, client, trajectory, tell, femke, now):
    def beside(received):
        participation = Participation.objects.get(contributor=received.contributor)
        asked = {"code": received.code, "participation": str(participation.pk)}
        return client.post("/code/", asked).content.decode()

    before = tell(trajectory, "Ook die dag.")
    after = tell(trajectory, "Later.", on=later.reads_from)
    assert "nog een collega" not in beside(before)
    actions.open_earlier(by=femke, reader=later, why=WHY, now=now)
    said = beside(before)
    assert "Sinds 15 juni 2026 mag nog een collega lezen wat u vertelde, zoals u het vertelde (onderzoeker)" in said
    assert "U kunt nog steeds stoppen" in said
    assert WHY not in said
    assert "nog een collega" not in beside(after)


def test_where_only_later_readers_are_left_lead_and_officer_hear_of_it(
    later, client, choose, trajectory, organise, manon, alice, femke, lena, now
):
    assert TOO_OLD not in page_of(client, alice, "/vandaag/")
    choose(lena)
    for login in (alice, femke):
        assert TOO_OLD in page_of(client, login, "/vandaag/")
        assert reverse("trajectory:readers", args=[trajectory.pk]) in client.get("/vandaag/").content.decode()
    assert not told_before_all_readers(manon)
    with organise():
        Reader.objects.exclude(pk=later.pk).delete()
    actions.open_earlier(by=femke, reader=later, why=WHY, now=now)
    assert not told_before_all_readers(alice)
    with organise():
        Reader.objects.all().delete()
    assert told_before_all_readers(femke) == [trajectory]
    assert not told_before_all_readers(alice)
    assert "niemand kan de verhalen hier openen" in page_of(client, alice, "/vandaag/")


def test_after_four_weeks_it_is_no_news_and_another_organisation_never_hears(later, femke, bob, alice, today):
    assert list(chosen_later(femke, today=today)) == [later]
    assert not list(chosen_later(femke, today=today + timedelta(days=30)))
    assert not list(chosen_later(bob, today=today))
    assert not list(chosen_later(alice, today=today))
    assert not told_before_all_readers(bob)


def test_no_address_gives_an_earlier_story_away(later, client, trajectory, femke, lena, now):
    told, recording = Contribution.objects.of_house().get(), Recording.objects.of_house().get()
    ways = [
        reverse("analyse:review", args=[trajectory.pk, told.pk]),
        reverse("analyse:review_recording", args=[trajectory.pk, told.pk, recording.pk]),
    ]
    client.force_login(lena, backend=BACKEND)
    assert [client.get(way).status_code for way in ways] == [404, 404]
    begin = reverse("analyse:review_next", args=[trajectory.pk])
    assert str(told.pk) not in client.get(begin, follow=True).content.decode()
    pile = client.get(reverse("analyse:reviewing", args=[trajectory.pk])).content.decode()
    assert "Jij leest hier wat vanaf 16 juni 2026 is verteld" in pile
    actions.open_earlier(by=femke, reader=later, why=WHY, now=now)
    assert [client.get(way).status_code for way in ways] == [200, 200]


def test_many_readers_cost_no_more_queries(
    later, client, choose, hire, veenbeek, trajectory, alice, femke, django_assert_max_num_queries
):
    choose(alice, *(hire(veenbeek, f"Lezer{n}", Role.RESEARCHER) for n in range(9)))
    client.force_login(femke, backend=BACKEND)
    with django_assert_max_num_queries(12):
        page = client.get(reverse("trajectory:readers", args=[trajectory.pk])).content.decode()
    assert page.count("Laat ook eerdere verhalen lezen") == 9


@pytest.mark.skipif(connection.vendor != "sqlite", reason="reads the plan of SQLite")
def test_the_stories_of_a_later_reader_are_found_in_the_index(later, trajectory, lena):
    found = contributions_in(trajectory, viewer=lena, review=WAITING).order_by("told_on", "id")
    plan = found[:50].explain()
    assert "contributions_to_read" in plan
    assert "reads_once" in plan or "sqlite_autoindex" in plan
    assert "TEMP B-TREE" not in plan
