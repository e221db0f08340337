"""The three worked cases come out as in the handbook, change with an answer, and nothing is kept (R059)."""

import re

import pytest
from django.urls import reverse

from doorleefd.engines.advice.roles import FITS
from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory.catalogue.roles import ROLES
from doorleefd.trajectory.models import FormSituation

pytestmark = pytest.mark.django_db

CASE_1 = {"purposes": ["contact"], "levels": ["individual"], "signals": ["recent"], "traits": ["mental_health"]}


def read(client, number, answers=None):
    return client.get(reverse("trajectory:try_out", args=[number]), answers or {}).content.decode()


def proposed_on(page):
    return re.findall(r'<h3><a href="/trajecten/vormen/([^/]+)/">', page)


def test_case_1_asks_people_in_interviews_a_group_or_a_journey(as_, chandra):
    page = read(as_(chandra), 1)
    assert "<strong>mensen die het zelf meemaken</strong>" in page
    assert set(proposed_on(page)) == {"interviews", "groepsgesprekken", "klantreizen"}


def test_case_2_asks_people_in_interviews_and_groups(as_, chandra):
    page = read(as_(chandra), 2)
    assert "<strong>mensen die het zelf meemaken</strong>" in page
    assert {"interviews", "groepsgesprekken"} <= set(proposed_on(page))


def test_case_3_asks_an_expert(as_, chandra):
    page = read(as_(chandra), 3)
    assert "<strong>een ervaringsdeskundige</strong>" in page
    assert "kennis van regels of onderzoek" in page


def test_another_answer_leads_elsewhere_and_its_box_stays_ticked(as_, chandra):
    page = read(as_(chandra), 1, {**CASE_1, "bounds": ["many_people", "anonymity"], "kijk": "1"})
    assert set(proposed_on(page)) != {"interviews", "groepsgesprekken", "klantreizen"}
    assert re.search(r'value="many_people"[^>]*checked', page)


def test_without_any_answer_nothing_is_said(as_, chandra):
    page = read(as_(chandra), 1, {"kijk": "1"})
    assert "De vraag is nog niet helder." in page
    assert not proposed_on(page)


def test_nothing_is_kept(as_, chandra):
    before = AuditEntry.objects.count()
    read(as_(chandra), 1, {**CASE_1, "kijk": "1"})
    assert not FormSituation.objects.exists()
    assert AuditEntry.objects.count() == before


def test_a_case_that_is_not_there_and_an_answer_that_is_none(as_, chandra):
    assert as_(chandra).get(reverse("trajectory:try_out", args=[9])).status_code == 404
    assert as_(chandra).get(reverse("trajectory:try_out", args=[1]), {"kijk": "1", "traits": ["x"]}).status_code == 200


def test_the_same_event_is_told_as_it_happened_and_asked_on(as_, chandra):
    page = as_(chandra).get(reverse("trajectory:asking_on")).content.decode()
    assert "Pas de derde keer kreeg ik mijn klantmanager." in page
    for question in ("Wat betekende dat voor u?", "Waardoor liep het zo?", "Wat zou helpen?"):
        assert question in page
    assert reverse("trajectory:asking_on") in as_(chandra).get(reverse("trajectory:catalogue")).content.decode()


def test_the_roles_stand_with_the_phases_they_fit(as_, chandra):
    page = as_(chandra).get(reverse("trajectory:roles")).content.decode()
    table = page.split("<tbody>")[1].split("</tbody>")[0]
    for card in ROLES:
        row = table.split(f'<th scope="row">{card.name}</th>')[1].split("</tr>")[0]
        assert row.count("past") == len(FITS[card.role])
        assert str(card.does) in page
