"""Changing, adding to, taking back and carrying away one's own words (R209, R214)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max, Q
from django.utils.timezone import localdate

from doorleefd.collect import searching
from doorleefd.collect.actions import Received, receive_many
from doorleefd.collect.actions.again import is_kept
from doorleefd.collect.actions.naming import look_in
from doorleefd.collect.actions.receive import digest_of_sending
from doorleefd.collect.actions.worry import suggest_a_look
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.models.contribution import WRITTEN_OF
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.acting import action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal
from doorleefd.people.models import Channel, Participation, Teller
from doorleefd.people.present import refuse_absent
from doorleefd.respond.accusations.actions import close_cases_of
from doorleefd.respond.along import CORRECTION
from doorleefd.respond.checking.actions import open_again
from doorleefd.rights.actions.refusals import (
    HadItsTime,
    NothingWritten,
    NotYours,
    SentOtherwise,
    TooLong,
    WordsChanged,
    refuse_others,
)
from doorleefd.rights.models import TakenBack
from doorleefd.rights.queries import everything_about, mark_of_words
from doorleefd.rights.repeated import hold_texts_repeating

LONGEST_ANSWER = 20_000


@action(may="rights.correct", audit="own words corrected")
def correct(
    *,
    by: Teller,
    part_id: UUID,
    words: str,
    now: datetime,
    how: Channel = Channel.OPEN_PAGE,
    recorded_by: Login | None = None,
    seen: int | None = None,
) -> Version:
    """Tell a part otherwise. What was told stays as a version; a person reviews the new words before use (law 2).

    It is never too late for it (art. 16), also where nobody may read it before the words go: the pages say that first.
    `recorded_by` wrote them down for the teller, who said them on the telephone, on paper or at the counter (`how`).
    `seen` is the number of the version that the new words were written over, where a page showed one.
    Raises NotYours, NothingWritten, TooLong, HadItsTime, WordsChanged.
    """
    words = _fitting(words)
    part = _own_part(by, part_id)
    _make_room(part, words, now)
    last = _last_number(part, seen=seen)
    key_id = by.contributor.key_id
    version = Version.objects.create(
        organisation_id=part.organisation_id,
        part=part,
        number=last + 1,
        kind=Version.Kind.TOLD,
        origin=Version.Origin.STAFF if recorded_by else Version.Origin.TELLER,
        how=how,
        recorded_by=recorded_by,
        key_id=key_id,
        words=seal(words, key_id=key_id, key=keys.open_keys([key_id])[key_id]),
        length=len(words),
    )
    _keep_whether_retold(part.contribution_id)
    if part.aspect == CORRECTION:
        open_again(part.contribution.participation)
    look_in(part.contribution)
    return version


@action(may="rights.correct", audit="own report agreed to")
def agree(*, by: Teller, contribution_id: UUID, seen: str, now: datetime) -> Contribution:
    """Say that what an employee wrote down of the talk is right as it stands (R210).

    `seen` names the words that were read (`OwnContribution.seen`): to others nobody said yes. Raises NotYours,
    WordsChanged.
    """
    mine = Contribution.objects.visible_to(by, Purpose.RIGHTS).filter(pk=contribution_id).first()
    if mine is None or not mine.is_report:
        raise NotYours
    # One after the other with a correction, which takes the yes away.
    mine = Contribution.objects.of_house().select_for_update().get(pk=mine.pk)
    if seen != mark_of_words(mine, teller=by):
        raise WordsChanged
    mine.agreed_on = localdate(now)
    mine.save(update_fields=["agreed_on"])
    return mine


@action(may="rights.remove", audit="own contribution removed")
def remove_contribution(*, by: Teller, contribution: Contribution, now: datetime) -> None:
    """Take back one thing that was told; the rest stays. Raises NotYours."""
    mine = Contribution.objects.visible_to(by, Purpose.RIGHTS).filter(pk=contribution.pk)
    if not mine.exists():
        raise NotYours
    versions = Version.objects.of_house().filter(part__contribution=contribution)
    hold_texts_repeating(versions, trajectory=contribution.trajectory, now=now)
    searching.forget([contribution.pk])
    close_cases_of(Contribution.objects.of_house().filter(pk=contribution.pk), now=now)
    # A backup of before holds it still: a restore takes it back again.
    TakenBack.objects.get_or_create(
        organisation_id=contribution.organisation_id, contribution_id=contribution.pk, defaults={"day": localdate(now)}
    )
    Contribution.objects.of_house().filter(pk=contribution.pk).delete()


@action(may="rights.add", audit="own words added")
def add(*, by: Teller, participation: Participation, telling: Telling, now: datetime) -> Received:
    """Tell something more under the same code; sent twice is one.

    Raises NotYours, NothingWritten, TakesPartNoMore, StandsStill, TakesNothingNew, SentOtherwise.
    """
    refuse_others(by, participation)
    if not any(told.words.strip() for told in telling.told):
        raise NothingWritten
    refuse_absent(participation)
    received = receive_many(by=by, trajectory=participation.trajectory, tellings=[telling], now=now)[0]
    if not received.is_new and not is_kept(telling, digest_of_sending(telling.sending), participation=participation):
        raise SentOtherwise
    return received


@action(may="rights.carry", audit="own words carried away")
def carry_away(*, by: Teller, now: datetime) -> dict[str, Any]:
    """Everything that is kept about a teller; that it was taken along is counted, with its day alone (law 13)."""
    return everything_about(by)


def review_anew(participation: Participation) -> None:
    """Someone takes out what is sensitive before anyone else reads these words again; the page says it where that may
    come too late. Where the words as told had their time nobody can, so there what stayed is used no more.
    """
    accepted = Contribution.objects.of_house().filter(participation=participation, review=Contribution.Review.ACCEPTED)
    for contribution in accepted.select_for_update(no_key=True):
        told = Version.objects.of_house().filter(part__contribution=contribution, kind=Version.Kind.TOLD)
        _no_longer_accepted(
            contribution, Contribution.Review.WAITING if told.exists() else Contribution.Review.SET_ASIDE
        )


def _fitting(words: str) -> str:
    """Without spaces around it. Raises NothingWritten, TooLong."""
    words = words.strip()
    if not words:
        raise NothingWritten
    if len(words) > LONGEST_ANSWER:
        raise TooLong
    return words


def _own_part(by: Teller, part_id: UUID) -> Part:
    """Raises NotYours."""
    mine = Part.objects.visible_to(by, Purpose.RIGHTS).select_related("contribution__participation")
    if found := mine.filter(pk=part_id).first():
        return found
    raise NotYours


def _make_room(part: Part, words: str, now: datetime) -> None:
    """What was told makes place for these words, which a person looks at first. Raises HadItsTime."""
    contribution = Contribution.objects.of_house().select_for_update().get(pk=part.contribution_id)
    versions = Version.objects.of_house().filter(part=part)
    told = versions.filter(kind=Version.Kind.TOLD, is_current=True)
    if not told.exists():
        raise HadItsTime
    # The de-identified version stays until a review makes the next one: fragments follow their words from it.
    hold_texts_repeating(versions, still=[words], trajectory=contribution.trajectory, now=now)
    told.update(is_current=False)
    contribution.agreed_on = None
    contribution.save(update_fields=["agreed_on"])
    wait_for_review(contribution)
    suggest_a_look(contribution, words, now=now)


def _last_number(part: Part, *, seen: int | None) -> int:
    """Of its versions. Raises WordsChanged where the words that were `seen` are not the last that were told."""
    told = Max("number", filter=Q(kind=Version.Kind.TOLD))
    numbers = Version.objects.of_house().filter(part=part).aggregate(last=Max("number"), told=told)
    # The number of what a review made of it is not on the page of who told.
    if seen is not None and seen != numbers["told"]:
        raise WordsChanged
    last: int = numbers["last"]
    return last


def _keep_whether_retold(contribution_id: UUID) -> None:
    """Whether an employee wrote some words of now down of a talk: these the teller checks (R210)."""
    heard = Version.objects.of_house().filter(
        part__contribution=contribution_id,
        kind=Version.Kind.TOLD,
        is_current=True,
        recorded_by__isnull=False,
        how__in=WRITTEN_OF,
    )
    Contribution.objects.of_house().filter(pk=contribution_id).update(is_retold=heard.exists())


def wait_for_review(contribution: Contribution) -> None:
    _no_longer_accepted(contribution, Contribution.Review.WAITING)


def _no_longer_accepted(contribution: Contribution, review: Contribution.Review) -> None:
    contribution.review = review
    contribution.reviewed_by, contribution.reviewed_at = None, None
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    searching.forget([contribution.pk])
