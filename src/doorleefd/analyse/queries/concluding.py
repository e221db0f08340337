"""Patterns, findings, insights and recommendations, with how widely each is carried."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import F, QuerySet

from doorleefd.analyse.levels import Standing, standing_of
from doorleefd.analyse.models import (
    CoreInsight,
    DeviatingVoice,
    Finding,
    Fragment,
    Pattern,
    PatternFragment,
    Recommendation,
    SharedReflection,
    Theme,
)
from doorleefd.analyse.queries.counting import people_behind, people_by_theme, people_heard, spreads_of
from doorleefd.analyse.queries.figures import Figure, counts_as_it_is_now, figures_of
from doorleefd.analyse.queries.voices import Voice, evidence_of, voices_of
from doorleefd.engines.disclosure import shown
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.people.queries import GroupHeard, open_gaps_in
from doorleefd.trajectory.models import Trajectory

VOICES_A_PAGE = 25


@dataclass(frozen=True)
class CarriedPattern:
    """A pattern with its themes and how widely it is carried."""

    pattern: Pattern
    themes: Sequence[str]
    figure: Figure


@dataclass(frozen=True)
class WeighedVoice:
    """A voice that says otherwise, and how it was weighed."""

    voice: Voice
    weighed: str


@dataclass(frozen=True)
class StandingInsight:
    """An insight with how far it carries: individual, bundled or collective, and what is still missing.

    `people` of `of_people` stand behind it, shown where `counts_now`. Once figures are kept, `figure` is the one of
    the pattern that most people share: how many stand behind all patterns together would move with each who comes or
    goes (law 5). `is_withheld`: none of its patterns may show a figure.
    """

    insight: CoreInsight
    standing: Standing
    people: int
    of_people: int
    counts_now: bool
    figure: Figure | None
    is_withheld: bool
    reflections: Sequence[SharedReflection]
    findings: Sequence[Finding]
    recommendations: Sequence[Recommendation]


def themes_of(trajectory: Trajectory) -> QuerySet[Theme]:
    return Theme.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def patterns_of(trajectory: Trajectory) -> QuerySet[Pattern]:
    return Pattern.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def findings_of(trajectory: Trajectory) -> QuerySet[Finding]:
    return Finding.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)


def experts_of(viewer: Login) -> QuerySet[Login]:
    """The experts by experience of the organisation who still have that role."""
    experts = Login.objects.filter(organisation=viewer.organisation_id, is_active=True)
    return experts.filter(grants__role=Role.EXPERT, grants__revoked_at=None).distinct().order_by("name")


def pattern_of(pk: UUID, *, trajectory: Trajectory) -> Pattern:
    """Raises Pattern.DoesNotExist."""
    return patterns_of(trajectory).select_related("trajectory").get(pk=pk)


def insight_of(pk: UUID, *, trajectory: Trajectory) -> CoreInsight:
    """Raises CoreInsight.DoesNotExist."""
    mine = CoreInsight.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return mine.select_related("trajectory__organisation").get(pk=pk)


def fragment_of(pk: UUID, *, trajectory: Trajectory, viewer: Login) -> Fragment:
    """A fragment that `viewer` may read closely. Raises Fragment.DoesNotExist."""
    readable = Fragment.objects.visible_to(viewer, Purpose.ANALYSE)
    return readable.get(pk=pk, version__part__contribution__trajectory=trajectory)


def carried_patterns(trajectory: Trajectory, *, viewer: Login | None) -> list[CarriedPattern]:
    """Every pattern of a trajectory, for `viewer` or for anyone (None); a fixed number of queries."""
    patterns = list(patterns_of(trajectory).prefetch_related("pattern_themes__theme"))
    figures = figures_of(patterns, trajectory, viewer=viewer)
    return [
        CarriedPattern(
            pattern=pattern,
            themes=[link.theme.name for link in pattern.pattern_themes.all()],
            figure=figures[pattern.pk],
        )
        for pattern in patterns
    ]


def said_people_by_theme(trajectory: Trajectory, *, limit: int) -> dict[UUID, str]:
    """How many people each theme has, as it may be shown."""
    return {theme: shown(people, limit=limit) for theme, people in people_by_theme(trajectory).items()}


def voices_for(pattern: Pattern, *, viewer: Login) -> tuple[list[Voice], int]:
    """The voices of a pattern that `viewer` may read, at most a page of them, and how many more there are.

    Who reads closely sees all; anyone else sees those whose tellers allow quoting (law 1) and agreed where they were
    asked (R210), and of the others no more than that there are: then the number is one.
    """
    reads_all = viewer.has_perm("analyse.code")
    purpose = Purpose.ANALYSE if reads_all else Purpose.QUOTE
    evidence = evidence_of(pattern, viewer=viewer, purpose=purpose)
    readable = evidence if reads_all else evidence.for_others()
    some = list(readable.values_list("fragment", flat=True)[: VOICES_A_PAGE + 1])
    in_all = spreads_of([pattern], pattern.trajectory)[pattern.pk].fragments if reads_all else len(some)
    shown = voices_of(some[:VOICES_A_PAGE], viewer=viewer, purpose=purpose)
    return shown, in_all - len(shown)


def quotable_of(pattern: Pattern, *, viewer: Login) -> tuple[list[Voice], int]:
    """The voices of a pattern that may be quoted, first those that others read, and how many there are in all."""
    evidence = PatternFragment.objects.visible_to(viewer, Purpose.QUOTE).filter(pattern=pattern)
    read_first = F("fragment__looked_on").asc(nulls_last=True)
    shown = evidence.order_by(read_first, "fragment__marked_at", "pk").values_list("fragment", flat=True)
    return voices_of(shown[:VOICES_A_PAGE], viewer=viewer, purpose=Purpose.QUOTE), evidence.count()


def fragments_to_offer(voices: Iterable[Voice], *, viewer: Login) -> list[Fragment]:
    """The fragments of these voices, as far as they may be quoted now."""
    return list(Fragment.objects.visible_to(viewer, Purpose.QUOTE).filter(pk__in=[each.fragment_id for each in voices]))


def standing_insights(trajectory: Trajectory, *, viewer: Login | None) -> list[StandingInsight]:
    """Every insight of a trajectory with its standing, for `viewer` or for anyone (None); a few queries for each."""
    insights = CoreInsight.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    gaps = open_gaps_in(trajectory)
    return [standing_insight(insight, trajectory, gaps=gaps, viewer=viewer) for insight in insights]


def standing_insight(
    insight: CoreInsight, trajectory: Trajectory, *, gaps: Sequence[GroupHeard], viewer: Login | None
) -> StandingInsight:
    """One insight with what it rests on and what came of it; `gaps` are the groups its trajectory misses."""
    findings = [link.finding for link in insight.insight_findings.select_related("finding")]
    reflections = list(insight.reflections.prefetch_related("experts__expert"))
    patterns = patterns_under(findings)
    people = people_behind(patterns, trajectory)
    figures = figures_of(patterns, trajectory, viewer=viewer)
    told = people_told(people, figures, trajectory, viewer=viewer)
    return StandingInsight(
        insight=insight,
        standing=standing_of(insight, people=told, reflections=reflections, has_gaps=bool(gaps)),
        people=people,
        of_people=people_heard(trajectory),
        counts_now=counts_as_it_is_now(viewer),
        figure=_widest(figures),
        is_withheld=bool(figures) and all(figure.is_withheld for figure in figures.values()),
        reflections=reflections,
        findings=findings,
        recommendations=list(insight.recommendations.all()),
    )


def people_told(
    people: int, figures: dict[UUID, Figure], trajectory: Trajectory, *, viewer: Login | None
) -> int | None:
    """How many people `viewer` may know to stand behind an insight; None where that would tell of a few (law 7).

    `figures` are those of its patterns. That it is one person, or more than one, tells of a few too.
    """
    if counts_as_it_is_now(viewer):
        return people
    widest = _widest(figures)
    known = widest.spread.people if widest and widest.spread else 0
    return known if known >= trajectory.organisation.small_cell_limit else None


def _widest(figures: dict[UUID, Figure]) -> Figure | None:
    """The published figure of the pattern that most people share; none while nothing is out."""
    widest: Figure | None = None
    most = -1
    for figure in figures.values():
        if figure.frozen_on and figure.spread and figure.spread.people > most:
            widest, most = figure, figure.spread.people
    return widest


def patterns_under(findings: Iterable[Finding]) -> list[Pattern]:
    """The patterns that findings rest on, each once."""
    wanted = [finding.pk for finding in findings]
    return list(Pattern.objects.filter(finding_patterns__finding__in=wanted).distinct())


def deviating_voices(insight: CoreInsight, *, viewer: Login) -> list[WeighedVoice]:
    """The voices that say otherwise, as far as `viewer` may read them; with no answer to a check not (R210)."""
    reads_all = viewer.has_perm("analyse.code")
    purpose = Purpose.ANALYSE if reads_all else Purpose.QUOTE
    rows = DeviatingVoice.objects.visible_to(viewer, purpose).filter(insight=insight)
    readable = rows if reads_all else rows.for_others()
    weighed = dict(readable.order_by("at").values_list("fragment", "weighed"))
    voices = voices_of(weighed, viewer=viewer, purpose=purpose)
    return [WeighedVoice(voice, weighed[voice.fragment_id]) for voice in voices]


def evidence_to_choose(insight: CoreInsight, *, viewer: Login, limit: int = 60) -> list[Voice]:
    """Fragments of the trajectory that might say otherwise: those outside the patterns of the insight first."""
    findings = [link.finding for link in insight.insight_findings.select_related("finding")]
    inside = PatternFragment.objects.visible_to(viewer, Purpose.ANALYSE).filter(pattern__in=patterns_under(findings))
    chosen = DeviatingVoice.objects.visible_to(viewer, Purpose.ANALYSE).filter(insight=insight)
    fragments = (
        Fragment.objects.visible_to(viewer, Purpose.ANALYSE)
        .filter(version__part__contribution__trajectory=insight.trajectory_id)
        .exclude(pk__in=inside.values("fragment"))
        .exclude(pk__in=chosen.values("fragment"))
    )
    shown = fragments.order_by("-marked_at", "pk").values_list("pk", flat=True)[:limit]
    return voices_of(shown, viewer=viewer, purpose=Purpose.ANALYSE)
