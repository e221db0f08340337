"""Every model that leads to a teller or holds sealed words has its erasure and its export here."""

import pytest
from django.apps import apps
from django.db.models import CASCADE, SET_NULL

from doorleefd.foundation.sealing import SealedModel
from doorleefd.people.models import Contributor
from doorleefd.rights.register import REGISTER, Erased


def relations(model):
    return [
        (field.related_model, field.remote_field.on_delete)
        for field in model._meta.concrete_fields
        if isinstance(field.related_model, type)
    ]


def leading_to_a_contributor():
    """Models from which relations lead to a contributor, however far."""
    found = {Contributor}
    while more := {m for m in apps.get_models() if m not in found and found & {to for to, _ in relations(m)}}:
        found |= more
    return found


def going_by_cascade():
    gone = {Contributor}
    while more := {
        m for m in apps.get_models() if m not in gone and any(to in gone and how is CASCADE for to, how in relations(m))
    }:
        gone |= more
    return gone


def personal():
    sealed = {model for model in apps.get_models() if issubclass(model, SealedModel)}
    return leading_to_a_contributor() | sealed


def test_no_model_with_personal_data_is_forgotten():
    assert {model._meta.label_lower for model in personal()} == set(REGISTER)


@pytest.mark.parametrize("label", sorted(REGISTER))
def test_what_is_said_to_go_by_cascade_does(label):
    by_cascade = apps.get_model(label) in going_by_cascade() - {Contributor}
    assert by_cascade == (REGISTER[label].erased is Erased.BY_CASCADE)


@pytest.mark.parametrize("label", [label for label, kept in REGISTER.items() if kept.erased is Erased.UNLINKED])
def test_what_stays_without_its_link_holds_no_words_and_leads_on_by_nothing_else(label):
    model = apps.get_model(label)
    assert not issubclass(model, SealedModel)
    leading = leading_to_a_contributor()
    for to, how in relations(model):
        if to in leading:
            assert how is SET_NULL or REGISTER[to._meta.label_lower].erased is Erased.UNLINKED


@pytest.mark.parametrize("label", sorted(REGISTER))
def test_what_is_kept_is_carried_away_or_says_why_not(label):
    kept = REGISTER[label]
    assert bool(kept.carried) != bool(kept.because)


def test_what_is_kept_apart_holds_nothing_of_a_contributor():
    apart = {apps.get_model(label) for label, kept in REGISTER.items() if kept.erased is Erased.APART}
    assert not apart & leading_to_a_contributor()
