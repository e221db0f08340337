"""Reviewing what identifies: a person accepts, changes, adds; then the words may be read by others (R279)."""

from datetime import datetime
from uuid import UUID

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment
from doorleefd.analyse.reviewing import Mark, MaskedPart, masked_parts
from doorleefd.collect.models import Contribution, MaskSpan, Version
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened, seal


class AlreadyReviewed(Refusal):
    sentence = _("Iemand anders heeft dit verhaal net nagekeken.")


@action(may="analyse.review", audit="contribution reviewed", on="contribution")
def accept_review(
    *, by: Login, contribution: Contribution, marks: dict[UUID, list[Mark]], now: datetime
) -> list[Version]:
    """Keep a version of each part without what was marked; from now on it may be read closely.

    `marks` holds the ranges for each part id. A later review makes newer versions, and fragments whose words
    are still there move along. Raises AlreadyReviewed when the contribution is not open for review to `by`.
    """
    told = told_versions(contribution, viewer=by)
    if not told:
        raise AlreadyReviewed
    parts = masked_parts(told, marks)
    living = keys.open_keys(version.key_id for version in told)
    made = [_keep(version, parts[version.part_id], by, now, living[version.key_id]) for version in told]
    contribution.review = Contribution.Review.ACCEPTED
    contribution.reviewed_by, contribution.reviewed_at = by, now
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    return made


@action(may="analyse.review", audit="contribution set aside", on="contribution")
def set_aside(*, by: Login, contribution: Contribution, now: datetime) -> Contribution:
    """Keep a contribution out of the analysis: a test, a doubling, a mistake. It can be taken back."""
    return _reviewed(contribution, Contribution.Review.SET_ASIDE, by, now)


@action(may="analyse.review", audit="review taken back", on="contribution")
def take_back_review(*, by: Login, contribution: Contribution, now: datetime) -> Contribution:
    """Let a contribution wait for review again; until then nobody else reads it."""
    contribution.reviewed_by, contribution.reviewed_at = None, None
    contribution.review = Contribution.Review.WAITING
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
    return contribution


@action(may="analyse.review", audit="asked for a person", on="contribution")
def ask_for_a_person(*, by: Login, contribution: Contribution, needed: bool, now: datetime) -> Contribution:
    """Mark that someone should look with care (R206): never a message, never a label on the person."""
    contribution.needs_a_person = needed
    contribution.save(update_fields=["needs_a_person"])
    return contribution


def told_versions(contribution: Contribution, *, viewer: Login) -> list[Version]:
    """The told words of a contribution in order, unsealed, for whoever may review it."""
    versions = Version.objects.visible_to(viewer, Purpose.REVIEW).filter(
        part__contribution=contribution, kind=Version.Kind.TOLD, is_current=True
    )
    return opened(versions.select_related("part").order_by("part__order"))


def _reviewed(contribution: Contribution, review: str, by: Login, now: datetime) -> Contribution:
    contribution.review, contribution.reviewed_by, contribution.reviewed_at = review, by, now
    contribution.save(update_fields=["review", "reviewed_by", "reviewed_at"])
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
        _move_fragments(old, version, part.words)
    return version


def _move_fragments(old: Version, new: Version, words: str) -> None:
    """Let fragments follow their words; one whose words are gone or doubled stays behind, unseen."""
    for fragment in Fragment.objects.of_house().filter(version_id=old.pk):
        quote = old.words[fragment.start : fragment.end]
        if words.count(quote) == 1:
            fragment.start = words.index(quote)
            fragment.end = fragment.start + len(quote)
            fragment.version = new
            fragment.save(update_fields=["version", "start", "end"])
