"""Correct, add, withdraw, erase: as easy as telling was (R209, R214)."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from doorleefd.collect import searching
from doorleefd.collect.actions import Received, receive_many
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import House
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.sealing import seal
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Contributor, Participation, Permission, Teller, Use
from doorleefd.people.queries import permissions_of

LONGEST_ANSWER = 20_000


class NotYours(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


class NothingWritten(Refusal):
    sentence = _("Er staat nog niets. Wilt u uw verhaal weghalen? Kies dan ‘Mijn verhaal weghalen’.")


class TooLong(Refusal):
    sentence = _("Dit is te lang. Maak het korter, of vertel de rest als nieuw verhaal.")


class Withdrawn(Refusal):
    sentence = _("U doet niet meer mee aan dit onderwerp. Zeg eerst weer ja tegen meedoen.")


@action(may="rights.correct", audit="own words corrected")
def correct(*, by: Teller, part_id: UUID, words: str, now: datetime) -> Version:
    """Tell a part otherwise. What was told stays as a version; a person reviews the new words before use (law 2).

    Raises NotYours, NothingWritten, TooLong.
    """
    words = words.strip()
    if not words:
        raise NothingWritten
    if len(words) > LONGEST_ANSWER:
        raise TooLong
    part = Part.objects.visible_to(by, Purpose.RIGHTS).filter(pk=part_id).select_related("contribution").first()
    if part is None:
        raise NotYours
    versions = Version.objects.of_house().filter(part=part)
    last = versions.aggregate(last=Max("number"))["last"]
    versions.filter(is_current=True).update(is_current=False)
    _wait_for_review(part.contribution)
    key_id = by.contributor.key_id
    return Version.objects.create(
        organisation_id=part.organisation_id,
        part=part,
        number=last + 1,
        kind=Version.Kind.TOLD,
        origin=Version.Origin.TELLER,
        key_id=key_id,
        words=seal(words, key_id=key_id, key=keys.open_keys([key_id])[key_id]),
        length=len(words),
    )


@action(may="rights.add", audit="own words added")
def add(*, by: Teller, participation: Participation, telling: Telling, now: datetime) -> Received:
    """Tell something more under the same code; sent twice is one. Raises NotYours, Withdrawn."""
    _refuse_others(by, participation)
    if not any(told.words.strip() for told in telling.told):
        raise NothingWritten
    if not permissions_of(participation).get(Use.TAKE_PART):
        raise Withdrawn
    return receive_many(by=by, trajectory=participation.trajectory, tellings=[telling], now=now)[0]


@action(may="rights.withdraw", audit="everything withdrawn")
def withdraw_all(*, by: Teller, participation: Participation, text_version: str, now: datetime) -> None:
    """Say no to every use at once; from now on the words appear nowhere. The code still works. Raises NotYours."""
    _refuse_others(by, participation)
    given = Permission.objects.filter(participation=participation, given=True).values_list("use", flat=True)
    for use in list(given):
        change_permission(
            by=by,
            participation=participation,
            use=Use(use),
            given=False,
            basis=Basis.EXPLICIT_CONSENT,
            text_version=text_version,
            how=Channel.OPEN_PAGE,
            now=now,
        )


@action(may="rights.erase", audit="contributor erased", irreversible=True)
def erase(*, by: Teller | House, contributor: Contributor, now: datetime) -> None:
    """Destroy the key of someone's words, then remove the rows. It can be repeated, and cannot be undone.

    Killed half-way, the words are closed for good and `finish_erasing` removes what is left. Raises NotYours.
    """
    if isinstance(by, Teller) and by.contributor != contributor:
        raise NotYours
    keys.destroy_keys([contributor.key_id])
    counted(1)
    contributions = Contribution.objects.of_house().filter(participation__contributor=contributor)
    searching.forget(contributions.values_list("pk", flat=True))
    contributor.delete()


def unfinished_erasures(*, at_most: int = 500) -> list[Contributor]:
    """Contributors whose key is gone while their rows are still there: an erasure that was killed half-way."""
    unfinished: list[Contributor] = []
    batch: list[Contributor] = []
    for contributor in Contributor.objects.order_by("pk").iterator(chunk_size=500):
        batch.append(contributor)
        if len(batch) == 500:
            unfinished += _without_key(batch)
            batch = []
    return (unfinished + _without_key(batch))[:at_most]


def _without_key(contributors: list[Contributor]) -> list[Contributor]:
    living = keys.open_keys(contributor.key_id for contributor in contributors)
    return [contributor for contributor in contributors if contributor.key_id not in living]


def _wait_for_review(contribution: Contribution) -> None:
    contribution.review = Contribution.Review.WAITING
    contribution.reviewed_by, contribution.reviewed_at = None, None
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    searching.forget([contribution.pk])


def _refuse_others(by: Teller, participation: Participation) -> None:
    if participation.contributor != by.contributor:
        raise NotYours
