"""What was sent before: its code again, but only for whoever sends the very same words.

A page of someone who is telling holds a sending, and whoever finds a copy of that page holds it too. The sending alone
must not open what was told later on, so the words and the recording have to be the same as those that were kept.
Whoever goes back on a shared computer and sends the last page once more does send the same words, and sees the code:
that is accepted, since the code stood on that screen already.
"""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from doorleefd.collect.actions.admitting import ATTEMPTS, among, in_batches
from doorleefd.collect.actions.recording import sounds_of
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Telling
from doorleefd.foundation.sealing import opened
from doorleefd.people import codes
from doorleefd.people.models import Participation, PersonalCode
from doorleefd.trajectory.models import Trajectory

Words = list[tuple[str, str, bytes]]


def received_before(kept_as: Iterable[str], *, trajectory: Trajectory) -> set[str]:
    """Those of the kept sendings that this organisation received before."""
    received = Contribution.objects.of_house().filter(organisation=trajectory.organisation_id)
    return among(kept_as, received, "sending")


def codes_again(tellings: Sequence[Telling], kept_as: Mapping[UUID, str], *, trajectory: Trajectory) -> dict[UUID, str]:
    """The code that each of these sendings was given before.

    It is "" where the words are not those that were kept, where they were erased since, and where the teller had a
    code already.
    """
    kept = _kept_words([kept_as[telling.sending] for telling in tellings], trajectory=trajectory)
    again = {telling.sending: "" for telling in tellings}
    for telling in tellings:
        if kept.get(kept_as[telling.sending]) == _words_of(telling):
            again[telling.sending] = _code_given(telling.sending)
    return again


def is_kept(telling: Telling, kept_as: str, *, participation: Participation) -> bool:
    """Whether this very telling of this very person is kept under its sending."""
    mine = Contribution.objects.of_house().filter(participation=participation, sending=kept_as)
    return mine.exists() and _kept_words([kept_as], trajectory=participation.trajectory).get(kept_as) == _words_of(
        telling
    )


def _words_of(telling: Telling) -> Words:
    return [(told.aspect, told.words, told.recording.sound if told.recording else b"") for told in telling.told]


def _code_given(sending: UUID) -> str:
    tried = [codes.codes_for([sending], attempt=attempt)[0] for attempt in range(ATTEMPTS)]
    _version, digests = codes.digests_of(tried)
    given = among(digests, PersonalCode.objects, "digest")
    return next((code for code, digest in zip(tried, digests, strict=True) if digest in given), "")


def _kept_words(sendings: Iterable[str], *, trajectory: Trajectory) -> dict[str, Words]:
    """For each sending the words as they were first told, by aspect, in order; none whose key was destroyed."""
    kept: dict[str, Words] = {}
    for batch in in_batches(sendings):
        contributions = dict(
            Contribution.objects.of_house()
            .filter(organisation=trajectory.organisation_id, sending__in=batch)
            .values_list("pk", "sending")
        )
        parts = {part.pk: part for part in Part.objects.of_house().filter(contribution__in=contributions)}
        versions = Version.objects.of_house().filter(part__in=parts, number=1, kind=Version.Kind.TOLD)
        words = {version.part_id: version.words for version in opened(versions)}
        sounds = sounds_of(words)
        for part in sorted(parts.values(), key=lambda part: part.order):
            if part.pk in words:
                kept.setdefault(contributions[part.contribution_id], []).append(
                    (part.aspect, words[part.pk], sounds.get(part.pk, b""))
                )
    return kept
