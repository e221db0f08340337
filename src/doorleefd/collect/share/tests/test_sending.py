"""What is sent is kept once, with what was allowed, and answered with a code."""

import threading

import pytest
from django.db import connection, connections

from doorleefd.collect.actions import preparing
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.share import story as stories
from doorleefd.collect.share.sending import send
from doorleefd.collect.share.tests.conftest import ADDRESS, WORDS
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Membership, Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.trajectory.public_text import version_of

pytestmark = pytest.mark.django_db


def story(**fields):
    begun = stories.begun()
    return stories.Story(sending=begun.sending, agreed_to="1", answers={"experience": "Ik kreeg een brief."}, **fields)


def test_the_words_are_kept_as_told_with_the_questions_as_asked(teller):
    code = teller.until_check().send().code
    own = Teller(contributor_with(code))
    versions = Version.objects.visible_to(own, Purpose.RIGHTS).order_by("part__order").unsealed()
    assert [version.words for version in versions] == list(WORDS.values())
    parts = Part.objects.visible_to(own, Purpose.RIGHTS)
    assert [part.aspect for part in parts] == ["experience", "meaning", "cause", "help"]
    assert parts[0].question == "Wat heeft u meegemaakt?"


def test_the_code_page_says_what_happens_now(teller):
    page = teller.until_check().send()
    assert page.heading == "Bedankt. Wij hebben uw verhaal."
    assert "Binnen 5 werkdagen leest iemand uw verhaal." in page.text
    assert "Uiterlijk 1 oktober 2026 staat ons antwoord op testserver/code." in page.text


def test_the_square_on_the_card_holds_the_address_and_not_the_code(teller):
    first, second = teller.until_check().send(), None
    drawing = first.text.split("<svg")[1].split("</svg>")[0]
    code = first.code
    second = teller.until_check().send()
    assert code != second.code
    assert second.text.split("<svg")[1].split("</svg>")[0] == drawing
    assert code.replace(" ", "") not in drawing


def test_it_keeps_which_promise_was_agreed_to(teller, trajectory):
    version = version_of(trajectory)
    teller.until_check().send()
    assert set(PermissionEvent.objects.values_list("text_version", flat=True)) == {version}


@pytest.mark.parametrize(
    ("quotes", "report", "publish"),
    [("", False, False), ("no", False, False), ("report", True, False), ("publish", True, True)],
)
def test_quoting_is_allowed_as_far_as_was_said_and_skipping_is_a_no(trajectory, now, quotes, report, publish):
    send(story(quotes=quotes), trajectory=trajectory, now=now)
    permissions = permissions_of(Participation.objects.get())
    assert permissions == {Use.TAKE_PART: True, Use.SENSITIVE: True, Use.REPORT: report, Use.PUBLISH: publish}


def test_the_groups_that_fit_are_kept_and_no_others(teller, trajectory):
    group = trajectory.groups.first()
    teller.until_check(fits=[str(group.pk), stories.ABOUT_OTHER, stories.WAS_HELPED, stories.NOT_KNOWN]).send()
    participation = Participation.objects.get()
    assert [membership.group for membership in Membership.objects.all()] == [group]
    assert (participation.speaks, participation.was_helped) == (Participation.Speaker.RELATIVE, True)
    assert not participation.is_known_person


def test_an_empty_story_is_refused_with_a_sentence(teller):
    teller.agree()
    for page in (3, 4, 5, 6, 7, 8):
        teller.post(page, go="skip")
    page = teller.send()
    assert page.heading == "Klopt het zo?"
    assert "Er staat nog niets in dit verhaal." in page.text
    assert not Contribution.objects.of_house().exists()


def test_sent_twice_is_one_with_the_same_code(teller):
    note = teller.until_check().note
    first = teller.send().code
    again = teller.post(9, go="send", note=note)
    assert again.code == first
    assert "Dit verhaal hadden wij al." in again.text
    assert Contribution.objects.of_house().count() == 1


def test_whoever_holds_an_earlier_copy_of_the_page_gets_no_code(teller):
    earlier = teller.agree().post(3, answer="Ik kreeg een brief.").note
    code = teller.post(4, answer="Ik schrok.").post(9, go="send").code
    for page in (teller.post(9, go="send", note=earlier), teller.post(4, answer="Raak.", note=earlier).send()):
        assert page.heading == "Wij hebben uw verhaal al"
        assert code not in page.text
        assert "Ik schrok." not in page.text
    assert Contribution.objects.of_house().count() == 1


def test_other_words_get_no_code_and_can_go_as_a_new_story(teller):
    note = teller.until_check().note
    first = teller.send().code
    again = teller.post(9, note=note, change="3").post(3, answer="Er kwam een brief.", returning="1").send()
    assert "Wat daarna is veranderd, is niet bewaard." in again.text
    assert again.post(9, aside="1").heading == "Klopt het zo?"
    assert "Er kwam een brief." in again.text
    assert teller.send().code != first
    assert Contribution.objects.of_house().count() == 2


def test_the_words_of_before_give_no_code_once_they_were_erased(teller, now):
    note = teller.until_check().note
    teller.send()
    keys.destroy_keys([Participation.objects.get().contributor.key_id])
    assert teller.post(9, go="send", note=note).heading == "Wij hebben uw verhaal al"


def test_what_another_site_posts_shows_the_opening_and_keeps_nothing(teller, client):
    note = teller.until_check().note
    fields = {"page": 9, "note": note, "go": "send"}
    for headers in ({"origin": "https://kwaad.example"}, {"sec-fetch-site": "cross-site"}):
        page = client.post(ADDRESS, fields, headers=headers).content.decode()
        assert "Wat maakt u mee" in page
    assert not Contribution.objects.of_house().exists()


def test_sent_at_the_same_moment_is_one_with_the_same_code(trajectory, now, monkeypatch):
    """The second finds nothing yet, meets the unique sending of the first, and answers like the first."""
    told = story()
    first = send(told, trajectory=trajectory, now=now)
    look = preparing.received_before
    looks = []

    def too_early(kept_as, **where):
        looks.append(1)
        return set() if len(looks) == 1 else look(kept_as, **where)

    monkeypatch.setattr(preparing, "received_before", too_early)
    second = send(told, trajectory=trajectory, now=now)
    assert (second.code, second.is_new) == (first.code, False)
    assert Contribution.objects.of_house().count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time")
def test_eight_at_once_are_one_with_the_same_code(trajectory, now):
    told, codes = story(), []
    start = threading.Barrier(8)

    def click():
        start.wait()
        codes.append(send(told, trajectory=trajectory, now=now).code)
        connections.close_all()

    clicks = [threading.Thread(target=click) for _ in range(8)]
    for each in clicks:
        each.start()
    for each in clicks:
        each.join()
    assert len(codes) == 8
    assert len(set(codes)) == 1
    assert Contribution.objects.of_house().count() == 1


def test_a_flood_of_stories_is_kept_whole(trajectory, now):
    codes = {send(story(), trajectory=trajectory, now=now).code for _ in range(60)}
    assert len(codes) == 60
    assert Contribution.objects.of_house().count() == 60
