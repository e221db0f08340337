"""From patterns to recommendations, as the demo's people found them together."""

from dataclasses import dataclass, field
from datetime import datetime

from doorleefd.analyse.actions import (
    add_deviating_voice,
    describe_finding,
    formulate_insight,
    let_others_read,
    make_pattern,
    recommend,
    reflect_together,
)
from doorleefd.analyse.actions.concluding import Reflected
from doorleefd.analyse.models import (
    CoreInsight,
    Finding,
    Fragment,
    Pattern,
    PatternFragment,
    Recommendation,
    SharedReflection,
)
from doorleefd.demo.content.shapes import analysis as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.demo.filling.telling import Fragments
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models.login import Role
from doorleefd.trajectory.models import Trajectory

WEEKS_OF_ANALYSIS = -30
HALF_WAY = -3


@dataclass
class Conclusions:
    """What was found, by the keys of the content."""

    patterns: dict[str, Pattern] = field(default_factory=dict)
    findings: dict[str, Finding] = field(default_factory=dict)
    insights: dict[str, CoreInsight] = field(default_factory=dict)
    recommendations: dict[str, Recommendation] = field(default_factory=dict)


def conclude(
    told: ToldTrajectory, made: Trajectory, fragments: Fragments, *, staff: Staff, now: datetime
) -> Conclusions:
    """Make patterns, findings, insights, reflections and recommendations."""
    found = Conclusions()
    at = moment(now, WEEKS_OF_ANALYSIS if told.feedback else HALF_WAY)
    _make_patterns(told, made, found, staff, at)
    for finding in told.findings:
        found.findings[finding.key] = describe_finding(
            by=staff["chandra"],
            trajectory=made,
            kind=Finding.Kind(finding.kind.value),
            sentence=finding.title,
            explanation=finding.text.strip(),
            patterns=[found.patterns[key] for key in finding.patterns],
            now=at,
        )
    for insight in told.insights:
        found.insights[insight.key] = formulate_insight(
            by=staff["alice"],
            trajectory=made,
            sentence=insight.sentence.strip(),
            explanation="",
            findings=[found.findings[key] for key in insight.findings],
            now=at,
        )
    _reflect(told, found, staff, now)
    _recommend(told, found, staff, at)
    _let_others_speak(told, found, fragments, staff, at)
    _let_others_read(found, staff, at)
    return found


def _make_patterns(told: ToldTrajectory, made: Trajectory, found: Conclusions, staff: Staff, at: datetime) -> None:
    """What the themes have in common, as the researcher saw it."""
    themes = {theme.name: theme for theme in made.themes.all()}
    names = {theme.key: theme.name for theme in told.themes}
    for pattern in told.patterns:
        found.patterns[pattern.key] = make_pattern(
            by=staff["chandra"],
            trajectory=made,
            name=pattern.title,
            description=pattern.explanation.strip(),
            themes=[themes[names[key]] for key in pattern.themes],
            now=at,
        )


def _reflect(told: ToldTrajectory, found: Conclusions, staff: Staff, now: datetime) -> None:
    """The evening on which tellers and experts read the insights that rest on these patterns."""
    for reflection in told.reflections:
        there = {attended.role: attended.people for attended in reflection.attended}
        patterns = set(reflection.patterns)
        resting = {finding.key for finding in told.findings if patterns & set(finding.patterns)}
        for insight in told.insights:
            if not resting & set(insight.findings):
                continue
            reflected = Reflected(
                held_on=moment(now, reflection.day).date(),
                contributors_present=there.get(shapes.Attendee.CONTRIBUTOR, 0),
                experts=[staff[key] for key in reflection.staff if Role.EXPERT in staff[key].roles],
                others_present=", ".join(
                    staff[key].name for key in reflection.staff if Role.EXPERT not in staff[key].roles
                ),
                what_was_read=reflection.read.strip(),
                what_changed=reflection.changed.strip(),
                who_disagrees=reflection.disagrees.strip(),
                outcome=SharedReflection.Outcome.RECOGNISED,
                sentence=insight.sentence.strip(),
            )
            made = found.insights[insight.key]
            reflect_together(by=staff["alice"], insight=made, reflected=reflected, now=moment(now, reflection.day + 1))


def _recommend(told: ToldTrajectory, found: Conclusions, staff: Staff, at: datetime) -> None:
    for recommendation in told.recommendations:
        found.recommendations[recommendation.key] = recommend(
            by=staff["alice"],
            insight=found.insights[recommendation.insights[0]],
            audience=Recommendation.Audience(recommendation.audience.value),
            sentence=recommendation.title,
            explanation=recommendation.text.strip(),
            now=at,
        )


def _let_others_speak(
    told: ToldTrajectory, found: Conclusions, fragments: Fragments, staff: Staff, at: datetime
) -> None:
    for voice in told.deviating:
        add_deviating_voice(
            by=staff["ravi"],
            insight=_insight_beside(told, found, voice.beside),
            fragment=fragments[voice.contribution, voice.quote],
            weighed=voice.why.strip(),
            nobody_recognised=True,
            now=at,
        )


def _let_others_read(found: Conclusions, staff: Staff, at: datetime) -> None:
    """Chandra looks at the sentences that may be quoted: nobody can be recognised by them."""
    for pattern in found.patterns.values():
        quotable = PatternFragment.objects.visible_to(staff["chandra"], Purpose.QUOTE).filter(pattern=pattern)
        offered = list(
            Fragment.objects.visible_to(staff["chandra"], Purpose.QUOTE).filter(pk__in=quotable.values("fragment"))
        )
        let_others_read(
            by=staff["chandra"], pattern=pattern, offered=offered, chosen=offered, nobody_recognised=True, now=at
        )


def _insight_beside(told: ToldTrajectory, found: Conclusions, key: str) -> CoreInsight:
    """The insight that a voice stands beside: itself, or the one over the finding or recommendation named."""
    if key in found.insights:
        return found.insights[key]
    if key in found.recommendations:
        return found.recommendations[key].insight
    over = next(insight for insight in told.insights if key in insight.findings)
    return found.insights[over.key]
