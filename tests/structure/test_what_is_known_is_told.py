"""Every field that is kept of a teller is told of on the page "Wat weten wij van u?" (law 13, R067)."""

import pytest
from django.apps import apps

from doorleefd.collect.share.known import sentences

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
        "look_by": "read", "content_notes": "choice", "in_flood": "flood", "entered_by": "helper",
        "agreed_on": "helper", "sending": "once",
    },
    "analyse.Accusation": {
        "contribution": "words", "kind": "accused", "is_named": "accused", "marked_by": "read", "marked_on": "accused",
        "due_on": "accused", "handler": "accused", "rests_on": "accused", "closed_on": "accused", "outcome": "accused",
    },
    "people.ToldNeed": {"participation": "code", "need": "need"},
    "respond.Reaction": {
        "answer": "words", "participation": "code", "was_good": "said", "contribution": "words", "day": "day",
    },
    "respond.Evaluation": {
        "participation": "code", "how_it_was": "said", "contribution": "words", "day": "day",
    },
}  # fmt: skip
"""Each field of these rows, and the sentence that tells of it; a test fails for a field that is told nowhere."""


@pytest.mark.parametrize("label", STORED)
def test_every_field_about_a_teller_is_told_of(label):
    fields = {field.name for field in apps.get_model(label)._meta.concrete_fields} - OF_EVERY_ROW
    assert fields == set(STORED[label])


def test_every_field_has_its_sentence():
    told = {key for fields in STORED.values() for key in fields.values()}
    assert told == set(sentences())
