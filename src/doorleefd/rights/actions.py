"""Correct, add, withdraw, erase: as easy as telling was (R209, R214)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from doorleefd.collect import searching
from doorleefd.collect.actions import Received, receive_many
from doorleefd.collect.actions.again import is_kept
from doorleefd.collect.actions.receive import digest_of_sending
from doorleefd.collect.actions.recording import forget_recordings
from doorleefd.collect.actions.worry import suggest_a_look
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.actors import HOUSE, House
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Contributor, Participation, Permission, Teller, Use
from doorleefd.people.present import refuse_absent
from doorleefd.people.queries import basis_of, permissions_of
from doorleefd.rights.queries import everything_about
from doorleefd.rights.repeated import hold_texts_repeating
from doorleefd.vault.actions import forget_contact
from doorleefd.vault.models import ContactDetail

LONGEST_ANSWER = 20_000


@dataclass(frozen=True)
class Said:
    """In answer to which text, how, and who of staff took it, where someone said it to them."""

    text_version: str
    how: Channel
    taken_by: Login | None


class NotYours(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


class NothingWritten(Refusal):
    sentence = _("Er staat nog niets. Het hele verhaal weghalen kan ook: kies dan ‘Mijn verhaal weghalen’.")


class TooLong(Refusal):
    sentence = _("Dit is te lang. Maak het korter, of vertel de rest als nieuw verhaal.")


class HadItsTime(Refusal):
    sentence = _("De eigen woorden zijn gewist, zoals beloofd. Wat bleef, kan alleen in zijn geheel weg.")


class NotAsked(RuntimeError):
    """Nobody asked for this erasure. A programming error, never a user's."""


class SentOtherwise(Refusal):
    """Words came with a sending that brought other words before: these are not kept, and that is said (law 11)."""

    sentence = _(
        "Dit is nog niet verstuurd. Eerder kwam van deze pagina een andere tekst binnen; die hebben wij. "
        "Wilt u deze tekst ook sturen? Druk dan nog een keer op de knop."
    )


@action(may="rights.correct", audit="own words corrected")
def correct(*, by: Teller, part_id: UUID, words: str, now: datetime) -> Version:
    """Tell a part otherwise. What was told stays as a version; a person reviews the new words before use (law 2).

    Raises NotYours, NothingWritten, TooLong, HadItsTime.
    """
    words = words.strip()
    if not words:
        raise NothingWritten
    if len(words) > LONGEST_ANSWER:
        raise TooLong
    part = Part.objects.visible_to(by, Purpose.RIGHTS).filter(pk=part_id).select_related("contribution").first()
    if part is None:
        raise NotYours
    contribution = Contribution.objects.of_house().select_for_update().get(pk=part.contribution_id)
    versions = Version.objects.of_house().filter(part=part)
    last = versions.aggregate(last=Max("number"))["last"]
    told = versions.filter(kind=Version.Kind.TOLD, is_current=True)
    if not told.exists():
        raise HadItsTime
    # The de-identified version stays until a review makes the next one: fragments follow their words from it.
    hold_texts_repeating(versions, still=[words], trajectory=contribution.trajectory, now=now)
    told.update(is_current=False)
    _wait_for_review(contribution)
    suggest_a_look(contribution, words, now=now)
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


@action(may="rights.remove", audit="own contribution removed")
def remove_contribution(*, by: Teller, contribution: Contribution, now: datetime) -> None:
    """Take back one thing that was told; the rest stays. Raises NotYours."""
    mine = Contribution.objects.visible_to(by, Purpose.RIGHTS).filter(pk=contribution.pk)
    if not mine.exists():
        raise NotYours
    versions = Version.objects.of_house().filter(part__contribution=contribution)
    hold_texts_repeating(versions, trajectory=contribution.trajectory, now=now)
    searching.forget([contribution.pk])
    Contribution.objects.of_house().filter(pk=contribution.pk).delete()


@action(may="rights.add", audit="own words added")
def add(*, by: Teller, participation: Participation, telling: Telling, now: datetime) -> Received:
    """Tell something more under the same code; sent twice is one.

    Raises NotYours, NothingWritten, TakesPartNoMore, StandsStill, SentOtherwise.
    """
    _refuse_others(by, participation)
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


@action(may="rights.withdraw", audit="own permission changed")
def answer_permission(
    *,
    by: Teller,
    participation: Participation,
    use: Use,
    given: bool,
    text_version: str,
    now: datetime,
    how: Channel = Channel.OPEN_PAGE,
    taken_by: Login | None = None,
) -> None:
    """Say yes or no to one use of the own words. Yes on the internet is also yes in reports, and no in reports is
    also no on the internet: nobody who says no to being quoted is quoted after all. Raises NotYours.
    """
    _refuse_others(by, participation)
    follows = {(Use.REPORT, False): Use.PUBLISH, (Use.PUBLISH, True): Use.REPORT}.get((use, given))
    held = permissions_of(participation)
    changed = [use, follows] if follows and held.get(follows, False) != given else [use]
    if not given and any(held.get(each) for each in changed):
        _hold_texts_of(participation, now=now)
    for each in changed:
        _answer(by, participation, each, given=given, said=Said(text_version, how, taken_by), now=now)
    if use is Use.SENSITIVE and not given:
        review_anew(participation)


@action(may="rights.withdraw", audit="everything withdrawn")
def withdraw_all(
    *,
    by: Teller,
    participation: Participation,
    text_version: str,
    now: datetime,
    how: Channel = Channel.OPEN_PAGE,
    taken_by: Login | None = None,
) -> None:
    """Say no to every use at once; from now on the words appear nowhere. The code still works.

    How to reach someone goes with it: there is nothing left to tell them. Raises NotYours.
    """
    _refuse_others(by, participation)
    reachable = ContactDetail.objects.visible_to(by, Purpose.RIGHTS).filter(participation=participation)
    for use in list(reachable.values_list("use", flat=True)):
        forget_contact(
            by=by,
            participation=participation,
            use=Use(use),
            text_version=text_version,
            how=how,
            now=now,
            taken_by=taken_by,
        )
    given = list(Permission.objects.filter(participation=participation, given=True).values_list("use", flat=True))
    _hold_texts_of(participation, now=now)
    for use in given:
        _answer(by, participation, Use(use), given=False, said=Said(text_version, how, taken_by), now=now)
    if Use.SENSITIVE in given:
        # Who takes part again later did not say yes again to what is told of health, faith or origin.
        review_anew(participation)


@action(may="rights.restrict", audit="own words restricted")
def restrict(*, by: Teller, participation: Participation, now: datetime) -> None:
    """Keep the words and use them for nothing, until it is lifted (GDPR art. 18). No permission changes.

    What staff wrote that repeats them leaves its place too, as with a withdrawal (law 5). Raises NotYours.
    """
    _refuse_others(by, participation)
    if participation.restricted_on is None:
        _hold_texts_of(participation, now=now)
        _restrict_from(participation, now.date())


@action(may="rights.restrict", audit="restriction lifted")
def lift_restriction(*, by: Teller, participation: Participation, now: datetime) -> None:
    """The words may be used again as the permissions say. Raises NotYours."""
    _refuse_others(by, participation)
    _restrict_from(participation, None)


def _restrict_from(participation: Participation, day: date | None) -> None:
    participation.restricted_on = day
    participation.save(update_fields=["restricted_on"])


def erase(*, by: Teller, contributor: Contributor, now: datetime) -> None:
    """Say first that it must happen, then do it: killed in between, `finish_erasing` ends it. Raises NotYours."""
    ask_to_be_erased(by=by, contributor=contributor, now=now)
    carry_out_erasure(by=by, contributor=contributor, now=now)


@action(may="rights.erase", audit="erasure asked", on="contributor")
def ask_to_be_erased(*, by: Teller, contributor: Contributor, now: datetime) -> Contributor:
    """Keep that someone is to be erased, before anything is destroyed. Raises NotYours."""
    if by.contributor != contributor:
        raise NotYours
    return _to_be_erased(contributor, now=now)


@action(may="rights.erase", audit="contributor erased", on="contributor", irreversible=True)
def carry_out_erasure(*, by: Teller | House, contributor: Contributor, now: datetime) -> None:
    """Destroy the key of someone's words, then remove the rows. It can be repeated, and cannot be undone.

    Raises NotYours, NotAsked.
    """
    if isinstance(by, Teller) and by.contributor != contributor:
        raise NotYours
    if not contributor.is_to_be_erased:
        raise NotAsked
    keys.destroy_keys([contributor.key_id])
    counted(1)
    contributions = Contribution.objects.of_house().filter(participation__contributor=contributor)
    searching.forget(contributions.values_list("pk", flat=True))
    contributor.delete()


def finish_erasing(*, now: datetime) -> int:
    """End the erasures that were asked and killed half-way; how many."""
    unfinished = list(Contributor.objects.filter(is_to_be_erased=True))
    for contributor in unfinished:
        carry_out_erasure(by=HOUSE, contributor=contributor, now=now)
    return len(unfinished)


def erase_again(*, erased: Collection[UUID], now: datetime) -> int:
    """After a backup was put back: erase those whose key was destroyed since it was made; how many.

    What staff wrote is compared with their words where those can still be read.
    """
    doomed = [contributor for contributor in Contributor.objects.iterator() if contributor.key_id in erased]
    for contributor in doomed:
        mark_erased_since(by=HOUSE, contributor=contributor, now=now)
        carry_out_erasure(by=HOUSE, contributor=contributor, now=now)
    return len(doomed)


@action(may="rights.erase_again", audit="erased since the backup", on="contributor")
def mark_erased_since(*, by: House, contributor: Contributor, now: datetime) -> Contributor:
    """Keep that someone in a restored backup was erased since."""
    return _to_be_erased(contributor, now=now)


def _to_be_erased(contributor: Contributor, *, now: datetime) -> Contributor:
    # Here and not with the erasing: that destroys the key, which no rollback brings back, and may be cut off after it.
    for participation in Participation.objects.filter(contributor=contributor).select_related("trajectory"):
        _hold_texts_of(participation, now=now)
    contributor.is_to_be_erased = True
    contributor.save(update_fields=["is_to_be_erased"])
    return contributor


def review_anew(participation: Participation) -> None:
    """Someone takes out what is sensitive before anyone else reads these words again."""
    accepted = Contribution.objects.of_house().filter(participation=participation, review=Contribution.Review.ACCEPTED)
    for contribution in accepted.select_for_update(no_key=True):
        _wait_for_review(contribution)


def _hold_texts_of(participation: Participation, *, now: datetime) -> None:
    versions = Version.objects.of_house().filter(part__contribution__participation=participation)
    hold_texts_repeating(versions, trajectory=participation.trajectory, now=now)


def _wait_for_review(contribution: Contribution) -> None:
    contribution.review = Contribution.Review.WAITING
    contribution.reviewed_by, contribution.reviewed_at = None, None
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    searching.forget([contribution.pk])


def _answer(by: Teller, participation: Participation, use: Use, *, given: bool, said: Said, now: datetime) -> None:
    """On the basis on which it was asked before; a first yes of one's own is an explicit one (R209).

    A no to the recording removes it at once (R208).
    """
    if use is Use.RECORDING and not given:
        forget_recordings(by=by, participation=participation, now=now)
    change_permission(
        by=by,
        participation=participation,
        use=use,
        given=given,
        basis=basis_of(participation, use) or Basis.EXPLICIT_CONSENT,
        text_version=said.text_version,
        how=said.how,
        now=now,
        taken_by=said.taken_by,
    )


def _refuse_others(by: Teller, participation: Participation) -> None:
    if participation.contributor != by.contributor:
        raise NotYours
