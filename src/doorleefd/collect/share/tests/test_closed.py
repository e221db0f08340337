"""A trajectory that is not open says so, and loses nothing of what someone was typing."""

import re
from datetime import timedelta

import pytest
from django.utils.timezone import localdate

from doorleefd.collect.models import Contribution
from doorleefd.collect.share.tests.conftest import ADDRESS, WORDS
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db


def test_what_is_still_being_prepared_cannot_be_found(client, change, trajectory):
    change(state=Trajectory.State.DRAFT)
    assert client.get(ADDRESS).status_code == 404
    assert client.post(ADDRESS, {"page": "1"}).status_code == 404
    assert client.post(f"{ADDRESS}bericht/", {"note": "x"}).status_code == 404


@pytest.mark.parametrize(
    "address", ["/vertel/veenbeek/bestaat-niet/", "/vertel/niemand/beschut-werk/", "/vertel/zandwoude/beschut-werk/"]
)
def test_an_address_of_nothing_or_of_another_organisation_cannot_be_found(client, trajectory, zandwoude, address):
    assert client.get(address).status_code == 404


def test_a_paused_page_says_to_come_back(client, change, trajectory):
    change(state=Trajectory.State.PAUSED)
    page = client.get(ADDRESS).content.decode()
    assert "Deze pagina is even dicht" in page
    assert "Liever bellen?" in page


def test_a_closed_page_says_where_the_answer_is(client, change, trajectory):
    change(state=Trajectory.State.CLOSED)
    page = client.get(ADDRESS).content.decode()
    assert "Vertellen kan hier niet meer" in page
    assert 'href="/wat-wij-deden/veenbeek/"' in page
    assert 'href="/code/"' in page


def test_who_was_telling_when_it_closed_sees_the_words(teller, change):
    teller.until_check()
    change(state=Trajectory.State.CLOSED)
    page = teller.send()
    assert "is niet verstuurd" in page.text
    assert all(words in page.text for words in WORDS.values())
    assert not Contribution.objects.of_house().exists()


def test_words_of_the_page_on_which_it_closed_are_shown_too(teller, change):
    teller.agree()
    change(state=Trajectory.State.PAUSED)
    assert "Net getypt" in teller.post(3, answer="Net getypt").text
    assert "Net getypt" in teller.post(3, answer="Net getypt", note="kapot").text


def test_of_more_than_a_page_can_hold_the_beginning_is_shown(teller, change):
    teller.agree()
    change(state=Trajectory.State.PAUSED)
    page = teller.post(3, answer="<" * 5_000_000)
    assert page.text.count("&lt;") == 200_000
    assert "Het is te lang: hier staat alleen het begin." in page.text


@pytest.mark.parametrize("state", [Trajectory.State.OPEN, Trajectory.State.PAUSED])
@pytest.mark.parametrize("left", [14, 0, -3])
def test_shortly_before_stories_go_and_after_it_the_page_says_that_it_is_closed(
    client, change, trajectory, state, left
):
    change(state=state, keep_until=localdate() + timedelta(days=left))
    page = client.get(ADDRESS).content.decode()
    assert "Vertellen kan hier niet meer" in page
    assert "Liever bellen?" in page
    assert ADDRESS not in client.get("/").content.decode()


def test_the_day_before_it_still_takes_stories(teller, change):
    change(keep_until=localdate() + timedelta(days=15))
    assert teller.until_check().send().code
    assert ADDRESS in teller.client.get("/").content.decode()


def test_who_was_telling_when_it_came_too_near_sees_the_words(teller, change):
    teller.until_check()
    change(keep_until=localdate() + timedelta(days=14))
    page = teller.send()
    assert "is niet verstuurd" in page.text
    assert all(words in page.text for words in WORDS.values())
    assert not Contribution.objects.of_house().exists()


def test_staff_write_nothing_down_then_and_read_why(sign_in, alice, fill, address, change):
    client = sign_in(alice)
    note = re.search(r'name="note" value="([^"]+)"', client.get(address).content.decode())[1]
    change(keep_until=localdate() + timedelta(days=14))
    why = "Daarom nemen wij niets nieuws meer aan."
    assert why in client.get(address).content.decode()
    _note, page = fill(note=note)
    assert why in page
    assert "Aan de telefoon verteld." in page
    assert not Contribution.objects.of_house().exists()
    poster = client.get(address.replace("voor-iemand", "open-pagina")).content.decode()
    assert "De pagina zegt nu dat vertellen niet kan" in poster
