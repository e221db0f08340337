"""Law 4: one transaction, one permission check, one audit row without the words."""

from datetime import datetime

import pytest
import rules
from django.db import transaction

from doorleefd.foundation.acting import NestedErasure, NotAllowed, OtherOrganisation, Refusal, action, counted
from doorleefd.foundation.actors import HOUSE, Actor, Visitor
from doorleefd.foundation.models import AuditEntry, Login, Organisation, RoleGrant
from doorleefd.foundation.roles import ADMINISTERS, is_house, is_visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def permission():
    rules.add_perm("test.rename", ADMINISTERS | is_house | is_visitor)
    rules.add_perm("test.nobody", rules.always_deny)
    yield
    rules.remove_perm("test.rename")
    rules.remove_perm("test.nobody")


@action(may="test.rename", audit="organisation renamed", on="organisation")
def rename(*, by: Actor, organisation: Organisation, name: str, now: datetime) -> Organisation:
    if not name:
        raise Refusal
    organisation.name = name
    organisation.save()
    return organisation


@action(may="test.nobody", audit="joined")
def rename_within(*, by: Actor, organisation: Organisation, name: str, now: datetime) -> Organisation:
    return rename(by=by, organisation=organisation, name=name, now=now)


@action(may="test.rename", audit="organisations renamed", on="organisation")
def rename_twice(*, by: Actor, organisation: Organisation, name: str, now: datetime) -> None:
    counted(2)
    rename(by=by, organisation=organisation, name="eerst " + name, now=now)
    rename_nobody(by=by, organisation=organisation, name=name, now=now)


@action(may="test.nobody", audit="renamed by nobody")
def rename_nobody(*, by: Actor, organisation: Organisation, name: str, now: datetime) -> None:
    organisation.name = name
    organisation.save()


@action(may="test.rename", audit="greeted")
def greet(*, by: Actor, people: object, now: datetime) -> None:
    """Writes nothing of its own."""


@action(may="test.rename", audit="founded")
def found(*, by: Actor, name: str, now: datetime) -> Organisation:
    return Organisation.objects.create(name=name, slug="nieuw")


@action(may="test.rename", audit="removed", on="grant")
def remove(*, by: Actor, grant: RoleGrant, now: datetime) -> None:
    grant.delete()


@action(may="test.rename", audit="erased", on="organisation", irreversible=True)
def erase(*, by: Actor, organisation: Organisation, now: datetime) -> None:
    """Destroys nothing, but says it would."""


@action(may="test.rename", audit="erased within", on="organisation")
def erase_within(*, by: Actor, organisation: Organisation, now: datetime) -> None:
    erase(by=by, organisation=organisation, now=now)


def test_it_writes_and_leaves_one_audit_row_without_words(adriaan, veenbeek, now):
    rename(by=adriaan, organisation=veenbeek, name="Geheime naam", now=now)
    row = AuditEntry.objects.get()
    assert (row.verb, row.login, row.organisation, row.at, row.count) == (
        "organisation renamed",
        adriaan,
        veenbeek,
        now,
        1,
    )
    assert row.subject_id == str(veenbeek.pk)
    assert not any("Geheime" in str(value) for value in vars(row).values())


def test_without_the_permission_nothing_happens(alice, veenbeek, now):
    with pytest.raises(NotAllowed):
        rename(by=alice, organisation=veenbeek, name="Anders", now=now)
    veenbeek.refresh_from_db()
    assert veenbeek.name == "Gemeente Veenbeek"
    assert not AuditEntry.objects.exists()


def test_a_login_that_was_ended_may_nothing(adriaan, veenbeek, organise, now):
    adriaan.is_active = False
    with pytest.raises(NotAllowed):
        rename(by=adriaan, organisation=veenbeek, name="Anders", now=now)


def test_another_organisation_is_not_to_be_found(bob, veenbeek, now):
    with pytest.raises(OtherOrganisation):
        rename(by=bob, organisation=veenbeek, name="Anders", now=now)


def test_a_login_or_a_list_of_another_organisation_is_not_to_be_found_either(bob, adriaan, alice, now):
    for rows in (alice, [bob, alice]):
        with pytest.raises(OtherOrganisation):
            greet(by=bob, people=rows, now=now)
    greet(by=adriaan, people=[adriaan, alice], now=now)


def test_a_refusal_leaves_neither_change_nor_audit_row(adriaan, veenbeek, now):
    with pytest.raises(Refusal):
        rename(by=adriaan, organisation=veenbeek, name="", now=now)
    assert not AuditEntry.objects.exists()


def test_actions_within_an_action_join_it(adriaan, veenbeek, now):
    rename_twice(by=adriaan, organisation=veenbeek, name="samen", now=now)
    veenbeek.refresh_from_db()
    assert veenbeek.name == "samen"
    assert list(AuditEntry.objects.values_list("verb", "count")) == [("organisations renamed", 2)]


def test_the_outer_permission_counts(adriaan, veenbeek, now):
    with pytest.raises(NotAllowed):
        rename_within(by=adriaan, organisation=veenbeek, name="Anders", now=now)


def test_what_cannot_be_undone_refuses_to_be_joined(adriaan, veenbeek, now):
    with pytest.raises(NestedErasure):
        erase_within(by=adriaan, organisation=veenbeek, now=now)
    erase(by=adriaan, organisation=veenbeek, now=now)


def test_an_act_of_a_visitor_is_kept_with_its_day_alone(veenbeek, now):
    rename(by=Visitor(veenbeek.pk), organisation=veenbeek, name="Anders", now=now)
    row = AuditEntry.objects.get()
    assert (row.actor_kind, row.day, row.at, row.login, row.subject_id) == ("visitor", now.date(), None, None, "")


def test_the_house_itself_may_act(veenbeek, now):
    rename(by=HOUSE, organisation=veenbeek, name="Anders", now=now)
    assert AuditEntry.objects.get().organisation == veenbeek


@pytest.mark.parametrize("listed", [False, True])
def test_an_act_of_the_house_stands_with_the_organisation_of_any_row_it_was_given(alice, veenbeek, now, listed):
    greet(by=HOUSE, people=[alice] if listed else alice, now=now)
    assert AuditEntry.objects.get().organisation == veenbeek


def test_an_act_of_the_house_stands_with_the_organisation_of_what_it_made(veenbeek, now):
    found(by=HOUSE, name="Gemeente Bergmeer", now=now)
    assert AuditEntry.objects.get().organisation.name == "Gemeente Bergmeer"


def test_an_act_of_the_house_on_several_organisations_stands_with_none(alice, bob, now):
    greet(by=HOUSE, people=[alice, bob], now=now)
    assert AuditEntry.objects.get().organisation is None


def test_a_row_that_was_removed_is_not_named(alice, veenbeek, now):
    remove(by=HOUSE, grant=alice.grants.get(), now=now)
    row = AuditEntry.objects.get()
    assert (row.organisation, row.subject_kind, row.subject_id) == (veenbeek, "foundation.rolegrant", "")


def test_without_now_there_is_no_audit_row_and_so_no_action(adriaan, veenbeek):
    with pytest.raises(TypeError):
        rename(by=adriaan, organisation=veenbeek, name="Anders")


@pytest.mark.django_db(transaction=True, databases=["default", "keys"])
def test_an_action_is_durable_and_so_refuses_a_transaction_around_it(adriaan, veenbeek, now):
    with pytest.raises(RuntimeError), transaction.atomic():
        rename(by=adriaan, organisation=veenbeek, name="Anders", now=now)


def test_a_revoked_role_stops_at_once(adriaan, veenbeek, organise, now):
    with organise():
        adriaan.grants.get().revoke(now)
    fresh = Login.objects.get(pk=adriaan.pk)
    with pytest.raises(NotAllowed):
        rename(by=fresh, organisation=veenbeek, name="Anders", now=now)
