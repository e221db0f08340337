"""Law 1: who someone is lives in one room, and who decides on benefit opens no single contribution."""

import pytest
from django.apps import apps
from django.db import models

from doorleefd.people.models import Contributor, Participation
from doorleefd.vault.models import ContactDetail, IdentityOpened

pytestmark = pytest.mark.django_db

PEOPLE = (Contributor, Participation)
# What could tell who someone is, in the name of a field.
TELLING_NAMES = {"name", "first_name", "last_name", "email", "phone", "address", "street", "postcode", "born_on", "bsn"}
OF_PEOPLE = [
    model
    for model in apps.get_models()
    if model in PEOPLE or any(field.related_model in PEOPLE for field in model._meta.concrete_fields)
]


def test_there_are_rows_about_people_to_look_at():
    assert {Contributor, Participation, ContactDetail} <= set(OF_PEOPLE)


@pytest.mark.parametrize("model", [model for model in OF_PEOPLE if model._meta.app_label != "vault"])
def test_no_row_about_a_person_outside_the_vault_says_who_it_is(model):
    fields = [field for field in model._meta.concrete_fields if not field.is_relation]
    assert not [field.name for field in fields if field.name in TELLING_NAMES or isinstance(field, models.EmailField)]


@pytest.mark.parametrize("model", [ContactDetail, IdentityOpened])
def test_no_room_has_a_way_back_into_the_vault(model):
    relations = [field for field in model._meta.concrete_fields if field.is_relation]
    assert [field.name for field in relations if not field.remote_field.hidden] == []


def test_no_room_points_into_the_vault():
    others = [model for model in apps.get_models() if model._meta.app_label != "vault"]
    targets = {field.related_model for model in others for field in model._meta.concrete_fields if field.is_relation}
    assert not {target for target in targets if target._meta.app_label == "vault"}


def test_who_decides_on_benefit_reads_consented_quotes_and_nothing_else_whatever_the_role(walk):
    assert {seen.label for seen in walk.seen if seen.actor == "kees"} == {"quotable: fragment", "public: fragment"}


def test_who_decides_on_benefit_still_sees_patterns(walk):
    assert {("kees", "analyse:patterns"), ("kees", "analyse:pattern"), ("kees", "respond:decide")} <= walk.opened


def test_who_decides_on_benefit_opens_no_page_of_a_single_contribution(walk):
    shut = {
        "analyse:review",
        "analyse:review_recording",
        "analyse:text",
        "analyse:workbench",
        "home:contribution_thread",
        "analyse:reviewing",
    }
    assert not {route for actor, route in walk.opened if actor == "kees"} & shut


def test_contact_details_show_on_no_page_but_the_own(walk):
    assert {seen.actor for seen in walk.seen if seen.label == "contact"} <= {"teller read"}
