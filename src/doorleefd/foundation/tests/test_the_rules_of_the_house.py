"""What holds for every room, read from its models, its actions and its source."""

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

import pytest
import rules
from django.apps import apps

import doorleefd
from doorleefd.foundation.acting import takes_keywords_only
from doorleefd.foundation.listing import WordsQuerySet
from doorleefd.foundation.models import OrganisationModel
from doorleefd.foundation.sealing import SealedModel

SOURCE = Path(doorleefd.__file__).parent
ROWS = [model for model in apps.get_models() if issubclass(model, OrganisationModel)]
WITH_WORDS = [model for model in ROWS if isinstance(model._default_manager.all(), WordsQuerySet)]

# Unique in the whole installation, because whoever gives them does not say of which organisation.
UNIQUE_EVERYWHERE = {
    "people.PersonalCode.digest": "a code is posted without saying of whom (R281)",
    "people.Contributor.key_id": "a key of the key store has one holder",
    "foundation.IndexedText.number": "the row of the index, joined on alone",
}
LOOKED_UP_ALONE = {
    "permitted_now": "asked for each contribution that a page counts; with the organisation in front SQLite leaves it",
}
AROUND_THE_GUARD = re.compile(r"connection\.connection|\.executescript\(|cursor\.copy\(|\bsetval\(|isolation_level\s*=")
# Putting back a whole database is no write of a row.
GUARD_ITSELF = {"foundation/tests/test_the_rules_of_the_house.py", "foundation/backup/postgresql.py"}


def _actions():
    for module in pkgutil.walk_packages([str(SOURCE)], "doorleefd."):
        if ".tests" in module.name or ".migrations" in module.name or ".actions" not in module.name:
            continue
        for value in vars(importlib.import_module(module.name)).values():
            if inspect.isfunction(value) and hasattr(value, "may"):
                yield value


ACTIONS = sorted(set(_actions()), key=lambda action: action.__qualname__)


def test_there_are_actions_and_rows_to_look_at():
    assert len(ACTIONS) > 3
    assert len(ROWS) > 10
    assert len(WITH_WORDS) > 3


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.__module__}.{action.__name__}")
def test_an_action_takes_its_arguments_by_name(action):
    assert takes_keywords_only(action)
    assert {"by", "now"} <= set(inspect.signature(action).parameters)


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.__module__}.{action.__name__}")
def test_an_action_names_a_permission_that_exists(action):
    assert rules.perm_exists(action.may), action.may


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: f"{action.__module__}.{action.__name__}")
def test_the_verb_of_an_action_fits_in_its_audit_row(action):
    assert 0 < len(action.audit) <= 60


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model._meta.label)
def test_the_organisation_stands_first_in_every_constraint_and_index(model):
    for constraint in model._meta.constraints:
        fields = getattr(constraint, "fields", ())
        assert not fields or fields[0] == "organisation", constraint.name
    for index in model._meta.indexes:
        assert index.fields[0] == "organisation" or index.name in LOOKED_UP_ALONE, index.name
    assert not model._meta.unique_together
    for field in model._meta.concrete_fields:
        one_of_its_own = field.is_relation or field.primary_key
        assert not field.unique or one_of_its_own or f"{model._meta.label}.{field.name}" in UNIQUE_EVERYWHERE


@pytest.mark.parametrize("model", ROWS, ids=lambda model: model._meta.label)
def test_an_identifier_is_random(model):
    assert model._meta.pk.get_internal_type() == "UUIDField"


@pytest.mark.parametrize("model", WITH_WORDS, ids=lambda model: model._meta.label)
def test_no_other_room_can_join_into_words(model):
    for field in model._meta.concrete_fields:
        if field.is_relation and field.name != "organisation":
            assert field.remote_field.related_name == "+", field.name
    assert not model._meta.many_to_many
    assert list(model._meta.managers) == [model._default_manager]


def test_every_model_with_sealed_words_is_listed_with_care():
    sealed = {model for model in ROWS if issubclass(model, SealedModel)}
    assert sealed <= set(WITH_WORDS)


def _source():
    for path in sorted(SOURCE.rglob("*.py")):
        where = path.relative_to(SOURCE)
        if str(where) not in GUARD_ITSELF:
            yield where, path.read_text()


def test_no_source_goes_around_the_write_guard():
    assert [str(where) for where, text in _source() if AROUND_THE_GUARD.search(text)] == []


def test_only_the_foundation_and_tests_open_the_guard():
    opens = re.compile(r"foundation\.guard import|foundation import .*\bguard\b")
    rooms = [
        (where, text) for where, text in _source() if where.parts[0] != "foundation" and "tests" not in where.parts
    ]
    assert [str(where) for where, text in rooms if opens.search(text)] == []


def test_a_day_is_that_of_the_calendar_here():
    """The clock of the house is another one: after midnight it says yesterday for an hour or two."""
    files = [path for path in SOURCE.rglob("*.py") if "tests" not in path.parts]
    assert not [str(path.relative_to(SOURCE)) for path in files if re.search(r"\bnow\.date\(\)", path.read_text())]
