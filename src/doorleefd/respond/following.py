"""The thread, followed both ways: from a decision back to the voices, from someone's words forward (R230)."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from doorleefd.analyse.models import (
    CoreInsight,
    Finding,
    FindingPattern,
    InsightFinding,
    Pattern,
    PatternFragment,
    Recommendation,
)
from doorleefd.foundation.listing import Purpose
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.models import Decision
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class Line:
    """One line of the thread: an insight with what it rests on and what came of it."""

    insight: CoreInsight
    findings: tuple[Finding, ...]
    patterns: tuple[Pattern, ...]
    recommendations: tuple[Recommendation, ...]
    decisions: tuple[Decision, ...]


def lines_of(trajectory: Trajectory) -> list[Line]:
    """Every insight of a trajectory with its whole line; six queries however many."""
    insights = list(CoreInsight.objects.filter(trajectory=trajectory))
    return _lines(insights)


def lines_of_insights(insights: Iterable[CoreInsight]) -> list[Line]:
    return _lines(list(insights))


def lines_forward(participation: Participation, *, teller: Teller) -> list[Line]:
    """The lines that the teller's own words are part of: what came of *these* words (R239)."""
    patterns = own_patterns(participation, teller=teller)
    findings = FindingPattern.objects.filter(pattern__in=patterns).values("finding")
    insights = InsightFinding.objects.filter(finding__in=findings).values("insight")
    found = CoreInsight.objects.filter(pk__in=insights, trajectory=participation.trajectory_id)
    return _only_through(_lines(list(found)), set(patterns))


def own_patterns(participation: Participation, *, teller: Teller) -> list[UUID]:
    """The patterns that hold a fragment of the teller's own words."""
    evidence = PatternFragment.objects.visible_to(teller, Purpose.RIGHTS).filter(
        fragment__version__part__contribution__participation=participation, fragment__version__is_current=True
    )
    return list(evidence.values_list("pattern", flat=True).distinct())


def _lines(insights: list[CoreInsight]) -> list[Line]:
    by_insight: dict[UUID, list[Finding]] = {insight.pk: [] for insight in insights}
    links = InsightFinding.objects.filter(insight__in=insights).select_related("finding")
    for link in links.order_by("finding__kind", "finding__at"):
        by_insight[link.insight_id].append(link.finding)
    patterns = _patterns_by_finding([finding for found in by_insight.values() for finding in found])
    recommendations: dict[UUID, list[Recommendation]] = {insight.pk: [] for insight in insights}
    for recommendation in Recommendation.objects.filter(insight__in=insights):
        recommendations[recommendation.insight_id].append(recommendation)
    decisions = latest_decisions([found for each in recommendations.values() for found in each])
    return [
        Line(
            insight=insight,
            findings=tuple(by_insight[insight.pk]),
            patterns=_distinct(
                pattern for finding in by_insight[insight.pk] for pattern in patterns.get(finding.pk, [])
            ),
            recommendations=tuple(recommendations[insight.pk]),
            decisions=tuple(decisions[found.pk] for found in recommendations[insight.pk] if found.pk in decisions),
        )
        for insight in insights
    ]


def latest_decisions(recommendations: Iterable[Recommendation]) -> dict[UUID, Decision]:
    """The decision that holds now for each recommendation that has one."""
    decisions = Decision.objects.filter(recommendation__in=list(recommendations)).select_related("recommendation")
    return {decision.recommendation_id: decision for decision in decisions.order_by("number")}


def _patterns_by_finding(findings: list[Finding]) -> dict[UUID, list[Pattern]]:
    found: dict[UUID, list[Pattern]] = {}
    links = FindingPattern.objects.filter(finding__in=findings).select_related("pattern").order_by("pattern__at")
    for link in links:
        found.setdefault(link.finding_id, []).append(link.pattern)
    return found


def _distinct(patterns: Iterable[Pattern]) -> tuple[Pattern, ...]:
    return tuple({pattern.pk: pattern for pattern in patterns}.values())


def _only_through(lines: list[Line], patterns: set[UUID]) -> list[Line]:
    return [
        Line(
            insight=line.insight,
            findings=line.findings,
            patterns=tuple(pattern for pattern in line.patterns if pattern.pk in patterns),
            recommendations=line.recommendations,
            decisions=line.decisions,
        )
        for line in lines
    ]
