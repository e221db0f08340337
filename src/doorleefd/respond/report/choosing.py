"""Choosing the voices of the report: per insight those that may be quoted, and which were chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count

from doorleefd.analyse.models import CoreInsight, DeviatingVoice, PatternFragment
from doorleefd.analyse.queries.voices import Voice, voices_of
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.models import ReportVoice
from doorleefd.trajectory.models import Trajectory

MOST_SHOWN = 40


@dataclass(frozen=True)
class Choosable:
    """What there is to choose from for one insight: who sees it otherwise first, then those behind it."""

    otherwise: Sequence[Voice]
    behind: Sequence[Voice]
    chosen: Sequence[UUID]

    @property
    def is_empty(self) -> bool:
        return not (self.otherwise or self.behind)


def choosable_for(insight: CoreInsight, *, viewer: Login) -> Choosable:
    """The voices whose tellers allow quoting, at most forty behind the insight, the chosen ones among them."""
    deviating = DeviatingVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight=insight)
    otherwise = list(deviating.order_by("at", "pk").values_list("fragment", flat=True))
    chosen = _chosen(insight, viewer)
    evidence = PatternFragment.objects.visible_to(viewer, Purpose.QUOTE).filter(
        pattern__finding_patterns__finding__insight_findings__insight=insight
    )
    found = evidence.order_by("fragment__marked_at", "pk").values_list("fragment", flat=True)
    behind = [pk for pk in dict.fromkeys([*chosen, *found]) if pk not in otherwise][:MOST_SHOWN]
    return Choosable(
        otherwise=voices_of(otherwise, viewer=viewer, purpose=Purpose.QUOTE),
        behind=voices_of(behind, viewer=viewer, purpose=Purpose.QUOTE),
        chosen=chosen,
    )


def insights_with_voices(trajectory: Trajectory, *, viewer: Login) -> list[tuple[CoreInsight, int]]:
    """Each insight with how many chosen voices stand beside it in the report; two queries."""
    insights = CoreInsight.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    rows = ReportVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight__in=insights)
    counts = {row["insight"]: row["number"] for row in rows.values("insight").annotate(number=Count("pk"))}
    return [(insight, counts.get(insight.pk, 0)) for insight in insights]


def _chosen(insight: CoreInsight, viewer: Login) -> list[UUID]:
    rows = ReportVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight=insight)
    return list(rows.order_by("at", "pk").values_list("fragment", flat=True))
