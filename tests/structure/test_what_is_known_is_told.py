"""Every field that is kept of a teller is told of on the page "Wat weten wij van u?" (law 13, R067)."""

import pytest
from django.apps import apps

from doorleefd.collect.share.known import known_of, only_if_wanted, sentences
from doorleefd.foundation.models import Organisation
from doorleefd.rights.models import StatementFacts
from doorleefd.rights.statements.ground import Ground
from doorleefd.rights.statements.own_words import what_is_kept
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.terms import Terms

OF_EVERY_ROW = {"id", "organisation"}
STORED = {
    "people.Contributor": {"key_id": "code", "since": "day", "is_to_be_erased": "code"},
    "people.Participation": {
        "contributor": "code", "trajectory": "words", "channel": "way", "speaks": "choice", "was_helped": "choice",
        "since": "day", "is_known_person": "way", "restricted_on": "yes", "lifted_on": "yes",
    },
    "collect.Contribution": {
        "participation": "code", "trajectory": "words", "channel": "way", "told_on": "day", "review": "read",
        "reviewed_by": "read", "reviewed_at": "read", "needs_a_person": "read", "look_is_suggested": "read",
        "look_by": "read", "asked_at": "read", "content_notes": "choice", "in_flood": "flood", "entered_by": "helper",
        "agreed_on": "helper", "is_retold": "helper", "sending": "once", "yes_on": "yes",
    },
    "collect.ColleagueNamed": {"contribution": "words", "login": "named"},
    "analyse.NobodyAccused": {"contribution": "words", "by": "read", "on": "read", "seen": "read"},
    "analyse.Accusation": {
        "contribution": "words", "kind": "accused", "is_named": "accused", "is_name_out": "read", "marked_by": "read",
        "marked_on": "accused", "due_on": "accused", "handler": "accused", "rests_on": "accused",
        "closed_on": "accused", "outcome": "accused", "because": "accused",
    },
    "people.ToldNeed": {"participation": "code", "need": "need"},
    "respond.Reaction": {
        "answer": "words", "participation": "code", "was_good": "said", "day": "day",
    },
    "respond.ReactionWords": {"reaction": "said", "contribution": "words"},
    "respond.Evaluation": {
        "participation": "code", "how_it_was": "said", "contribution": "words", "day": "day",
    },
    "respond.CheckAnswer": {
        "participation": "code", "verdict": "said", "contribution": "words", "how": "way", "day": "day",
        "recorded_by": "helper", "handled": "said", "handled_by": "said", "handled_on": "said",
    },
    "people.PermissionEvent": {
        "participation": "code", "use": "yes", "given": "yes", "basis": "yes", "text_version": "yes", "how": "yes",
        "day": "yes", "said_by": "yes", "was_read_aloud": "yes", "taken_by": "helper", "recorded_by": "helper",
        "order": "yes",
    },
    "imports.ImportedPerson": {"run": "way", "participation": "code"},
    "vault.ContactDetail": {
        "key_id": "code", "contributor": "code", "participation": "code", "use": "contact", "way": "contact",
        "address": "contact", "since": "contact",
    },
    "vault.IdentityOpened": {
        "login": "opened", "as_role": "opened", "participation": "code", "reason": "opened", "at": "opened",
    },
    "collect.WordsOpened": {
        "login": "opened", "as_role": "opened", "contribution": "words", "what": "opened", "purpose": "opened",
        "reason": "opened", "count": "opened", "at": "opened",
    },
    "collect.Recording": {"part": "words", "media_type": "recording", "chunks": "recording", "looked_on": "read"},
    "respond.Message": {
        "answer": "words", "check_round": "words", "participation": "code", "way": "told", "state": "told",
        "day": "told",
    },
    "respond.AftercareCall": {
        "participation": "code", "was_reached": "told", "day": "told", "by": "told", "recorded_at": "told",
    },
}  # fmt: skip
"""Each field of these rows, and the sentence that tells of it; a test fails for a field that is told nowhere."""


@pytest.mark.parametrize("label", STORED)
def test_every_field_about_a_teller_is_told_of(label):
    fields = {field.name for field in apps.get_model(label)._meta.concrete_fields} - OF_EVERY_ROW
    assert fields == set(STORED[label])


def test_every_field_has_its_sentence():
    told = {key for fields in STORED.values() for key in fields.values()}
    assert told == {*sentences(), *only_if_wanted()}


@pytest.mark.parametrize("form", Organisation.Address)
def test_the_privacy_statement_says_the_same_as_the_page_for_who_tells(form):
    """What stands in the one stands in the other, in the same words."""
    organisation = Organisation(address_form=form)
    page = known_of(Trajectory(organisation=organisation))
    statement = what_is_kept(Ground(organisation, StatementFacts(), [], Terms({}), []))
    assert statement.points == (*page.known, *page.only_if_asked)
