"""A teller says beforehand that a story is heavy; readers see that first, and choose (R206)."""

import pytest
from django.urls import reverse

from doorleefd.analyse.actions.closing import choose_closed
from doorleefd.analyse.actions.reviewing import accept_review
from doorleefd.collect.models import Contribution, Heavy
from doorleefd.ui.templatetags.pieces import voice

pytestmark = pytest.mark.django_db
WORDS = "Hij sloeg deuren dicht en ik vluchtte."


@pytest.fixture
def heavy(tell, trajectory, organise):
    tell(trajectory, WORDS, report=True)
    with organise():
        Contribution.objects.of_house().update(content_notes=[Heavy.VIOLENCE])
    return Contribution.objects.of_house().get()


@pytest.fixture
def accepted(heavy, chandra, now):
    accept_review(by=chandra, contribution=heavy, marks={}, now=now)
    return heavy


@pytest.mark.parametrize(("who", "opens"), [("chandra", True), ("ravi", True), ("manon", False), ("kees", False)])
def test_the_menu_offers_the_choice_to_whoever_may_make_it(as_login, who, opens, request):
    desk, page = as_login(request.getfixturevalue(who)), reverse("analyse:kept_closed")
    assert (desk.get(page).status_code == 200) is opens
    assert (f'href="{page}"' in desk.get(reverse("trajectory:all")).content.decode()) is opens


def test_the_note_stands_before_the_words(as_login, chandra, heavy, address):
    page = as_login(chandra).get(address("review", contribution=heavy.pk)).content.decode()
    assert page.index("dit gaat over geweld of misbruik") < page.index("vluchtte")


def test_who_chose_so_is_asked_first_and_gets_no_word(as_login, chandra, heavy, address, now):
    choose_closed(by=chandra, kinds=["violence"], now=now)
    page = as_login(chandra).get(address("review", contribution=heavy.pk))
    assert "vluchtte" not in page.content.decode()
    assert "Wil je dit nu lezen?" in page.content.decode()
    opened = as_login(chandra).get(address("review", contribution=heavy.pk) + "?lees=1")
    assert "vluchtte" in opened.content.decode()


def test_the_workbench_asks_too_and_its_list_begins_no_heavy_story(as_login, ravi, accepted, address, now):
    listed = as_login(ravi).get(address("workbench")).content.decode()
    assert "Zwaar: geweld of misbruik" in listed
    assert "vluchtte" not in listed
    choose_closed(by=ravi, kinds=["violence"], now=now)
    assert "vluchtte" not in as_login(ravi).get(address("text", contribution=accepted.pk)).content.decode()


def test_other_kinds_stay_open(as_login, chandra, heavy, address, now):
    choose_closed(by=chandra, kinds=["addiction"], now=now)
    assert "vluchtte" in as_login(chandra).get(address("review", contribution=heavy.pk)).content.decode()


def test_one_chooses_in_the_own_account(as_login, chandra):
    client = as_login(chandra)
    client.post(reverse("analyse:kept_closed"), {"kinds": ["death", "nonsense"]})
    chandra.refresh_from_db()
    assert chandra.kept_closed == []
    client.post(reverse("analyse:kept_closed"), {"kinds": ["death"]})
    chandra.refresh_from_db()
    assert chandra.kept_closed == ["death"]
    assert "checked" in client.get(reverse("analyse:kept_closed")).content.decode()


def test_a_quote_opens_when_the_reader_opens_it():
    from django.template.loader import render_to_string

    page = render_to_string("ui/pieces/voice.html", voice("Woorden.", heavy="geweld of misbruik"))
    assert "<details><summary>Dit gaat over geweld of misbruik." in page
