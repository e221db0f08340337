"""The thread of a decision or an insight, back to the voices, with counts as they may be shown (R230)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext, ngettext

from doorleefd.analyse.levels import Standing, standing_of
from doorleefd.analyse.models import DeviatingVoice, Pattern, Recommendation, SharedReflection
from doorleefd.analyse.queries.concluding import people_told
from doorleefd.analyse.queries.counting import people_behind
from doorleefd.analyse.queries.figures import Figure, figures_of
from doorleefd.analyse.queries.voices import Voice, evidence_of, voices_of
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.queries import open_gaps_in
from doorleefd.respond.following import Line, lines_of
from doorleefd.respond.models import Answer, Decision
from doorleefd.respond.queries import published_answer
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui import charts

VOICES_SHOWN = 3


@dataclass(frozen=True)
class Carried:
    """A pattern with how widely it is carried, as it may be shown."""

    pattern: Pattern
    figure: Figure


@dataclass(frozen=True)
class OtherVoice:
    """A voice that says otherwise, and how it was weighed."""

    voice: Voice
    weighed: str


@dataclass(frozen=True)
class Answered:
    """A recommendation with what was decided on it, or nothing yet."""

    recommendation: Recommendation
    decision: Decision | None


@dataclass(frozen=True)
class Thread:
    """One line of the trajectory's thread as a page shows it, from what is done down to the voices."""

    number: int
    line: Line
    answered: Sequence[Answered]
    standing: Standing
    reflections: Sequence[SharedReflection]
    carried: Sequence[Carried]
    voices: Sequence[Voice]
    has_more_voices: bool
    other_voices: Sequence[OtherVoice]

    @property
    def drawn(self) -> charts.Thread:
        """The same as one picture, from the voices on the left to what is done on the right."""
        line = self.line
        knots = [
            ngettext("%(n)s patroon", "%(n)s patronen", len(line.patterns)) % {"n": len(line.patterns)},
            ngettext("%(n)s bevinding", "%(n)s bevindingen", len(line.findings)) % {"n": len(line.findings)},
            gettext("kerninzicht"),
            ngettext("%(n)s aanbeveling", "%(n)s aanbevelingen", len(line.recommendations))
            % {"n": len(line.recommendations)},
            ngettext("%(n)s besluit", "%(n)s besluiten", len(line.decisions)) % {"n": len(line.decisions)},
        ]
        reached = 3 + bool(line.recommendations) + bool(line.decisions)
        return charts.thread(
            gettext("Draad %(number)s in één oogopslag") % {"number": self.number},
            [(knot, None) for knot in knots],
            reached=reached,
        )


def threads_of(trajectory: Trajectory, *, viewer: Login) -> list[Thread]:
    """Every line of a trajectory. A few queries for each line, and none for each voice."""
    lines = lines_of(trajectory)
    figures = figures_of([pattern for line in lines for pattern in line.patterns], trajectory, viewer=viewer)
    has_gaps = bool(open_gaps_in(trajectory))
    return [_thread(number, line, trajectory, viewer, figures, has_gaps) for number, line in enumerate(lines, start=1)]


def answer_of(trajectory: Trajectory) -> Answer | None:
    return published_answer(trajectory)


def _answered(line: Line) -> list[Answered]:
    """Decided first, each with its recommendation."""
    decided = {decision.recommendation_id: decision for decision in line.decisions}
    pairs = [Answered(each, decided.get(each.pk)) for each in line.recommendations]
    return sorted(pairs, key=lambda pair: pair.decision is None)


def _quotable(pattern: Pattern, viewer: Login) -> list[UUID]:
    evidence = evidence_of(pattern, viewer=viewer, purpose=Purpose.QUOTE).for_others()
    return list(evidence.values_list("fragment", flat=True)[: VOICES_SHOWN + 1])


def _thread(
    number: int, line: Line, trajectory: Trajectory, viewer: Login, figures: dict[UUID, Figure], has_gaps: bool
) -> Thread:
    reflections = list(line.insight.reflections.prefetch_related("experts__expert"))
    known = {pattern.pk: figures[pattern.pk] for pattern in line.patterns}
    people = people_told(people_behind(line.patterns, trajectory), known, trajectory, viewer=viewer)
    quotable = list(dict.fromkeys(fragment for pattern in line.patterns for fragment in _quotable(pattern, viewer)))
    others = DeviatingVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight=line.insight)
    weighed = dict(others.for_others().values_list("fragment", "weighed"))
    return Thread(
        number=number,
        line=line,
        answered=_answered(line),
        standing=standing_of(line.insight, people=people, reflections=reflections, has_gaps=has_gaps),
        reflections=reflections,
        carried=[Carried(pattern, figures[pattern.pk]) for pattern in line.patterns],
        voices=voices_of(quotable[:VOICES_SHOWN], viewer=viewer, purpose=Purpose.QUOTE),
        has_more_voices=len(quotable) > VOICES_SHOWN,
        other_voices=[
            OtherVoice(voice, weighed[voice.fragment_id])
            for voice in voices_of(weighed, viewer=viewer, purpose=Purpose.QUOTE)
        ],
    )
