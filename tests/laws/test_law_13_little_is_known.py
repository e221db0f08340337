"""Law 13: little is known, so little can leak: not in a table, a log, a header, an address or an e-mail."""

import re

import pytest
from django.apps import apps
from django.db import models

from doorleefd.collect.models import Contribution, Part
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Contributor, Membership, Participation, Permission, PermissionEvent, PersonalCode
from doorleefd.respond.models import Reaction
from doorleefd.vault.models import ContactDetail
from tests.laws.walking import tables
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

pytestmark = pytest.mark.django_db

BY_TELLERS = [
    Contributor, PersonalCode, Participation, Membership, Permission, PermissionEvent, Part, Reaction, ContactDetail
]  # fmt: skip
# The way out of messages, for in an e-mail: it carries a sealed note, since no code stands in a message.
SEALED = {"respond:stop_messages"}
ADDRESS, DEVICE = "203.0.113.77", "Kwibustelefoon/7.1"


def test_no_table_holds_words_in_clear(walk):
    assert not walk.stored


def test_no_log_header_or_mail_holds_words(walk):
    assert not [seen for seen in walk.seen if seen.where != "page"]


def test_no_address_holds_words(walk):
    assert not walk.addresses


@pytest.mark.parametrize("model", BY_TELLERS)
def test_what_a_teller_does_is_stored_with_its_day_and_never_its_hour(model):
    assert not [field.name for field in model._meta.concrete_fields if isinstance(field, models.DateTimeField)]


def test_of_a_contribution_only_the_review_has_an_hour():
    hours = [field.name for field in Contribution._meta.concrete_fields if isinstance(field, models.DateTimeField)]
    assert hours == ["reviewed_at"]


def test_telling_leaves_neither_address_nor_device_nor_hour(client, trajectory):
    client.defaults |= {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": DEVICE}
    before = dict(tables())
    telling = Telling(client).until_check().send()
    assert telling.code
    changed = {name: text for name, text in tables() if text != before[name]}
    assert "collect_contribution" in changed
    for needle in (ADDRESS, DEVICE.lower(), telling.code):
        assert not [name for name, text in changed.items() if needle in text]
    entry = AuditEntry.objects.get()
    assert (entry.at, entry.subject_id, entry.login) == (None, "", None)


def test_sessions_are_of_staff_alone(client, trajectory):
    Telling(client).until_check().send()
    assert not apps.get_model("sessions.Session").objects.exists()


def test_no_address_of_the_house_takes_words():
    """Ids, numbers and the names of a house: no route has room for what someone types."""
    routes = [entry for name, entry in OUR_ROUTES if name not in SEALED]
    kinds = {type(one).__name__ for entry in routes for one in entry.pattern.converters.values()}
    assert kinds <= {"UUIDConverter", "IntConverter", "SlugConverter"}


def test_what_staff_look_for_is_posted_or_sealed(client, chandra, trajectory):
    client.force_login(chandra, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post(f"/trajecten/{trajectory.pk}/werkbank/zoek/", {"words": "zwijmelkast"})
    assert answer.status_code == 302
    assert not re.search("zwijmelkast", answer.headers["Location"])
    assert not [name for name, text in tables() if "zwijmelkast" in text]
