"""The thread of a decision or an insight, back to the voices, with counts as they may be shown (R230)."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorleefd.analyse.levels import Standing, standing_of
from doorleefd.analyse.models import DeviatingVoice, Pattern, SharedReflection
from doorleefd.analyse.queries.counting import Spread, people_behind, spreads_of
from doorleefd.analyse.queries.voices import Voice, fragments_of, voices_of
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.following import Line, lines_of
from doorleefd.respond.models import Answer
from doorleefd.respond.queries import published_answer
from doorleefd.trajectory.models import Trajectory

VOICES_SHOWN = 3


@dataclass(frozen=True)
class Carried:
    """A pattern with how widely it is carried."""

    pattern: Pattern
    spread: Spread


@dataclass(frozen=True)
class OtherVoice:
    """A voice that says otherwise, and how it was weighed."""

    voice: Voice
    weighed: str


@dataclass(frozen=True)
class Thread:
    """One line of the trajectory's thread as a page shows it, from what is done down to the voices."""

    line: Line
    standing: Standing
    reflections: Sequence[SharedReflection]
    carried: Sequence[Carried]
    voices: Sequence[Voice]
    more_voices: int
    other_voices: Sequence[OtherVoice]
    people: int


def threads_of(trajectory: Trajectory, *, viewer: Login) -> list[Thread]:
    """Every line of a trajectory. A few queries for each line, and none for each voice."""
    lines = lines_of(trajectory)
    spreads = spreads_of([pattern for line in lines for pattern in line.patterns], trajectory)
    return [_thread(line, trajectory, viewer, spreads) for line in lines]


def answer_of(trajectory: Trajectory) -> Answer | None:
    return published_answer(trajectory)


def _thread(line: Line, trajectory: Trajectory, viewer: Login, spreads: dict) -> Thread:
    reflections = list(line.insight.reflections.prefetch_related("experts__expert"))
    people = people_behind(line.patterns, trajectory)
    quotable = list(
        dict.fromkeys(
            fragment
            for pattern in line.patterns
            for fragment in fragments_of(pattern, viewer=viewer, purpose=Purpose.QUOTE)
        )
    )
    others = DeviatingVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight=line.insight)
    weighed = dict(others.values_list("fragment", "weighed"))
    return Thread(
        line=line,
        standing=standing_of(line.insight, people=people, reflections=reflections),
        reflections=reflections,
        carried=[Carried(pattern, spreads[pattern.pk]) for pattern in line.patterns],
        voices=voices_of(quotable[:VOICES_SHOWN], viewer=viewer, purpose=Purpose.QUOTE),
        more_voices=max(len(quotable) - VOICES_SHOWN, 0),
        other_voices=[
            OtherVoice(voice, weighed[voice.fragment_id])
            for voice in voices_of(weighed, viewer=viewer, purpose=Purpose.QUOTE)
        ],
        people=people,
    )
