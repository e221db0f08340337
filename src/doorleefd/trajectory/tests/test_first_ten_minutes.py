"""A policy officer makes a plan and a public page in one go, and is asked nothing twice."""

from uuid import uuid4

import pytest
from django.urls import reverse

from doorleefd.foundation.models import Login
from doorleefd.trajectory.forms import BeginForm, PreparationForm, RoomForm
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import promise_of

pytestmark = pytest.mark.django_db

BOXES = {
    "way": "begin",
    "knowledge_sought": "Hoe de brief over de uitkering valt",
    "sought_from": "Mensen die hem kregen",
    "intended_use": "De brief herschrijven",
}
ROOM = {
    "subject": "de brief over uw uitkering",
    "public_purpose": "de brief duidelijker te maken",
    "who_decides": "de manager Sociaal",
    "can_change": "De brief en de balie",
    "cannot_change": "Wat de wet in een brief eist",
    "answer_by": "2026-11-01",
}
PREPARATION = {
    "contact_name": "Alice",
    "contact_phone": "0123 45 67 89",
    "contact_hours": "op werkdagen",
    "aftercare_name": "Marja",
    "aftercare_phone": "0123 45 67 80",
    "aftercare_hours": "op werkdagen",
    "deciders_do_not_read": "on",
    "read_within_days": "5",
    "look_within_days": "1",
    "basis": "consent",
    "keep_until": "2027-10-01",
    "compensation": "een bon van 10 euro",
    "compensation_how": "vraag ernaar aan de balie",
}


def prepared(*readers):
    """The page filled in, with who reads everything."""
    return {**PREPARATION, "readers": [login.pk for login in readers]}


FREEDOM = {"recruiter_decides": "no", "collector_decides": "no"}


def begun(client):
    client.post("/trajecten/begin/", {"draft": str(uuid4()), **BOXES})
    return Trajectory.objects.get()


def at(name, trajectory):
    return reverse(f"trajectory:{name}", args=[trajectory.pk])


def test_from_three_boxes_to_an_open_page(as_, alice):
    client = as_(alice)
    draft = begun(client)
    page = client.post(at("room", draft), ROOM, follow=True).content.decode()
    assert "De brief herschrijven" in page
    assert "Wat maakt u mee met de brief over uw uitkering?" in page
    client.post(at("dependency", draft), FREEDOM)
    client.post(at("preparation", draft), prepared(Login.objects.get(name="Alice")))
    client.post(at("open_page", draft))
    draft.refresh_from_db()
    assert draft.takes_contributions
    assert (draft.title, draft.slug) == ("De brief over uw uitkering", "de-brief-over-uw-uitkering")


def test_nothing_is_asked_twice():
    asked = [set(form.base_fields) for form in (BeginForm, RoomForm, PreparationForm)]
    assert len(set.union(*asked)) == sum(len(fields) for fields in asked)


def test_the_preview_is_the_promise(as_, alice):
    client = as_(alice)
    draft = begun(client)
    client.post(at("room", draft), ROOM)
    draft.refresh_from_db()
    promise = promise_of(draft)
    page = client.get(at("plan", draft)).content.decode()
    for paragraph in (*promise.opening, *promise.permission, promise.calm):
        for sentence in paragraph:
            assert sentence.text in page


def test_the_plan_is_there_at_once_and_shows_what_is_open(as_, alice):
    client = as_(alice)
    draft = begun(client)
    page = client.get(at("plan", draft)).content.decode()
    assert "nog niet ingevuld" in page
    assert "Uiterlijk … leest u" in page


def test_a_day_that_is_over_is_refused_and_what_was_typed_stays(as_, alice):
    client = as_(alice)
    draft = begun(client)
    page = client.post(at("room", draft), {**ROOM, "answer_by": "2026-06-15"}).content.decode()
    assert "Kies een dag die nog komt. 15 juni 2026 is dat niet." in page
    assert "Wat de wet in een brief eist" in page


def test_a_day_that_stood_there_already_may_stay(as_, alice, ready, organise, today):
    ready.answer_by = today.replace(month=5)
    with organise():
        ready.save()
    kept = {**ROOM, "answer_by": ready.answer_by.isoformat()}
    assert as_(alice).post(at("room", ready), kept).status_code == 302


def test_stories_are_kept_until_after_the_answer(as_, alice, ready):
    page = as_(alice).post(at("preparation", ready), {**prepared(alice), "keep_until": "2026-09-01"}).content.decode()
    assert "Jullie antwoord komt op 1 oktober 2026. Bewaar de verhalen tot daarna." in page


def test_what_the_house_guesses_counts_only_once_it_is_kept(as_, alice):
    client = as_(alice)
    draft = begun(client)
    client.post(at("room", draft), ROOM)
    page = client.get(at("preparation", draft)).content.decode()
    assert 'value="2027-11-01"' in page
    assert "Wie mensen kunnen bellen" in page
    draft.refresh_from_db()
    assert draft.keep_until is None


def test_a_title_that_someone_wrote_is_not_replaced(as_, alice, organise):
    client = as_(alice)
    draft = begun(client)
    purpose = {**BOXES, "title": "Brieven 2026", "owner": str(alice.pk)}
    client.post(at("purpose", draft), purpose)
    client.post(at("room", draft), ROOM)
    draft.refresh_from_db()
    assert (draft.title, draft.slug) == ("Brieven 2026", "brieven-2026")
