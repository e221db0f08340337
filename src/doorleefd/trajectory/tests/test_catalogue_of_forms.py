"""The catalogue of forms: seventeen with a page each, and what an organisation adds (R087 to R090)."""

import re
from dataclasses import fields
from html import unescape

import pytest
from django.urls import reverse

from doorleefd.engines.advice.forms.catalogue import METHODS as ENGINE_METHODS
from doorleefd.engines.advice.forms.catalogue import STRUCTURES as ENGINE_STRUCTURES
from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.trajectory.catalogue import BY_SLUG, ENTRIES, FORMS, METHODS, STRUCTURES
from doorleefd.trajectory.catalogue.entry import Entry
from doorleefd.trajectory.models import FormChoice, OwnEntry

pytestmark = pytest.mark.django_db

FILLED = {
    "name": "Praatavond",
    "kind": "form",
    "in_short": "Een avond in het buurthuis.",
    "what": "Wie wil, schuift aan en vertelt.",
    "suits": "Je wilt dichtbij zijn.\nMensen kennen het buurthuis.",
}
LISTS = ("suits", "strengths", "limits", "skills", "accessibility")
LONGEST_SENTENCE = 20
"""More words than this and one runs out of breath."""


@pytest.fixture
def own(organise, veenbeek):
    with organise():
        return OwnEntry.objects.create(
            organisation=veenbeek, name="Praatavond", kind="form", in_short="Een avond.", what="Wie wil, schuift aan."
        )


def said_by(entry):
    for field in fields(Entry):
        if field.name not in ("form", "slug"):
            value = getattr(entry, field.name)
            yield from map(str, value) if isinstance(value, tuple) else [str(value)]


def test_it_holds_all_that_the_adviser_knows_each_on_its_shelf():
    assert set(ENTRIES) == set(Form)
    assert {entry.form for entry in STRUCTURES} == ENGINE_STRUCTURES
    assert {entry.form for entry in METHODS} == ENGINE_METHODS
    assert len(FORMS) == 6


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=lambda entry: entry.slug)
def test_an_entry_says_everything_in_short_sentences(entry):
    assert all(len(getattr(entry, name)) >= 2 for name in LISTS)
    for words in said_by(entry):
        assert words.strip()
        for sentence in re.split(r"(?<=[.?:])\s", words):
            assert len(sentence.split()) <= LONGEST_SENTENCE, sentence


@pytest.mark.parametrize("slug", BY_SLUG)
def test_each_has_a_page_with_all_of_it(as_, chandra, slug):
    page = unescape(as_(chandra).get(reverse("trajectory:entry", args=[slug])).content.decode())
    assert all(words in page for words in said_by(BY_SLUG[slug]))


def test_an_entry_that_is_not_there_is_not_found(as_, chandra):
    assert as_(chandra).get(reverse("trajectory:entry", args=["bestaat-niet"])).status_code == 404


def test_the_list_leads_to_each_and_step_3_and_the_trajectories_lead_to_the_list(as_, alice, trajectory):
    client = as_(alice)
    address = reverse("trajectory:catalogue")
    page = client.get(address).content.decode()
    assert all(reverse("trajectory:entry", args=[slug]) in page for slug in BY_SLUG)
    assert address in client.get(reverse("trajectory:step", args=[trajectory.pk, 3])).content.decode()
    assert address in client.get(reverse("trajectory:all")).content.decode()


def test_an_organisation_adds_its_own_and_reads_it_by_line(as_, alice):
    client = as_(alice)
    client.post(reverse("trajectory:add_own_entry"), FILLED)
    added = OwnEntry.objects.get()
    assert "Praatavond" in client.get(reverse("trajectory:catalogue")).content.decode()
    page = client.get(reverse("trajectory:own_entry", args=[added.pk])).content.decode()
    assert "<li>Mensen kennen het buurthuis.</li>" in page


def test_it_changes(as_, alice, own):
    as_(alice).post(reverse("trajectory:change_own_entry", args=[own.pk]), {**FILLED, "name": "Praatochtend"})
    own.refresh_from_db()
    assert own.name == "Praatochtend"


@pytest.mark.parametrize("name", ["praatavond", "INTERVIEWS"])
def test_a_name_stands_once_in_the_list(as_, alice, own, name):
    page = as_(alice).post(reverse("trajectory:add_own_entry"), {**FILLED, "name": name}).content.decode()
    assert "Er staat al een vorm met deze naam in de lijst." in page
    assert OwnEntry.objects.count() == 1


def test_it_goes_unless_a_trajectory_chose_it(as_, alice, own, trajectory, organise):
    client = as_(alice)
    with organise():
        choice = FormChoice.objects.create(organisation=own.organisation, trajectory=trajectory, own=own)
    page = client.post(reverse("trajectory:remove_own_entry", args=[own.pk]), follow=True).content.decode()
    assert "Een traject koos deze vorm." in page
    with organise():
        choice.delete()
    client.post(reverse("trajectory:remove_own_entry", args=[own.pk]))
    assert not OwnEntry.objects.exists()


def test_who_does_not_lead_reads_and_adds_nothing(as_, chandra, own):
    client = as_(chandra)
    assert client.get(reverse("trajectory:own_entry", args=[own.pk])).status_code == 200
    assert client.get(reverse("trajectory:add_own_entry")).status_code == 403
    assert client.post(reverse("trajectory:change_own_entry", args=[own.pk]), FILLED).status_code == 403
    assert client.post(reverse("trajectory:remove_own_entry", args=[own.pk])).status_code == 403
    assert reverse("trajectory:add_own_entry") not in client.get(reverse("trajectory:catalogue")).content.decode()


def test_another_organisation_finds_nothing_of_it(as_, bob, own):
    client = as_(bob)
    for name in ("own_entry", "change_own_entry"):
        assert client.get(reverse(f"trajectory:{name}", args=[own.pk])).status_code == 404
    assert client.post(reverse("trajectory:remove_own_entry", args=[own.pk])).status_code == 404
    assert "Praatavond" not in client.get(reverse("trajectory:catalogue")).content.decode()


def test_the_list_asks_as_little_with_many_as_with_none(as_, alice, veenbeek, organise, django_assert_num_queries):
    client = as_(alice)
    with django_assert_num_queries(len(_asked(client))):
        client.get(reverse("trajectory:catalogue"))
    before = len(_asked(client))
    with organise():
        for number in range(8):
            OwnEntry.objects.create(organisation=veenbeek, name=str(number), kind="method", in_short="x", what="x")
    assert len(_asked(client)) == before


def _asked(client):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as seen:
        client.get(reverse("trajectory:catalogue"))
    return seen.captured_queries
