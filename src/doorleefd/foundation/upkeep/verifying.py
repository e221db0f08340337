"""Looking whether everything still fits together: for an operator after a restore, and for tests."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

from allauth.mfa.models import Authenticator
from cryptography.exceptions import InvalidTag
from django.apps import apps
from django.db import IntegrityError, connections
from django.db.models import F, Model
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.foundation.audit import chain
from doorleefd.foundation.factors import NotTheirs
from doorleefd.foundation.keystore import keys, master
from doorleefd.foundation.models import OrganisationModel
from doorleefd.foundation.upkeep import orphans

BATCH = 500
Check = Callable[[datetime], Iterable[str]]
_checks: list[Check] = []


def check(function: Check) -> Check:
    """Let `verify` call this too: it yields one sentence for each problem, in Dutch as the other commands, without
    words of tellers.

    It is given the moment at which is looked.
    """
    _checks.append(function)
    return function


def verify(*, now: datetime) -> list[str]:
    """Every problem found, each a sentence; empty when all is well."""
    return [problem for function in _checks for problem in function(now)]


@check
def relations_stay_within_an_organisation(now: datetime) -> Iterator[str]:
    for model in _models_of_organisations():
        for name in _relations_of_organisations(model):
            rows: Any = model._base_manager.exclude(organisation=F(f"{name}__organisation"))
            crossing = rows.exclude(**{name: None}).count()
            if crossing:
                said = ngettext(
                    "%(where)s: %(count)s rij leidt naar een andere organisatie",
                    "%(where)s: %(count)s rijen leiden naar een andere organisatie",
                    crossing,
                )
                yield said % {"where": f"{model._meta.label}.{name}", "count": crossing}


def _models_of_organisations() -> list[type[Model]]:
    return [model for model in apps.get_models() if issubclass(model, OrganisationModel)]


def _relations_of_organisations(model: type[Model]) -> list[str]:
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field.related_model, type) and hasattr(field.related_model, "organisation_id")
    ]


@check
def second_factors_are_of_their_login(now: datetime) -> Iterator[str]:
    foreign = sum(isinstance(row.data, NotTheirs) for row in Authenticator.objects.iterator())
    if foreign:
        said = ngettext(
            "%(count)s tweede stap is niet voor deze login verzegeld, en laat niemand binnen",
            "%(count)s tweede stappen zijn niet voor hun login verzegeld, en laten niemand binnen",
            foreign,
        )
        yield said % {"count": foreign}


@check
def relations_lead_somewhere(now: datetime) -> Iterator[str]:
    for alias in connections:
        try:
            connections[alias].check_constraints()
        except IntegrityError as error:
            said = _("database %(name)s: een verwijzing leidt nergens heen (%(error)s)")
            yield said % {"name": alias, "error": error}


@check
def the_audit_is_as_it_was_sealed(now: datetime) -> Iterator[str]:
    yield from chain.problems(now=now)


@check
def every_row_has_its_key(now: datetime) -> Iterator[str]:
    for model in orphans.holders():
        missing = sum(len(batch) - len(_opening(batch)) for batch in _key_ids(model))
        if missing:
            said = ngettext(
                "%(where)s: %(count)s sleutel is weg of gaat niet open",
                "%(where)s: %(count)s sleutels zijn weg of gaan niet open",
                missing,
            )
            yield said % {"where": model._meta.label, "count": missing}


def _opening(ids: list[UUID]) -> dict[UUID, bytes]:
    """Those keys that open, the good among them also when another is broken."""
    opened: dict[UUID, bytes] = {}
    try:
        return keys.open_keys(ids)
    except (InvalidTag, FileNotFoundError, master.MasterKeyWrong):
        for one in ids if len(ids) > 1 else []:
            opened.update(_opening([one]))
    return opened


def _key_ids(model: type[Model]) -> Iterator[list[UUID]]:
    rows: Any = model._base_manager.order_by("key_id").values_list("key_id", flat=True).distinct()
    ids = list(rows[:BATCH])
    while ids:
        yield ids
        ids = list(rows.filter(key_id__gt=ids[-1])[:BATCH])
