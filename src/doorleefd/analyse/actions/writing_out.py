"""Writing out what someone spoke: a person listens, and the words stand beside what was told (law 2, law 6)."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.reviewing import AlreadyReviewed, locked
from doorleefd.analyse.actions.themes import EmptyText
from doorleefd.analyse.queries.recordings import Sound, recordings_of, sound_to_review, typed_beside
from doorleefd.collect.actions.naming import look_in
from doorleefd.collect.actions.opening import keep_opening
from doorleefd.collect.actions.worry import suggest_a_look
from doorleefd.collect.models import Contribution, Recording, Version, WordsOpened
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import seal

BETWEEN = "\n\n"
"""Between what was typed and what was spoken."""
LONGEST = 20_000


class TooLong(Refusal):
    sentence = _("Dit is te lang voor één antwoord. Maak het korter.")


class RecordingGone(Refusal):
    sentence = _("De opname is er niet meer: de verteller nam hem terug, of de bewaartijd is om.")


@action(may="analyse.review", audit="recording written out", on="contribution")
def write_out(*, by: Login, contribution: Contribution, recording: Recording, words: str, now: datetime) -> Version:
    """Keep what `by` heard as the told words of the part, behind what was typed there; a review follows as ever.

    Written out once more, it takes the place of what was written out before. Raises AlreadyReviewed, RecordingGone,
    EmptyText, TooLong.
    """
    row = locked(contribution)
    if row.review != Contribution.Review.WAITING:
        raise AlreadyReviewed
    if recording not in recordings_of(contribution, viewer=by):
        raise RecordingGone
    if not words.strip():
        raise EmptyText
    beside = typed_beside(recording, viewer=by)
    whole = BETWEEN.join(filter(None, (beside.words, words.strip())))
    if len(whole) > LONGEST:
        raise TooLong
    # Who writes out again after somebody asked has read that it was asked: the same words ask it no second time.
    if not row.needs_a_person:
        suggest_a_look(row, whole, now=now)
    version = _keep(beside, whole, by, now)
    look_in(row)
    return version


def hear_recording(contribution: Contribution, recording: Recording, *, by: Login, now: datetime) -> Sound:
    """The sound of a recording: opened once it is kept that it was (R283)."""
    keep_opening(by=by, contribution=contribution, what=WordsOpened.What.RECORDING, count=1, now=now)
    return sound_to_review(recording, viewer=by)


def _keep(beside: Version, words: str, by: Login, now: datetime) -> Version:
    versions = Version.objects.of_house().filter(part=beside.part_id)
    last = versions.order_by("-number").values_list("number", flat=True)[0]
    versions.filter(kind=Version.Kind.TOLD, is_current=True).update(is_current=False)
    return Version.objects.create(
        organisation_id=beside.organisation_id,
        part_id=beside.part_id,
        number=last + 1,
        kind=Version.Kind.TOLD,
        origin=Version.Origin.PERSON,
        key_id=beside.key_id,
        words=seal(words, key_id=beside.key_id, key=keys.open_keys([beside.key_id])[beside.key_id]),
        length=len(words),
        made_from_id=beside.pk,
        accepted_by=by,
        accepted_at=now,
    )
