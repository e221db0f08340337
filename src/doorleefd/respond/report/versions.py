"""The kept versions of a report, who got them, and what was taken back since."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

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
    """A version with who got it; `gaps` are the blocks in it of which the words are gone now."""

    version: ReportVersion
    gaps: Set[UUID]
    sendings: Sequence[KeptSending]


def versions_of(trajectory: Trajectory) -> QuerySet[ReportVersion]:
    """The versions of a trajectory, newest first, each with who kept it and with its sendings."""
    found = ReportVersion.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("by", "trajectory__organisation").prefetch_related("sendings__by")


def is_made_final(trajectory: Trajectory) -> bool:
    """Whether some version was made final: a report is out there, whatever is written since. One query."""
    return versions_of(trajectory).filter(is_final=True).exists()


def version_of(number: int, *, trajectory: Trajectory) -> ReportVersion:
    """Raises ReportVersion.DoesNotExist."""
    return versions_of(trajectory).get(number=number)


def sending_of(pk: UUID, *, trajectory: Trajectory) -> ReportSending:
    """Raises ReportSending.DoesNotExist."""
    found = ReportSending.objects.filter(organisation=trajectory.organisation_id, version__trajectory=trajectory)
    return found.select_related("version").get(pk=pk)


def kept_versions(trajectory: Trajectory, *, viewer: Login) -> list[KeptVersion]:
    """Every version with its gaps; four queries however many."""
    versions = list(versions_of(trajectory))
    gaps = _gaps(versions, viewer)
    return [
        KeptVersion(
            version,
            gaps[version.pk],
            [KeptSending(each, is_to_be_asked(each, gaps[version.pk])) for each in version.sendings.all()],
        )
        for version in versions
    ]


def sendings_to_ask(viewer: Login) -> list[ReportSending]:
    """Who, in the whole organisation, got a version from which words were taken back and was not asked to remove it.

    For whoever notes sendings; three queries however many.
    """
    if not viewer.has_perm("respond.send_report"):
        return []
    sent = ReportVersion.objects.filter(organisation=viewer.organisation_id, sendings__isnull=False)
    versions = list(sent.distinct().select_related("trajectory").prefetch_related("sendings"))
    gaps = _gaps(versions, viewer)
    return [each for version in versions for each in version.sendings.all() if is_to_be_asked(each, gaps[version.pk])]


def is_to_be_asked(sending: ReportSending, gaps: Set[UUID]) -> bool:
    """Whether words are gone now that stood in what was sent, and that nobody asked to remove."""
    return not {str(block) for block in gaps} <= set(sending.settled)


def gaps_in(version: ReportVersion, *, viewer: Login) -> Set[UUID]:
    """The blocks of a version that are empty: quotes that may not be quoted now, and texts with words struck."""
    return _gaps([version], viewer)[version.pk]


def _gaps(versions: Sequence[ReportVersion], viewer: Login) -> Mapping[UUID, Set[UUID]]:
    """By version; one query however many. No word is read, and nobody learns whose it was."""
    full = ReportQuote.objects.visible_to(viewer, Purpose.QUOTE).filter(block__version__in=versions).for_others()
    silent = Q(kind=ReportBlock.Kind.QUOTE) & ~Q(pk__in=full.values("block"))
    struck = Q(text__contains=STRUCK) | Q(label__contains=STRUCK)
    empty = ReportBlock.objects.filter(silent | struck, version__in=versions)
    found: dict[UUID, set[UUID]] = {version.pk: set() for version in versions}
    for version, block in empty.order_by().values_list("version", "pk"):
        found[version].add(block)
    return found
