"""Law 5: a model with texts of staff is compared when words are withdrawn, or it says here why it need not be."""

import pytest
from django.apps import apps
from django.db import models

from doorleefd.analyse import staff_texts

A_LOG = "says what was done and when; no words of one's own go in"
OF_A_TELLER = "what a teller told or chose; it goes with the teller"
A_NAME = "a name, a number or an address of someone who works here, or of the organisation"
MADE = "made by the program: codes, counts or digests"
EXCUSED = {
    "foundation.organisation": A_NAME,
    "foundation.login": A_NAME,
    "foundation.auditentry": A_LOG,
    "foundation.auditbatch": MADE,
    "foundation.job": A_LOG,
    "foundation.indexedtext": MADE,
    "foundation.loginsession": MADE,
    "people.personalcode": MADE,
    "people.stillcount": MADE,
    "people.consenttext": "the sentences of the pages of telling, as they stood there",
    "collect.contribution": OF_A_TELLER,
    "collect.part": OF_A_TELLER,
    "imports.importrun": "the name of a file and of the research it came from, chosen before a word of it was read in",
    "analyse.fragment": MADE,
    "analyse.frozentable": MADE,
    "analyse.heldtext": "compared by itself",
    "analyse.nobodyaccused": MADE,
    "rights.statementfacts": "what the organisation says of itself: addresses, suppliers, an audit",
    "rights.statementversion": "a statement as it stood: what the organisation says of itself",
    "trajectory.keptmaxima": "where the amounts of the law were read",
    "respond.checkedquote": MADE,
    "respond.reportsending": "to whom a report went; names and a digest",
    "trajectory.formsituation": MADE,
}


def texts_of(model):
    """Texts that can hold eight words, and JSON that can hold texts."""
    in_json = [field.name for field in model._meta.concrete_fields if isinstance(field, models.JSONField)]
    return {*staff_texts.texts_in(model), *in_json}


OURS = [model for model in apps.get_models() if model.__module__.startswith("doorleefd.") and texts_of(model)]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label_lower)
def test_it_is_registered_or_excused(model):
    registered = {kind.kind for kind in staff_texts.kinds()}
    label = model._meta.label_lower
    assert (label in registered) != (label in EXCUSED), (
        f"{label} has texts ({', '.join(sorted(texts_of(model)))}): register it with analyse.staff_texts.register, "
        "or say here why no words of a teller can come in"
    )


def test_nothing_is_excused_that_is_gone():
    assert not set(EXCUSED) - {model._meta.label_lower for model in OURS}


@pytest.mark.parametrize("kind", staff_texts.kinds(), ids=lambda kind: kind.kind)
def test_every_kind_leads_to_its_trajectory_and_holds_what_stands_in_its_place(kind, db, veenbeek):
    assert not list(kind.texts(veenbeek.pk))
    for name in kind.fields:
        longest = kind.model._meta.get_field(name).max_length
        assert longest is None or longest >= staff_texts.SHORTEST
