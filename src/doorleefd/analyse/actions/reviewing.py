"""Reviewing what identifies: a person accepts, changes, adds; then the words may be read by others (R279)."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.accused import refuse_unanswered
from doorleefd.analyse.actions.coding import QUOTE
from doorleefd.analyse.kept_out import keep_taken_out, refuse_unmasked
from doorleefd.analyse.models import Fragment
from doorleefd.analyse.queries.recordings import recordings_of
from doorleefd.analyse.queries.waiting import keeps_sensitive_back
from doorleefd.analyse.reviewing import Marks, MaskedPart, masked_parts, spans_of
from doorleefd.collect import searching
from doorleefd.collect.actions.opening import keep_opening
from doorleefd.collect.looking import look_again_by
from doorleefd.collect.models import Contribution, MaskSpan, Part, Recording, Version, WordsOpened
from doorleefd.engines.deidentification import Masked
from doorleefd.foundation import digests
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened, seal


class AlreadyReviewed(Refusal):
    sentence = _("Iemand anders heeft dit verhaal net nagekeken, of de verteller nam het terug.")


class ToldAnew(Refusal):
    sentence = _("De verteller heeft net iets veranderd. Lees het nog een keer.")


class SensitiveLeft(Refusal):
    sentence = _(
        "De verteller zei nee tegen wat hier staat over gezondheid, geloof of afkomst. Laat het weg. Zet daarna het "
        "vinkje dat het er niet meer staat."
    )


class LookNotAnswered(Refusal):
    sentence = _("Misschien vraagt dit verhaal om nazorg. Zeg daar eerst ja of nee op. Leg het daarna apart.")


class NothingToRead(Refusal):
    sentence = _("De woorden zoals verteld zijn gewist, zoals beloofd. Hier valt niets meer na te kijken.")


class NotWrittenOut(Refusal):
    sentence = _("Er is een opname die nog niet is opgeschreven. Luister, en schrijf op wat je hoort.")


@action(may="analyse.review", audit="contribution reviewed", on="contribution")
def accept_review(
    *,
    by: Login,
    contribution: Contribution,
    marks: Marks,
    now: datetime,
    seen: Collection[UUID] | None = None,
    nothing_sensitive_left: bool = False,
) -> list[Version]:
    """Keep a version of each part without what was marked; from now on it may be read closely and searched.

    `marks` holds the ranges for each part id; `seen` the ids of the told versions that they were made on, where
    these may have changed since. `nothing_sensitive_left` is a person's word that what is left tells nothing of
    health, faith or origin: asked where the teller said no to that (R208). A later review makes newer versions, and
    fragments whose words are still there move along. Raises AlreadyReviewed when the contribution does not wait for
    review by `by`, ToldAnew, NotWrittenOut, SensitiveLeft, NotSaidWhether, NameNotMasked,
    StaysOut.
    """
    told = told_and_waiting(contribution, by, seen)
    if _waits_to_be_heard(told, contribution, by):
        raise NotWrittenOut
    parts = masked_parts(told, marks)
    if keeps_sensitive_back(contribution, viewer=by) and not nothing_sensitive_left:
        raise SensitiveLeft
    refuse_unanswered(contribution, told, by=by)
    refuse_unmasked(contribution, told, parts)
    keep_taken_out(contribution, told)
    living = keys.open_keys(version.key_id for version in told)
    made = [_keep(version, parts[version.part_id], by, now, living[version.key_id]) for version in told]
    searching.keep_findable(contribution, [parts[version.part_id].words for version in told])
    _reviewed(contribution, Contribution.Review.ACCEPTED, by, now)
    return made


@action(may="analyse.review", audit="contribution set aside", on="contribution")
def set_aside(
    *, by: Login, contribution: Contribution, now: datetime, seen: Collection[UUID] | None = None
) -> Contribution:
    """Keep a contribution out of the analysis: a test, a doubling, a mistake. It can be taken back.

    `seen` holds the ids of the told versions that were read, where these may have changed since: nobody sets aside
    what nobody read, nor what may be distress before a person said whether it is (R206). Raises AlreadyReviewed when
    the contribution does not wait for review by `by`, ToldAnew, LookNotAnswered, NotSaidWhether.
    """
    told = told_and_waiting(contribution, by, seen)
    if locked(contribution).look_is_suggested:
        raise LookNotAnswered
    refuse_unanswered(contribution, told, by=by)
    return _reviewed(contribution, Contribution.Review.SET_ASIDE, by, now)


@action(may="analyse.review", audit="review taken back", on="contribution")
def take_back_review(*, by: Login, contribution: Contribution, now: datetime) -> Contribution:
    """Let a contribution wait for review again; until then nobody else reads it and no search finds it.

    Raises AlreadyReviewed when it was erased; NothingToRead where the words as told had their time: nobody could accept
    it again, and what stayed of it would be lost to everyone.
    """
    # First the lock: what someone accepts at this moment must not be found after it was taken back.
    locked(contribution)
    if not is_there_to_read(contribution):
        raise NothingToRead
    searching.forget([contribution.pk])
    contribution.reviewed_by, contribution.reviewed_at = None, None
    contribution.review = Contribution.Review.WAITING
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    return contribution


@action(may="analyse.review", audit="asked for a person", on="contribution")
def ask_for_a_person(*, by: Login, contribution: Contribution, needed: bool, now: datetime) -> Contribution:
    """Mark that someone should look with care, or that somebody did (R206): never a message, never a label.

    A suggestion of the computer becomes a person's own yes or no by it (law 6). Each yes asks for a call after it,
    also where somebody was called before: what was told since is not known to who called.

    Raises AlreadyReviewed when it was erased.
    """
    row = locked(contribution)
    # The day of a suggestion stands, also where it passed: whoever calls reads that it is late.
    due = row.look_by if row.look_is_suggested and row.look_by else look_again_by(row, now=now)
    contribution.needs_a_person, contribution.look_is_suggested = needed, False
    contribution.look_by, contribution.asked_at = (due, now) if needed else (None, None)
    contribution.save(update_fields=["needs_a_person", "look_is_suggested", "look_by", "asked_at"])
    return contribution


def told_versions(contribution: Contribution, *, viewer: Login) -> list[Version]:
    """The told words of a contribution in order, unsealed, for whoever may review it."""
    parts = Part.objects.visible_to(viewer, Purpose.REVIEW).filter(contribution=contribution)
    # The parts come first: joined in one query, SQLite reads every version of the organisation.
    versions = Version.objects.visible_to(viewer, Purpose.REVIEW).filter(
        part__in=list(parts.values_list("pk", flat=True)), kind=Version.Kind.TOLD, is_current=True
    )
    return opened(versions.select_related("part").order_by("part__order"))


def is_there_to_read(contribution: Contribution) -> bool:
    """Whether the words as told are still kept, so that a person can review them (anew)."""
    told = Version.objects.of_house().filter(part__contribution=contribution, kind=Version.Kind.TOLD, is_current=True)
    return told.exists()


def read_told(contribution: Contribution, *, by: Login, now: datetime) -> list[Version]:
    """The told words for a page: opened once it is kept that they were (R283)."""
    told = told_versions(contribution, viewer=by)
    keep_opening(by=by, contribution=contribution, what=WordsOpened.What.WORDS, count=len(told), now=now)
    return told


def told_and_waiting(contribution: Contribution, by: Login, seen: Collection[UUID] | None) -> list[Version]:
    """What was told, for whoever reviews it now: still waiting, not taken back, and the words that were seen."""
    if locked(contribution).review != Contribution.Review.WAITING:
        raise AlreadyReviewed
    told = told_versions(contribution, viewer=by)
    if not told:
        raise AlreadyReviewed
    if seen is not None and {version.pk for version in told} != set(seen):
        raise ToldAnew
    return told


def _waits_to_be_heard(told: list[Version], contribution: Contribution, by: Login) -> bool:
    """Whether something was told in nothing but a recording that nobody wrote out."""
    wordless = {version.part_id for version in told if not version.words}
    return bool(wordless) and any(each.part_id in wordless for each in recordings_of(contribution, viewer=by))


def locked(contribution: Contribution) -> Contribution:
    """The row as it is now, locked, so that of two reviewers at once the second is told."""
    row = Contribution.objects.of_house().select_for_update(no_key=True).filter(pk=contribution.pk).first()
    if row is None:
        raise AlreadyReviewed
    return row


def _reviewed(contribution: Contribution, review: str, by: Login, now: datetime) -> Contribution:
    contribution.review, contribution.reviewed_by, contribution.reviewed_at = review, by, now
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    unseen = Recording.objects.of_house().filter(part__contribution=contribution, looked_on=None)
    unseen.update(looked_on=localdate(now))
    return contribution


def _keep(told: Version, part: MaskedPart, by: Login, now: datetime, key: bytes) -> Version:
    earlier = Version.objects.of_house().filter(part=told.part)
    number = (earlier.aggregate(last=Max("number"))["last"] or 0) + 1
    before = list(earlier.filter(kind=Version.Kind.DEIDENTIFIED, is_current=True))
    for version in before:
        version.is_current = False
        version.save(update_fields=["is_current"])
    only_suggestions = all(span.is_suggestion for span in part.spans)
    version = Version.objects.create(
        organisation_id=told.organisation_id,
        part=told.part,
        number=number,
        kind=Version.Kind.DEIDENTIFIED,
        origin=Version.Origin.MACHINE if part.spans and only_suggestions else Version.Origin.PERSON,
        key_id=told.key_id,
        words=seal(part.words, key_id=told.key_id, key=key),
        length=len(part.words),
        made_from_id=told.pk,
        accepted_by=by,
        accepted_at=now,
    )
    MaskSpan.objects.bulk_create(
        MaskSpan(organisation_id=told.organisation_id, version=version, **vars(span)) for span in part.spans
    )
    for old in opened(before):
        _move_fragments(old, version, part)
    return version


def _move_fragments(old: Version, new: Version, part: MaskedPart) -> None:
    """Let fragments follow their words by way of the told text; one that has no place stays behind, unseen.

    Nobody looked yet at words that are others than they were (law 7, R235).
    """
    fragments = list(Fragment.objects.of_house().filter(version_id=old.pk))
    if not fragments:
        return
    same_telling = old.made_from_id == new.made_from_id
    before = Masked(old.words, spans_of(MaskSpan.objects.filter(version=old))) if same_telling else None
    taken: set[tuple[int, int]] = set()
    for fragment in fragments:
        place = _new_place(fragment, old.words, before, part)
        if place is None or place in taken:
            continue
        taken.add(place)
        words = part.words[slice(*place)]
        if words != old.words[fragment.start : fragment.end]:
            fragment.looked_by, fragment.looked_on = None, None
            fragment.digest = digests.digest(words, purpose=QUOTE)[1]
        fragment.start, fragment.end = place
        fragment.version = new
        fragment.save(update_fields=["version", "start", "end", "digest", "looked_by", "looked_on"])


def _new_place(fragment: Fragment, words: str, before: Masked | None, part: MaskedPart) -> tuple[int, int] | None:
    if before is not None:
        return Masked(part.words, spans_of(part.spans)).masked_range(*before.told_range(fragment.start, fragment.end))
    quote = words[fragment.start : fragment.end]
    if part.words.count(quote) != 1:
        return None
    start = part.words.index(quote)
    return start, start + len(quote)
