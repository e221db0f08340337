"""The kept versions of a report, who got them, and what was taken back since."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from doorleefd.analyse.repeating import STRUCK
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.models import ReportBlock, ReportQuote, ReportSending, ReportVersion
from doorleefd.trajectory.models import Trajectory


@dataclass(frozen=True)
class KeptSending:
    """Who got a version, and whether words in it were taken back since they were last asked to remove it."""

    sending: ReportSending
    is_to_be_asked: bool


@dataclass(frozen=True)
class KeptVersion:
    """A version with who got it; `gaps` is how many places in it are empty now."""

    version: ReportVersion
    gaps: int
    sendings: Sequence[KeptSending]


def versions_of(trajectory: Trajectory) -> QuerySet[ReportVersion]:
    """The versions of a trajectory, newest first, each with who kept it and with its sendings."""
    found = ReportVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("by", "trajectory__organisation").prefetch_related("sendings__by")


def version_of(number: int, *, trajectory: Trajectory) -> ReportVersion:
    """Raises ReportVersion.DoesNotExist."""
    return versions_of(trajectory).get(number=number)


def sending_of(pk: UUID, *, trajectory: Trajectory) -> ReportSending:
    """Raises ReportSending.DoesNotExist."""
    found = ReportSending.objects.filter(organisation=trajectory.organisation_id, version__trajectory=trajectory)
    return found.select_related("version").get(pk=pk)


def kept_versions(trajectory: Trajectory, *, viewer: Login) -> list[KeptVersion]:
    """Every version with its gaps; five queries however many."""
    versions = list(versions_of(trajectory))
    gaps = _gaps(versions, viewer)
    return [
        KeptVersion(
            version,
            gaps.get(version.pk, 0),
            [KeptSending(each, gaps.get(version.pk, 0) > each.asked_for) for each in version.sendings.all()],
        )
        for version in versions
    ]


def sendings_to_ask(viewer: Login) -> list[ReportSending]:
    """Who, in the whole organisation, got a version from which words were taken back and was not asked to remove it.

    For whoever notes sendings; four queries however many.
    """
    if not viewer.has_perm("respond.send_report"):
        return []
    sent = ReportVersion.objects.filter(organisation=viewer.organisation_id, sendings__isnull=False)
    versions = list(sent.distinct().select_related("trajectory").prefetch_related("sendings"))
    gaps = _gaps(versions, viewer)
    return [each for version in versions for each in version.sendings.all() if gaps.get(version.pk, 0) > each.asked_for]


def gaps_in(version: ReportVersion, *, viewer: Login) -> int:
    """How many places of a version are empty: quotes that may not be quoted now, and texts with words struck."""
    return _gaps([version], viewer).get(version.pk, 0)


def _gaps(versions: Sequence[ReportVersion], viewer: Login) -> dict[UUID, int]:
    """Two queries however many. No word is read, and nobody learns whose it was."""
    blocks = ReportBlock.objects.filter(version__in=versions)
    struck = Q(text__contains=STRUCK) | Q(label__contains=STRUCK)
    empty = _by_version(blocks.filter(Q(kind=ReportBlock.Kind.QUOTE) | struck), "version")
    quotes = ReportQuote.objects.visible_to(viewer, Purpose.QUOTE).filter(block__version__in=versions)
    full = _by_version(quotes, "block__version")
    return {pk: count - full.get(pk, 0) for pk, count in empty.items()}


def _by_version(rows: QuerySet[ReportBlock] | QuerySet[ReportQuote], version: str) -> dict[UUID, int]:
    counted = rows.order_by().values(version).annotate(number=Count("pk"))
    return {row[version]: row["number"] for row in counted}
