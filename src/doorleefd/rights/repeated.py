"""What staff wrote that repeats words which someone takes back: off its place while the words can still be read."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.analyse.holding import hold_repeating
from doorleefd.collect.models import Version
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Participation
from doorleefd.trajectory.models import Trajectory


def hold_texts_repeating(
    versions: Iterable[Version], *, still: Iterable[str] = (), trajectory: Trajectory, now: datetime
) -> None:
    """Hold the staff texts of a trajectory that repeat these versions (law 5). Within an action, before a key goes."""
    hold_repeating(
        (version.words for version in opened(versions)), still=still, trajectory=trajectory, day=localdate(now)
    )


def hold_texts_of(participation: Participation, *, now: datetime) -> None:
    """Hold those that repeat anything that someone told here."""
    versions = Version.objects.of_house().filter(part__contribution__participation=participation)
    hold_texts_repeating(versions, trajectory=participation.trajectory, now=now)
