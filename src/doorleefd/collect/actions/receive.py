"""Receiving what people tell. Once this returns and its transaction has committed, nothing is lost (law 11)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.actions.preparing import Prepared, Received, digests_of_sendings, prepare
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import Actor
from doorleefd.trajectory.decider_text import promises_independence
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.terms import refuse_too_near

__all__ = [
    "IndependencePromised",
    "NotOpen",
    "Received",
    "digest_of_sending",
    "new_sending",
    "receive",
    "receive_many",
    "receive_one",
    "receive_prepared",
]


class NotOpen(Refusal):
    sentence = _("Deze pagina is nu dicht. U kunt nu niets sturen.")


class IndependencePromised(Refusal):
    """People were told that whoever collects decides about nothing of theirs (R067); who heard or wrote it does."""

    sentence = _(
        "Vooraf is beloofd: wie een verhaal ophaalt, beslist niet over uitkering, plek of hulp. "
        "Laat een collega die nergens over beslist dit verhaal opschrijven."
    )


def receive(*, by: Actor, trajectory: Trajectory, telling: Telling, now: datetime) -> Received:
    """Take in one telling and give its code. Sent twice is one, with the same code for the same words.

    Made ready before its transaction begins: whoever tells at the same moment waits for the storing alone. Raises
    NotOpen, TakesNothingNew, IndependencePromised, and IntegrityError for the second of two that arrive side by side.
    """
    prepared = prepare(by=by, trajectory=trajectory, tellings=[telling], now=now)
    return receive_one(by=by, trajectory=trajectory, prepared=prepared, now=now)


@action(may="collect.receive", audit="contribution received", on="trajectory", for_a_teller=True)
def receive_one(*, by: Actor, trajectory: Trajectory, prepared: Prepared, now: datetime) -> Received:
    """Store one telling that was made ready. Raises NotOpen, TakesNothingNew, IndependencePromised."""
    if not trajectory.takes_contributions:
        raise NotOpen
    _store(prepared, trajectory, now)
    return prepared.received[0]


@action(may="collect.receive", audit="contributions received", on="trajectory", for_a_teller=True)
def receive_many(*, by: Actor, trajectory: Trajectory, tellings: Sequence[Telling], now: datetime) -> list[Received]:
    """Store tellings, one contributor for each `person`; in a fixed number of queries for each 500 rows.

    Raises TakesNothingNew, IndependencePromised.
    """
    prepared = prepare(by=by, trajectory=trajectory, tellings=tellings, now=now)
    return receive_prepared(by=by, trajectory=trajectory, prepared=prepared, now=now)


@action(may="collect.receive", audit="contributions received", on="trajectory", for_a_teller=True)
def receive_prepared(*, by: Actor, trajectory: Trajectory, prepared: Prepared, now: datetime) -> list[Received]:
    """Store tellings that were made ready before: for as short a transaction as can be.

    Raises TakesNothingNew, IndependencePromised.
    """
    counted(len(prepared.received))
    _store(prepared, trajectory, now)
    return prepared.received


def _store(prepared: Prepared, trajectory: Trajectory, now: datetime) -> None:
    if any(each.is_new for each in prepared.received):
        refuse_too_near(trajectory, today=localdate(now))
    if promises_independence(trajectory) and any(login.decides_on_benefit for login in prepared.heard_by):
        raise IndependencePromised
    prepared.store()


def digest_of_sending(sending: UUID) -> str:
    return digests_of_sendings([sending])[0]


def new_sending() -> UUID:
    """What a page gives to someone who begins to tell."""
    return uuid4()
