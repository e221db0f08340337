"""Three boxes make a draft; each button leads on to where its answer is needed."""

from uuid import uuid4

import pytest
from django.urls import reverse

from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory.models import Step, StepProgress, Trajectory

pytestmark = pytest.mark.django_db

ADDRESS = "/trajecten/begin/"
BOXES = {
    "knowledge_sought": "Hoe de brief over de uitkering valt",
    "sought_from": "Mensen die hem kregen",
    "intended_use": "De brief herschrijven",
}


def boxes(**changed):
    return {"draft": str(uuid4()), "way": "begin", **BOXES, **changed}


def test_a_draft_begins_with_six_steps_and_the_second_screen(as_, alice):
    response = as_(alice).post(ADDRESS, boxes())
    made = Trajectory.objects.get()
    assert response.url == reverse("trajectory:room", args=[made.pk])
    assert (made.owner, made.state, made.slug) == (alice, "draft", "hoe-de-brief-over-de-uitkering-valt")
    states = list(StepProgress.objects.order_by("step").values_list("step", "state"))
    assert states == [(1, "open"), (2, "later"), (3, "later"), (4, "later"), (5, "later"), (6, "later")]
    assert AuditEntry.objects.get(verb="trajectory begun").login == alice


def test_who_has_stories_already_is_led_to_the_step_where_they_come_in(as_, alice):
    response = as_(alice).post(ADDRESS, boxes(way="verhalen"))
    assert response.url == reverse("trajectory:step", args=[Trajectory.objects.get().pk, int(Step.COLLECT)])


def test_who_does_not_know_yet_may_leave_all_open_and_keeps_the_draft(as_, alice):
    empty = {"knowledge_sought": "", "sought_from": "Mensen met schulden", "intended_use": ""}
    response = as_(alice).post(ADDRESS, boxes(way="weet-niet", **empty), follow=True)
    assert "ervaringsdeskundige" in response.content.decode()
    assert Trajectory.objects.get().sought_from == "Mensen met schulden"


def test_who_begins_says_what_about_and_keeps_what_was_typed(as_, alice):
    page = as_(alice).post(ADDRESS, boxes(knowledge_sought="  ")).content.decode()
    assert "Schrijf in een paar woorden wat je wilt weten" in page
    assert "De brief herschrijven" in page
    assert not Trajectory.objects.exists()


def test_the_same_page_sent_twice_is_one_draft_that_says_the_last(as_, alice):
    first = boxes()
    as_(alice).post(ADDRESS, first)
    as_(alice).post(ADDRESS, {**first, "intended_use": "De brief afschaffen"})
    assert Trajectory.objects.get().intended_use == "De brief afschaffen"
    assert StepProgress.objects.count() == 6


def test_the_id_of_another_organisations_draft_makes_a_draft_of_ones_own(as_, alice, bob, organise, zandwoude, now):
    with organise():
        other = Trajectory.objects.create(organisation=zandwoude, title="X", slug="x", owner=bob, created_at=now)
    as_(alice).post(ADDRESS, boxes(draft=str(other.pk)))
    assert Trajectory.objects.get(owner=alice).pk != other.pk
    other.refresh_from_db()
    assert other.title == "X"


def test_two_with_the_same_words_get_two_addresses(as_, alice):
    as_(alice).post(ADDRESS, boxes())
    as_(alice).post(ADDRESS, boxes())
    slugs = sorted(Trajectory.objects.values_list("slug", flat=True))
    assert slugs == ["hoe-de-brief-over-de-uitkering-valt", "hoe-de-brief-over-de-uitkering-valt-2"]


def test_words_without_latin_letters_still_get_an_address(as_, alice):
    as_(alice).post(ADDRESS, boxes(knowledge_sought="رسالة 🙂"))
    assert Trajectory.objects.get().slug == "traject"


def test_too_many_words_are_refused_with_a_sentence(as_, alice):
    page = as_(alice).post(ADDRESS, boxes(knowledge_sought="x" * 1_000_000)).content.decode()
    assert 'class="errors"' in page
    assert not Trajectory.objects.exists()


def test_only_a_lead_begins(as_, chandra, ravi):
    assert as_(chandra).get(ADDRESS).status_code == 403
    assert as_(ravi).post(ADDRESS, boxes()).status_code == 403
    assert not Trajectory.objects.exists()


def test_the_way_chosen_on_the_empty_list_is_not_asked_again(as_, alice):
    client = as_(alice)
    assert "?manier=verhalen" in client.get("/trajecten/").content.decode()
    page = client.get("/trajecten/begin/?manier=verhalen").content.decode()
    assert page.count('name="way"') == 1
    assert 'name="way" value="verhalen"' in page


def test_without_a_way_all_three_are_offered(as_, alice):
    assert as_(alice).get("/trajecten/begin/?manier=anders").content.decode().count('name="way"') == 3
