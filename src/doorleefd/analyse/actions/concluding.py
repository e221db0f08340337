"""From patterns to a recommendation: steps b to e, and the shared reflection (R226 to R234)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.recognising import keep_look, take_look_back
from doorleefd.analyse.actions.themes import EmptyText
from doorleefd.analyse.freezing import freeze_figures
from doorleefd.analyse.models import (
    Coding,
    CoreInsight,
    DeviatingVoice,
    Finding,
    FindingPattern,
    Fragment,
    InsightFinding,
    Pattern,
    PatternFragment,
    PatternTheme,
    Recommendation,
    ReflectionExpert,
    SharedReflection,
    Theme,
)
from doorleefd.analyse.repeating import refuse_repeating
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.models.login import Role
from doorleefd.trajectory.models import Trajectory


class NothingChosen(Refusal):
    sentence = _("Kies eerst waar dit op rust.")


class WithoutLivedExperience(Refusal):
    sentence = _("Er was niemand bij met eigen ervaring. Zonder hen is het geen gezamenlijke duiding.")


class InTheFuture(Refusal):
    sentence = _("Deze datum is nog niet geweest.")


@dataclass(frozen=True)
class Reflected:
    """What happened in a shared reflection, as it was written down."""

    held_on: date
    contributors_present: int
    experts: Sequence[Login]
    others_present: str
    what_was_read: str
    what_changed: str
    who_disagrees: str
    outcome: SharedReflection.Outcome
    sentence: str


@action(may="analyse.conclude", audit="pattern made", on="trajectory")
def make_pattern(
    *, by: Login, trajectory: Trajectory, name: str, description: str, themes: Sequence[Theme], now: datetime
) -> Pattern:
    """A pattern of all fragments that carry one of the themes. Raises EmptyText, NothingChosen, RepeatsATeller."""
    _refuse_text(by, trajectory, name, description)
    if not themes:
        raise NothingChosen
    pattern = Pattern.objects.create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        name=name.strip(),
        description=description.strip(),
        by=by,
        at=now,
    )
    PatternTheme.objects.bulk_create(
        PatternTheme(organisation_id=trajectory.organisation_id, pattern=pattern, theme=theme) for theme in themes
    )
    _gather(pattern, by)
    return pattern


@action(may="analyse.conclude", audit="pattern refreshed", on="pattern")
def refresh_pattern(*, by: Login, pattern: Pattern, now: datetime) -> Pattern:
    """Add the fragments that were coded with its themes since."""
    _gather(pattern, by)
    return pattern


@action(may="analyse.conclude", audit="finding described", on="trajectory")
def describe_finding(
    *,
    by: Login,
    trajectory: Trajectory,
    kind: Finding.Kind,
    sentence: str,
    explanation: str,
    patterns: Sequence[Pattern],
    now: datetime,
) -> Finding:
    """A bottleneck, or what works, that patterns show. Raises EmptyText, NothingChosen, RepeatsATeller."""
    _refuse_text(by, trajectory, sentence, explanation)
    if not patterns:
        raise NothingChosen
    finding = Finding.objects.create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        kind=kind,
        sentence=sentence.strip(),
        explanation=explanation.strip(),
        by=by,
        at=now,
    )
    FindingPattern.objects.bulk_create(
        FindingPattern(organisation_id=trajectory.organisation_id, finding=finding, pattern=pattern)
        for pattern in patterns
    )
    return finding


@action(may="analyse.conclude", audit="insight formulated", on="trajectory")
def formulate_insight(
    *,
    by: Login,
    trajectory: Trajectory,
    sentence: str,
    explanation: str,
    findings: Sequence[Finding],
    now: datetime,
) -> CoreInsight:
    """A core insight that rests on findings. Raises EmptyText, NothingChosen, RepeatsATeller."""
    _refuse_text(by, trajectory, sentence, explanation)
    if not findings:
        raise NothingChosen
    insight = CoreInsight.objects.create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        sentence=sentence.strip(),
        explanation=explanation.strip(),
        by=by,
        at=now,
    )
    InsightFinding.objects.bulk_create(
        InsightFinding(organisation_id=trajectory.organisation_id, insight=insight, finding=finding)
        for finding in findings
    )
    return insight


@action(may="analyse.conclude", audit="insight changed", on="insight")
def change_insight(*, by: Login, insight: CoreInsight, sentence: str, explanation: str, now: datetime) -> CoreInsight:
    """Say an insight in other words; a shared reflection on the earlier words no longer confirms it (law 8)."""
    _refuse_text(by, insight.trajectory, sentence, explanation)
    insight.sentence, insight.explanation = sentence.strip(), explanation.strip()
    insight.save(update_fields=["sentence", "explanation"])
    return insight


@action(may="analyse.conclude", audit="shared reflection recorded", on="insight")
def reflect_together(*, by: Login, insight: CoreInsight, reflected: Reflected, now: datetime) -> SharedReflection:
    """Record that people with lived experience read the insight; their words become the insight's words.

    Raises WithoutLivedExperience, InTheFuture, EmptyText, RepeatsATeller.
    """
    experts = [login for login in reflected.experts if Role.EXPERT in login.roles]
    if not experts and reflected.contributors_present < 1:
        raise WithoutLivedExperience
    if reflected.held_on > localdate(now):
        raise InTheFuture
    others = (reflected.others_present, reflected.what_changed, reflected.who_disagrees)
    _refuse_text(by, insight.trajectory, reflected.what_was_read, *others)
    if reflected.outcome == SharedReflection.Outcome.CHANGED:
        change_insight(by=by, insight=insight, sentence=reflected.sentence, explanation=insight.explanation, now=now)
    reflection = SharedReflection.objects.create(
        organisation_id=insight.organisation_id,
        insight=insight,
        held_on=reflected.held_on,
        contributors_present=reflected.contributors_present,
        others_present=reflected.others_present.strip(),
        what_was_read=reflected.what_was_read.strip(),
        what_changed=reflected.what_changed.strip(),
        who_disagrees=reflected.who_disagrees.strip(),
        outcome=reflected.outcome,
        sentence=insight.sentence,
        by=by,
        at=now,
    )
    ReflectionExpert.objects.bulk_create(
        ReflectionExpert(organisation_id=insight.organisation_id, reflection=reflection, expert=expert)
        for expert in experts
    )
    return reflection


@action(may="analyse.conclude", audit="deviating voice added", on="insight")
def add_deviating_voice(
    *,
    by: Login,
    insight: CoreInsight,
    fragment: Fragment,
    weighed: str,
    now: datetime,
    nobody_recognised: bool | None = None,
) -> DeviatingVoice:
    """Keep a voice that says otherwise beside the insight, with how it was weighed (R232). Raises EmptyText.

    Others than the analysts read it once somebody found that nobody can be recognised by it; a no takes that back.
    """
    _refuse_text(by, insight.trajectory, weighed)
    voice, _new = DeviatingVoice.objects.of_house().update_or_create(
        organisation_id=insight.organisation_id,
        insight=insight,
        fragment=fragment,
        defaults={"weighed": weighed.strip(), "by": by, "at": now},
    )
    if nobody_recognised:
        keep_look([fragment], by=by, now=now)
    elif nobody_recognised is False:
        take_look_back([fragment])
    return voice


@action(may="analyse.recommend", audit="recommendation made", on="insight")
def recommend(
    *,
    by: Login,
    insight: CoreInsight,
    audience: Recommendation.Audience,
    sentence: str,
    explanation: str,
    now: datetime,
) -> Recommendation:
    """What could be done with an insight (R229). Raises EmptyText, RepeatsATeller.

    From here on others read along to decide, and so what they see of the figures stands still (law 7).
    """
    _refuse_text(by, insight.trajectory, sentence, explanation)
    freeze_figures(insight.trajectory, day=localdate(now))
    return Recommendation.objects.create(
        organisation_id=insight.organisation_id,
        insight=insight,
        audience=audience,
        sentence=sentence.strip(),
        explanation=explanation.strip(),
        by=by,
        at=now,
    )


def _gather(pattern: Pattern, by: Login) -> None:
    """Every fragment with a theme of the pattern becomes its evidence; how many is no matter for the log (law 7)."""
    themes = list(pattern.pattern_themes.values_list("theme", flat=True))
    codings = Coding.objects.visible_to(by, Purpose.ANALYSE).filter(theme__in=themes)
    known = PatternFragment.objects.of_house().filter(pattern=pattern).values("fragment")
    fresh = codings.exclude(fragment__in=known).values_list("fragment", flat=True).distinct()
    rows = [
        PatternFragment(organisation_id=pattern.organisation_id, pattern=pattern, fragment=fragment)
        for fragment in Fragment.objects.visible_to(by, Purpose.ANALYSE).filter(pk__in=fresh)
    ]
    PatternFragment.objects.bulk_create(rows, batch_size=500)


def _refuse_text(by: Login, trajectory: Trajectory, first: str, *others: str) -> None:
    if not first.strip():
        raise EmptyText
    refuse_repeating([first, *others], trajectory=trajectory, by=by)
