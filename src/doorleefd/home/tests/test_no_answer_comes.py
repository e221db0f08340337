"""Where no answer came, the code page promises none that stays away (law 12, R240)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from doorleefd.analyse.holding import HELD
from doorleefd.analyse.models import Pattern
from doorleefd.collect.models import Contribution
from doorleefd.home.tests.conftest import ANSWER
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.actions import react
from doorleefd.respond.models import Answer
from doorleefd.respond.queries import waits_for_an_answer
from doorleefd.trajectory.actions import close_trajectory
from doorleefd.trajectory.models import GatePassed, Trajectory

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
REASON = "De wet is veranderd."
SORRY = "Wij stoppen, want de wet verandert alles. Uw verhaal gaat mee naar de raad."


@pytest.fixture
def own_page(client, trajectory, tell):
    """What the one who told reads behind the code."""
    code = tell(trajectory, "De brief maakte mij bang.").code
    return lambda: " ".join(client.post("/code/", {"code": code}).content.decode().split())


def test_who_closes_without_an_answer_says_why_to_whoever_told(client, own_page, trajectory, alice, organise):
    desk = reverse("respond:closing", args=[trajectory.pk])
    client.force_login(alice, backend=BACKEND)
    assert "Iedereen die vertelde, leest dit bij de eigen code" in client.get(desk).content.decode()
    assert "Mensen vertelden en wachten op antwoord" in client.post(desk, {"reason": REASON}).content.decode()
    assert Trajectory.objects.get(pk=trajectory.pk).state == "open"
    assert client.post(desk, {"reason": REASON, "for_tellers": SORRY}).status_code == 302
    client.logout()
    page = own_page()
    assert "Wij stopten zonder antwoord" in page
    assert SORRY in page
    assert REASON not in page
    assert "Er komt geen antwoord meer." in page
    assert "leest u hier wat wij doen" not in page
    with organise():
        GatePassed.objects.update(for_tellers=HELD)
    assert HELD not in own_page()


def test_closed_before_with_no_word_the_page_says_so_and_whom_to_ask(own_page, trajectory, alice, now):
    close_trajectory(by=alice, trajectory=trajectory, answered=False, reason=REASON, now=now)
    page = own_page()
    assert "Waarom wij stopten, schreven wij hier niet op." in page
    assert "Wilt u erover praten? Bel 0123 45 67 89." in page
    assert "leest u hier wat wij doen" not in page


def test_a_day_that_passed_is_promised_no_more(own_page, trajectory, organise, now):
    with organise():
        Trajectory.objects.update(answer_by=now.date())
    assert "Uiterlijk 15 juni 2026 leest u hier wat wij doen" in own_page()
    with organise():
        Trajectory.objects.update(answer_by=now.date() - timedelta(days=1))
    page = own_page()
    assert "Op 14 juni 2026 zou u hier lezen wat wij doen. Dat lukte niet" in page
    assert "Uiterlijk" not in page


@pytest.fixture
def late(trajectory, tell, answered, organise, now):
    """Who first told a day after the answer."""
    told = tell(trajectory, "Gisteren kwam er weer een brief.")
    with organise():
        Answer.objects.update(published_at=now - timedelta(days=1))
    return told


def page_of(client, told):
    participation = Participation.objects.get(contributor=told.contributor)
    fields = {"code": told.code, "participation": str(participation.pk)}
    return " ".join(client.post("/code/", fields).content.decode().split())


def test_who_told_after_the_answer_reads_it_and_that_it_is_not_about_these_words(client, late):
    page = page_of(client, late)
    assert "U vertelde dit na ons antwoord. Het antwoord gaat dus niet over uw verhaal." in page
    assert ANSWER["opening"] in page
    assert "Wij lezen het" in page
    assert "Met uw woorden is nu niets gedaan" not in page
    assert "Dit deden wij met uw verhaal" not in page


def test_words_that_joined_an_older_pattern_are_not_said_to_be_in_the_answer(client, answered, told, organise, now):
    with organise():
        Pattern.objects.update(at=now - timedelta(days=9))
        Answer.objects.update(published_at=now - timedelta(days=1))
    page = page_of(client, told[0])
    assert "U vertelde dit na ons antwoord." in page
    assert "U was niet de enige" not in page
    assert "Dit deden wij met uw verhaal" not in page
    assert "Was dit een goed antwoord?" not in page


def test_an_answer_that_came_in_time_is_never_said_to_be_late_or_missing(
    client, late, trajectory, alice, organise, now
):
    with organise():
        Trajectory.objects.update(answer_by=now.date() - timedelta(days=1))
    page = page_of(client, late)
    assert "Dat lukte niet, en dat spijt ons" not in page
    assert "Komt er een nieuw antwoord? Dan leest u het hier." in page
    close_trajectory(by=alice, trajectory=trajectory, answered=True, reason="", now=now)
    page = page_of(client, late)
    assert "Wij stopten zonder antwoord" not in page
    assert "Er komt geen antwoord meer." in page
    assert "Komt er een nieuw antwoord?" not in page


def test_the_day_of_the_answer_is_that_of_the_calendar_here(client, late, organise, now):
    """Half past twelve at night here is the day before in Greenwich."""
    with organise():
        Answer.objects.update(published_at=datetime(2026, 6, 14, 22, 30, tzinfo=UTC))
    assert now.date() == date(2026, 6, 15)
    assert "Met uw woorden is nu niets gedaan" in page_of(client, late)


def test_who_told_nothing_any_more_still_reads_the_answer(client, late, organise):
    with organise():
        Contribution.objects.of_house().filter(participation__contributor=late.contributor).delete()
    assert ANSWER["opening"] in page_of(client, late)


def test_who_told_after_the_answer_is_told_why_none_comes(
    client, own_page, trajectory, tell, answered, alice, organise, now
):
    """Those of before keep their answer; those of later read the sentence that staff wrote for them."""
    late = tell(trajectory, "Gisteren kwam er weer een brief.")
    with organise():
        Contribution.objects.of_house().exclude(participation__contributor=late.contributor).update(
            told_on=now.date() - timedelta(days=9)
        )
        Answer.objects.update(published_at=now - timedelta(days=1))
    desk = reverse("respond:closing", args=[trajectory.pk])
    client.force_login(alice, backend=BACKEND)
    asked = client.get(desk).content.decode()
    assert "Na het antwoord van 14 juni 2026 vertelden nog mensen iets." in asked
    assert "Wie na het antwoord vertelde, leest dit bij de eigen code" in asked
    assert "<details open>" in client.post(desk, {"reason": ""}).content.decode()
    assert "Mensen vertelden en wachten op antwoord" in client.post(desk, {"reason": REASON}).content.decode()
    assert Trajectory.objects.get(pk=trajectory.pk).state == "open"
    assert client.post(desk, {"reason": REASON, "for_tellers": SORRY}).status_code == 302
    assert SORRY not in own_page()
    assert SORRY in client.post("/code/", {"code": late.code}).content.decode()


def test_what_is_said_of_an_answer_waits_for_no_next_one(trajectory, answered, told, organise, now):
    whose = Participation.objects.get(contributor=told[0].contributor)
    with organise():
        Contribution.objects.of_house().update(told_on=now.date() - timedelta(days=9))
        Contribution.objects.of_house().filter(participation=whose).delete()
        Answer.objects.update(published_at=now - timedelta(days=1))
    said = {
        "by": Teller(whose.contributor),
        "participation": whose,
        "was_good": False,
        "words": "Nog niet.",
        "now": now,
    }
    react(answer=answered, **said)
    assert Contribution.objects.of_house().filter(participation=whose).exists()
    assert not waits_for_an_answer(trajectory)


def test_who_told_before_and_after_the_answer_holds_nothing_back(
    client, own_page, trajectory, answered, alice, organise, now
):
    with organise():
        Answer.objects.update(published_at=now + timedelta(days=1))
    client.force_login(alice, backend=BACKEND)
    assert client.post(reverse("respond:closing", args=[trajectory.pk]), {"reason": ""}).status_code == 302
