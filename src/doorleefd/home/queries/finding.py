"""Searching the whole house: what people told, and what was found and decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Q

from doorleefd.analyse.models import CoreInsight
from doorleefd.collect import searching
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.foundation.sealing import opened
from doorleefd.trajectory.models import Trajectory

A_PAGE = 20
FIRST_WORDS = 240


@dataclass(frozen=True)
class Found:
    """A contribution that holds the words, with how it begins."""

    contribution: Contribution
    begins: str


def contributions_holding(text: str, *, viewer: Login, page: int) -> tuple[Page, list[Found]]:
    """A page of contributions that `viewer` may read closely and that hold the words; newest first."""
    holding = (
        Contribution.objects.visible_to(viewer, Purpose.ANALYSE)
        .filter(trajectory__is_practice=False, pk__in=searching.holding(text, organisation=viewer.organisation))
        .select_related("trajectory")
        .order_by("-told_on", "pk")
    )
    shown = Paginator(holding, A_PAGE).get_page(page)
    begins = _begins([contribution.pk for contribution in shown], viewer)
    return shown, [Found(contribution, contribution.heavy or begins.get(contribution.pk, "")) for contribution in shown]


def _begins(contributions: list[UUID], viewer: Login) -> dict[UUID, str]:
    versions = Version.objects.visible_to(viewer, Purpose.ANALYSE).filter(part__contribution__in=contributions)
    begins: dict[UUID, str] = {}
    for version in opened(versions.select_related("part").order_by("part__order")):
        begins.setdefault(version.part.contribution_id, version.words[:FIRST_WORDS])
    return begins


def staff_texts_holding(text: str, *, viewer: Login) -> tuple[Sequence[Trajectory], Sequence[CoreInsight]]:
    """Trajectories and core insights whose own texts hold the words."""
    trajectories = Trajectory.objects.filter(organisation=viewer.organisation_id, is_practice=False).filter(
        Q(title__icontains=text) | Q(knowledge_sought__icontains=text) | Q(subject__icontains=text)
    )
    insights = CoreInsight.objects.filter(
        organisation=viewer.organisation_id, trajectory__is_practice=False, sentence__icontains=text
    )
    return list(trajectories[:A_PAGE]), list(insights.select_related("trajectory")[:A_PAGE])
