"""Every write is one action: one transaction, one permission check, one audit row (law 4)."""

import functools
import inspect
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import Any, ParamSpec, TypeVar, cast
from uuid import UUID

import rules
from django.db import transaction
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.actors import UNSEEN_KINDS, Actor
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import AuditEntry, Organisation

P = ParamSpec("P")
R = TypeVar("R")


class Refusal(Exception):
    """An action that was not done, with the sentence that tells the person why and what to do."""

    sentence: str | Promise = _("Dit kan nu niet.")

    def __init__(self, sentence: str | Promise | None = None) -> None:
        super().__init__()
        if sentence is not None:
            self.sentence = sentence

    def __str__(self) -> str:
        return str(self.sentence)


class NotAllowed(Refusal):
    sentence = _("Je hebt geen rechten om dit te doen. Vraag het je beheerder.")


class OtherOrganisation(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


class NestedErasure(RuntimeError):
    """An action that destroys keys was called inside another: it could not be rolled back."""


@dataclass
class _Running:
    """The outermost action that is at work, and how many rows it says it touched."""

    count: int = 1


_running: ContextVar[_Running | None] = ContextVar("running", default=None)


def counted(count: int) -> None:
    """Let the audit row of the running action say how many it touched, for a bulk write."""
    if running := _running.get():
        running.count = count


def action(
    *, may: str, audit: str, on: str | None = None, irreversible: bool = False, for_a_teller: bool = False
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a keyword-only function the one way to do a write.

    `may` names the permission, checked for `by` on the argument called `on` (or on nothing); `audit` is
    the verb of the audit row. An action called by another joins it: no second check, no second row.
    An act `for_a_teller` is stored as the teller's own would be, whoever does it: with its day alone, and
    without which row (law 13). `irreversible` actions destroy keys, which no rollback brings back, and so
    refuse to be joined.
    Raises NotAllowed, OtherOrganisation, NestedErasure, and whatever the function refuses.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def perform(*args: P.args, **kwargs: P.kwargs) -> R:
            _refuse_other_organisations(kwargs)
            if _running.get() is not None:
                if irreversible:
                    raise NestedErasure(function.__qualname__)
                with transaction.atomic():
                    return function(*args, **kwargs)
            by: Any = kwargs["by"]
            subject = kwargs.get(on) if on else None
            if not rules.has_perm(may, by, subject):
                raise NotAllowed
            with _outermost(by.organisation_id or _organisation_of(subject)) as running:
                result = function(*args, **kwargs)
                about = _About(by, subject or result, kwargs, for_a_teller or by.kind in UNSEEN_KINDS)
                _write_audit_row(audit, about, cast("datetime | None", kwargs.get("now")), running.count)
                return result

        perform.may = may  # type: ignore[attr-defined]
        perform.audit = audit  # type: ignore[attr-defined]
        perform.for_a_teller = for_a_teller  # type: ignore[attr-defined]
        return perform

    return decorate


@contextmanager
def _outermost(organisation_id: UUID | None) -> Iterator[_Running]:
    """Open the transaction, for one organisation or (None) any.

    `writing` closes before the commit, so on_commit work needs its own action.
    """
    running = _Running()
    token = _running.set(running)
    try:
        with transaction.atomic(durable=True), writing(organisation_id):
            yield running
    finally:
        _running.reset(token)


def _refuse_other_organisations(arguments: dict[str, Any]) -> None:
    own = arguments["by"].organisation_id
    if own is None:
        return
    if _organisations_of(arguments.values()) - {own}:
        raise OtherOrganisation


def _organisations_of(values: Iterable[Any]) -> set[UUID]:
    """The organisations of the rows among these values, and among the lists that these values are."""
    listed = (value if isinstance(value, list | tuple | set | frozenset) else [value] for value in values)
    return {_organisation_of(one) for one in chain.from_iterable(listed)} - {None}


def _organisation_of(value: Any) -> Any:
    """The organisation a row belongs to, a login's included; None for what is no row of one."""
    if isinstance(value, Organisation):
        return value.pk
    return getattr(value, "organisation_id", None) if isinstance(value, Model) else None


@dataclass(frozen=True)
class _About:
    """Who acted, on what, with which arguments, and whether its hour and its row stay unknown."""

    by: Actor
    subject: Any
    arguments: dict[str, Any]
    unseen: bool

    @property
    def organisation_id(self) -> UUID | None:
        """The actor's own or the subject's; else that of all rows the house was given, if it is one."""
        if known := self.by.organisation_id or _organisation_of(self.subject):
            return known
        organisations = _organisations_of(self.arguments.values())
        return organisations.pop() if len(organisations) == 1 else None


def _write_audit_row(verb: str, about: _About, now: datetime | None, count: int) -> None:
    if now is None:
        raise TypeError("an action takes `now`, so that its audit row has a date")
    by, subject = about.by, about.subject
    # A row that was removed has no identifier any more, and its audit row needs none.
    known = isinstance(subject, Model) and subject.pk is not None and not about.unseen
    AuditEntry.objects.create(
        organisation_id=about.organisation_id,
        day=localdate(now),
        at=None if about.unseen else now,
        actor_kind=by.kind,
        login_id=getattr(by, "pk", None) if by.kind == "login" else None,
        verb=verb,
        subject_kind=subject._meta.label_lower if isinstance(subject, Model) else "",
        subject_id=str(subject.pk) if known else "",
        count=count,
    )


def takes_keywords_only(function: Callable[..., Any]) -> bool:
    """Whether every argument must be named; a test holds each action to it."""
    parameters = inspect.signature(function).parameters.values()
    return all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in parameters)
