"""A note that is too old or broken loses nothing of what was just typed."""

from datetime import timedelta

import pytest

from doorleefd.collect.share import story as stories
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.trajectory.models import Trajectory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("note", ["", "kapot", "é", "A" * 200, "AAAAAQ=="])
def test_a_broken_note_gives_a_kind_page_with_what_was_typed(teller, note):
    teller.agree().post(3, answer="Net getypt", note=note)
    assert teller.last.status_code == 200
    assert teller.heading == "Deze pagina was te lang open"
    assert "Net getypt" in teller.text


def test_a_note_of_a_day_old_is_too_old(teller, monkeypatch):
    teller.agree()
    monkeypatch.setattr(stories, "LIVES", timedelta(seconds=-1))
    assert teller.post(3, answer="Net getypt").heading == "Deze pagina was te lang open"


def test_the_words_go_along_into_a_new_beginning(teller):
    teller.agree().post(3, answer="Net getypt", note="kapot").post(1, aside="1")
    assert teller.heading.startswith("Wat maakt u mee")
    assert "Net getypt" in teller.post(1).post(2, answer="yes").text


def test_a_note_does_not_fit_another_trajectory(teller, client, trajectory, organise):
    with organise():
        other = Trajectory.objects.create(
            organisation=trajectory.organisation,
            title="Anders",
            slug="anders",
            owner=trajectory.owner,
            state=Trajectory.State.OPEN,
            created_at=trajectory.created_at,
        )
    teller.agree()
    elsewhere = Telling(client, f"/vertel/veenbeek/{other.slug}/")
    assert elsewhere.post(3, answer="x", note=teller.note).heading == "Deze pagina was te lang open"


def test_permission_for_other_words_does_not_count_as_given(teller, change):
    teller.agree().post(3, answer="Eerst")
    change(keep_until=None)
    page = teller.post(3, to="2")
    assert "checked" not in page.text


def test_words_too_long_for_a_story_are_shown_to_copy_and_do_not_go_along(teller):
    page = teller.agree().post(3, answer="x" * 20_001, note="kapot")
    assert "x" * 20_001 in page.text
    assert "Deze tekst is te lang en gaat niet mee." in page.text
    assert "xxx" not in page.post(1, aside="1").post(1).post(2, answer="yes").text


def test_more_than_a_page_can_hold_is_cut_off_and_told(teller):
    page = teller.agree().post(3, answer="<" * 5_000_000, note="kapot")
    assert "Het is te lang: hier staat alleen het begin." in page.text
    assert page.text.count("&lt;") == 200_000
