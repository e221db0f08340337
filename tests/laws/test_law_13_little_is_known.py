"""Law 13: little is known, so little can leak: not in a table, a log, a header, an address or an e-mail."""

import re
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import models
from django.db.models import QuerySet
from django.urls import reverse

from doorleefd.administration.queries import AuditFilter, audit_of
from doorleefd.analyse.actions import add_theme
from doorleefd.collect import tellings
from doorleefd.collect.actions import receive
from doorleefd.collect.models import Contribution, Part
from doorleefd.collect.share import agreed
from doorleefd.collect.share.tests.conftest import Telling
from doorleefd.foundation.models import AuditEntry
from doorleefd.foundation.tests.test_the_rules_of_the_house import ACTIONS
from doorleefd.people.models import (
    Channel,
    ConsentText,
    Contributor,
    Membership,
    Participation,
    Permission,
    PermissionEvent,
    PersonalCode,
    Use,
)
from doorleefd.respond.models import Evaluation, Reaction
from doorleefd.rights.register import REGISTER
from doorleefd.vault.models import ContactDetail
from tests.laws.walking import tables
from tests.structure.test_every_route_declares_who_may_open_it import OUR_ROUTES

pytestmark = pytest.mark.django_db


@pytest.fixture
def tell_for_someone(trajectory, alice, now):
    """Someone tells it by telephone, and Alice writes it down."""

    def tell_by_telephone(words):
        told = tellings.Telling(
            sending=uuid4(),
            told=[tellings.Told(words)],
            channel=Channel.PHONE,
            told_on=now.date(),
            uses={Use.TAKE_PART: True},
            text_version="1",
        )
        return receive(by=alice, trajectory=trajectory, telling=told, now=now)

    return tell_by_telephone


BY_TELLERS = [
    Contributor, PersonalCode, Participation, Membership, Permission, PermissionEvent, Part, Reaction, Evaluation,
    ContactDetail,
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


# Moments of staff, each of an act of their own on what a teller told.
OF_STAFF = {
    "vault.identityopened.at",
    "collect.wordsopened.at",
    "collect.contribution.reviewed_at",
    "collect.contribution.asked_at",
    "collect.version.accepted_at",
    "analyse.fragment.marked_at",
    "analyse.coding.at",
    "analyse.deviatingvoice.at",
    "respond.reportvoice.at",
    "respond.aftercarecall.recorded_at",
}


def test_whatever_leads_to_a_teller_knows_no_hour_but_those_of_staff():
    hours = {
        f"{label}.{field.name}"
        for label in REGISTER
        for field in apps.get_model(label)._meta.concrete_fields
        if isinstance(field, models.DateTimeField)
    }
    assert hours == OF_STAFF


def test_of_a_contribution_only_what_a_reviewer_did_has_an_hour():
    hours = [field.name for field in Contribution._meta.concrete_fields if isinstance(field, models.DateTimeField)]
    assert hours == ["reviewed_at", "asked_at"]


def test_telling_leaves_neither_address_nor_device_nor_hour(client, trajectory, monkeypatch):
    monkeypatch.setattr(agreed, "_kept", set())
    client.defaults |= {"REMOTE_ADDR": ADDRESS, "HTTP_USER_AGENT": DEVICE}
    before = dict(tables())
    story = Telling(client).until_check().send()
    assert story.code
    changed = {name: text for name, text in tables() if text != before[name]}
    assert "collect_contribution" in changed
    for needle in (ADDRESS, DEVICE.lower(), story.code):
        assert not [name for name, text in changed.items() if needle in text]
    assert set(AuditEntry.objects.values_list("verb", flat=True)) == {"contribution received", "consent text kept"}
    for entry in AuditEntry.objects.all():
        assert (entry.at, entry.subject_id, entry.login) == (None, "", None)


def test_a_story_of_just_after_midnight_has_that_day_and_no_other_beside_it(client, trajectory, monkeypatch):
    """By a calendar of elsewhere it is still yesterday then. Two days for one act would give its hour away."""
    half_past_twelve = datetime(2026, 6, 14, 22, 30, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: half_past_twelve)
    monkeypatch.setattr(agreed, "_kept", set())
    assert Telling(client).until_check().send().code
    kept = [
        (f"{model.__name__}.{field.name}", day)
        for model in (*BY_TELLERS, Contribution, ConsentText, AuditEntry)
        for field in model._meta.concrete_fields
        if isinstance(field, models.DateField)
        for day in QuerySet(model).exclude(**{field.name: None}).values_list(field.name, flat=True)
    ]
    assert {name.partition(".")[0] for name, _day in kept} >= {"Contribution", "PermissionEvent", "AuditEntry"}
    assert {name: day for name, day in kept if day != date(2026, 6, 15)} == {}


def test_what_staff_write_down_for_a_teller_has_no_hour_either(tell_for_someone, alice, now):
    """Who telephoned at ten is known by the hour as well as by the address."""
    tell_for_someone("De brief maakte mij bang.")
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.at, entry.subject_id, entry.day) == ("contribution received", None, "", now.date())
    assert entry.login == alice


def wish_for_someone(client, trajectory, page):
    """On the page with the code the person wants to hear by telephone, and may be called."""
    note = re.search(r'name="note" value="([^"]+)"', page).group(1)
    given = {"note": note, "way": "phone", "may_call": "yes", "with_address": "1", "address": "06 12345678"}
    client.post(reverse("share:wish_for", args=[trajectory.pk]), given)


@pytest.mark.parametrize(
    ("who", "channel", "heard"),
    [
        ("alice", "phone", {}),
        ("chandra", "conversation", {"text_read": "easy"}),
        ("alice", "paper", {"read_how": "paper"}),
        ("kees", "phone", {"chosen_freely": "on"}),
    ],
)
def test_no_line_of_a_telling_that_staff_write_down_has_an_hour(
    request, client, sign_in, fill, trajectory, monkeypatch, who, channel, heard
):
    """Every line of the log, also that of the first story under a text, and what is wished beside the code."""
    monkeypatch.setattr(agreed, "_kept", set())
    sign_in(request.getfixturevalue(who))
    _note, page = fill(channel=channel, **heard)
    wish_for_someone(client, trajectory, page)
    lines = list(AuditEntry.objects.all())
    assert {"contribution received", "consent text kept", "contact details kept"} <= {one.verb for one in lines}
    assert [one.verb for one in lines if one.at or one.subject_id] == []


@pytest.mark.parametrize(
    "verb",
    [
        "collect.receive",
        "vault.keep_contact",
        "people.change_permission",
        "people.keep_consent_text",
        "rights.withdraw_for",
    ],
)
def test_every_act_for_a_teller_is_kept_by_its_day(verb):
    """Those that a teller alone may do are kept so by who does them."""
    done = [one for one in ACTIONS if one.may == verb]
    assert done
    assert all(one.for_a_teller for one in done)


def test_the_order_of_the_log_does_not_tell_the_hour(tell_for_someone, client, femke, alice, trajectory, now):
    """Among the acts of a day that bear an hour stands none that bears none; those stand in the order of random ids."""
    for number in range(6):
        tell_for_someone(f"Verhaal {number}.")
        add_theme(by=alice, trajectory=trajectory, name=f"Thema {number}", parent=None, now=now)
    listed = list(audit_of(trajectory.organisation, viewer=femke, chosen=AuditFilter()))
    assert [entry.at is None for entry in listed] == [False] * 6 + [True] * 6
    ids = [entry.pk for entry in listed[6:]]
    assert ids == sorted(ids)
    assert {each.version for each in ids} == {4}


def test_sessions_are_of_staff_alone(client, trajectory):
    Telling(client).until_check().send()
    assert not apps.get_model("foundation.LoginSession").objects.exists()


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
