"""What a person tells is kept once, sealed, and with a code."""

from dataclasses import replace
from importlib import import_module
from uuid import uuid4

import pytest

from doorleefd.collect.actions import IndependencePromised, NotOpen, receive
from doorleefd.collect.actions.preparing import prepare
from doorleefd.collect.models import Contribution, Version
from doorleefd.collect.tellings import Taken, Telling, Told
from doorleefd.engines.advice.dependency import Measure
from doorleefd.foundation.actors import Visitor
from doorleefd.foundation.listing import Purpose, Unlisted
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.codes import contributor_with
from doorleefd.people.models import Channel, Teller, Use

receiving = import_module("doorleefd.collect.actions.receive")
pytestmark = pytest.mark.django_db


def telling_of(words, now, sending=None):
    return Telling(
        sending=sending or uuid4(),
        told=[Told(words)],
        channel=Channel.OPEN_PAGE,
        told_on=now.date(),
        uses={Use.TAKE_PART: True},
        text_version="1",
    )


def test_it_gives_a_code_that_finds_the_teller_again(trajectory, tell):
    received = tell(trajectory, "Ik kreeg een brief.")
    found = contributor_with(f"  {received.code.upper().replace(' ', '-')} ")
    assert found == received.contributor


def test_the_teller_reads_the_words_as_told(trajectory, tell):
    received = tell(trajectory, "Ik kreeg een brief.", "Ik schrok.")
    teller = Teller(received.contributor)
    versions = Version.objects.visible_to(teller, Purpose.RIGHTS).order_by("part__order").unsealed()
    assert [version.words for version in versions] == ["Ik kreeg een brief.", "Ik schrok."]


def test_sent_twice_is_one_with_the_same_code(trajectory, now):
    visitor = Visitor(trajectory.organisation_id)
    telling = telling_of("Ik kreeg een brief.", now)
    first = receive(by=visitor, trajectory=trajectory, telling=telling, now=now)
    second = receive(by=visitor, trajectory=trajectory, telling=telling, now=now)
    assert (first.is_new, second.is_new) == (True, False)
    assert first.code == second.code
    assert Contribution.objects.of_house().count() == 1


def test_a_closed_trajectory_takes_nothing(trajectory, organise, now):
    trajectory.state = trajectory.State.CLOSED
    with pytest.raises(NotOpen):
        receive(by=Visitor(trajectory.organisation_id), trajectory=trajectory, telling=telling_of("Nee", now), now=now)


def one_ready(*, telling, **given):
    return receiving.receive_one(prepared=prepare(tellings=[telling], **given), **given)


def all_ready(*, telling, **given):
    return receiving.receive_prepared(prepared=prepare(tellings=[telling], **given), **given)


def many(*, telling, **given):
    return receiving.receive_many(tellings=[telling], **given)


@pytest.mark.parametrize("who", ["writer", "hearer"])
@pytest.mark.parametrize("kept_by", [receive, many, one_ready, all_ready])
def test_where_someone_independent_was_promised_nobody_who_decides_collects(
    trajectory, alice, kees, now, monkeypatch, kept_by, who
):
    """It is a law of the act itself: whichever way words come in, by a page or by an import (R067)."""
    monkeypatch.setattr(trajectory, "measures", [Measure.INDEPENDENT_COLLECTOR])

    def keep(by, hearer):
        taken = Taken(hearer, on=now.date(), was_read_aloud=True)
        kept_by(by=by, trajectory=trajectory, telling=replace(telling_of("Verteld.", now), taken=taken), now=now)

    with pytest.raises(IndependencePromised):
        keep(*((kees, alice) if who == "writer" else (alice, kees)))
    assert not Contribution.objects.of_house().exists()
    keep(alice, alice)
    assert Contribution.objects.of_house().count() == 1


def test_words_cannot_be_listed_without_a_purpose(trajectory, tell):
    tell(trajectory, "Ik kreeg een brief.")
    with pytest.raises(Unlisted):
        list(Version.objects.all())


def test_the_audit_row_of_a_teller_has_a_day_and_nothing_more(trajectory, tell):
    tell(trajectory, "Ik kreeg een brief.")
    entry = AuditEntry.objects.get(verb="contribution received")
    assert (entry.at, entry.login, entry.subject_id) == (None, None, "")
