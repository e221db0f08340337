"""Rule 1: which level of knowledge fits a purpose, individual or collective (R043, R048 to R050).

What is advised here is what to look for. Whether an insight has become collective is never chosen: `collective`.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from doorleefd.engines.advice.sourced import Source, Sourced


class Level(StrEnum):
    """How far knowledge has been worked out (R003, R004). One looks for the first or the last; bundled lies between."""

    INDIVIDUAL = "individual"
    BUNDLED = "bundled"
    COLLECTIVE = "collective"


class PurposeKind(StrEnum):
    """What the knowledge is for (R043). A trajectory may have several."""

    AWARENESS = "awareness"
    LEARNING = "learning"
    TRAINING = "training"
    CONTACT = "contact"
    POLICY = "policy"
    EVALUATION = "evaluation"
    ORGANISATION = "organisation"


class Reason(Sourced):
    """Why a level is advised."""

    SHOWS_ONE_LIFE = "shows_one_life", "R049", Source.STEP_2
    SHOWS_WHAT_IS_SHARED = "shows_what_is_shared", "R050", Source.STEP_2
    BUNDLED_IS_NOT_COLLECTIVE = "bundled_is_not_collective", "R004", Source.STEP_2
    TWO_TRACKS = "two_tracks", "R048", Source.STEP_2
    NO_PURPOSE_YET = "no_purpose_yet", "R043", Source.STEP_2


FITS_INDIVIDUAL = (PurposeKind.AWARENESS, PurposeKind.LEARNING, PurposeKind.TRAINING, PurposeKind.CONTACT)
FITS_COLLECTIVE = (PurposeKind.POLICY, PurposeKind.EVALUATION, PurposeKind.ORGANISATION)


@dataclass(frozen=True)
class Track:
    """A level that fits, and the purposes it fits."""

    level: Level
    kinds: tuple[PurposeKind, ...]


@dataclass(frozen=True)
class Advice:
    """The levels that fit, individual first, and why. Two tracks when both fit; none without a purpose."""

    tracks: tuple[Track, ...]
    reasons: tuple[Reason, ...]

    @property
    def levels(self) -> tuple[Level, ...]:
        return tuple(track.level for track in self.tracks)


def advise(kinds: Collection[PurposeKind]) -> Advice:
    """The level or levels that fit these purposes. Advice: a person chooses and says why."""
    individual = tuple(kind for kind in FITS_INDIVIDUAL if kind in kinds)
    collective = tuple(kind for kind in FITS_COLLECTIVE if kind in kinds)
    tracks: list[Track] = []
    reasons: list[Reason] = []
    if individual:
        tracks.append(Track(Level.INDIVIDUAL, individual))
        reasons.append(Reason.SHOWS_ONE_LIFE)
    if collective:
        tracks.append(Track(Level.COLLECTIVE, collective))
        reasons += [Reason.SHOWS_WHAT_IS_SHARED, Reason.BUNDLED_IS_NOT_COLLECTIVE]
    if len(tracks) > 1:
        reasons.append(Reason.TWO_TRACKS)
    return Advice(tuple(tracks), tuple(reasons) or (Reason.NO_PURPOSE_YET,))
