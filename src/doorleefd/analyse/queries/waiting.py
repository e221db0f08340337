"""What waits for review, what was reviewed and what was set aside. No words here: those stand on the review page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from doorleefd.analyse.queries.paging import MOST_COUNTED, Place, after, counted_to_most
from doorleefd.collect.looking import waits_for_a_look
from doorleefd.collect.models import ColleagueNamed, Contribution, MaskSpan, Part, Version, given_to_read
from doorleefd.foundation.kept import kept
from doorleefd.foundation.listing import NOTHING, Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Participation, Permission, Use, takes_part
from doorleefd.trajectory.models import Reader, Trajectory


def contributions_in(trajectory: Trajectory, *, viewer: Login, review: str) -> QuerySet[Contribution]:
    """The contributions of a trajectory in one state of review, for whoever may review; a flood that waits is apart.

    What asks for a person is never apart: it waits with the others, as the first (R206).
    """
    if review == Contribution.Review.SET_ASIDE:
        found = _set_aside(viewer)
    else:
        found = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(review=review)
    if review == Contribution.Review.WAITING:
        found = found.filter(Q(in_flood=False) | Q(needs_a_person=True))
    return found.filter(trajectory=trajectory).select_related("reviewed_by")


def to_look_at_in(trajectory: Trajectory, *, viewer: Login) -> QuerySet[Contribution]:
    """What asks for a human eye: waiting, or accepted with a question of the computer that nobody answered (R206)."""
    found = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(waits_for_a_look(), trajectory=trajectory)
    return found.select_related("reviewed_by")


def flood_in(trajectory: Trajectory, *, viewer: Login) -> QuerySet[Contribution]:
    """What came in a flood and waits for someone to let it through, for whoever may review."""
    waiting = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(review=Contribution.Review.WAITING)
    return waiting.filter(trajectory=trajectory, in_flood=True, needs_a_person=False)


def how_many_in(trajectory: Trajectory, *, viewer: Login, review: str) -> int:
    """How many contributions are in one state of review; beyond `MOST_COUNTED` just one more than that."""
    return _how_many(trajectory, viewer, viewer.has_perm("analyse.review"), review)


@kept(ColleagueNamed, Contribution, Participation, Permission, Reader)
def _how_many(trajectory: Trajectory, viewer: Login, may_review: bool, review: str) -> int:
    return counted_to_most(contributions_in(trajectory, viewer=viewer, review=review))


def _set_aside(viewer: Login) -> QuerySet[Contribution]:
    """Those set aside, without their words, so that they can be taken back; withdrawn ones are not among them."""
    found = (
        Contribution.objects.of_house()
        .filter(
            takes_part(participation="participation"),
            organisation_id=viewer.organisation_id,
            review=Contribution.Review.SET_ASIDE,
        )
        .filter(given_to_read(viewer, to=""))
    )
    return found if viewer.has_perm("analyse.review") else found.filter(NOTHING)


def contribution_to_review(trajectory: Trajectory, pk: UUID, *, viewer: Login) -> Contribution:
    """One contribution that waits or was reviewed. Raises Contribution.DoesNotExist."""
    found = Contribution.objects.visible_to(viewer, Purpose.REVIEW).filter(trajectory=trajectory)
    return found.select_related("reviewed_by", "participation").get(pk=pk)


def keeps_sensitive_back(contribution: Contribution, *, viewer: Login) -> bool:
    """Whether the teller said no to the use of what is told about health, faith or origin."""
    said = Permission.objects.filter(organisation=viewer.organisation_id, participation=contribution.participation_id)
    return said.filter(use=Use.SENSITIVE, given=False).exists()


def contribution_in(trajectory: Trajectory, pk: UUID, *, viewer: Login) -> Contribution:
    """One contribution in any state of review, to change that state. Raises Contribution.DoesNotExist."""
    try:
        return contribution_to_review(trajectory, pk, viewer=viewer)
    except Contribution.DoesNotExist:
        return _set_aside(viewer).filter(trajectory=trajectory).get(pk=pk)


def next_waiting(trajectory: Trajectory, *, viewer: Login, place: Place | None) -> Contribution | None:
    """The first that waits after a place in the order; else the very first that waits; else None."""
    waiting = contributions_in(trajectory, viewer=viewer, review=Contribution.Review.WAITING)
    return after(waiting, place).first() or after(waiting, None).first()


def last_reviewed(trajectory: Trajectory, *, by: Login) -> Contribution | None:
    """The contribution that this login accepted or set aside last; None when there is none to undo."""
    accepted = contributions_in(trajectory, viewer=by, review=Contribution.Review.ACCEPTED)
    aside = contributions_in(trajectory, viewer=by, review=Contribution.Review.SET_ASIDE)
    lasts = [found.filter(reviewed_by=by).order_by("-reviewed_at").first() for found in (accepted, aside)]
    by_moment = {last.reviewed_at: last for last in lasts if last and last.reviewed_at}
    return by_moment[max(by_moment)] if by_moment else None


def new_remark(trajectory: Trajectory, viewer: Login) -> str:
    """How many wait, in the words of a door: "7 nieuw", or nothing."""
    waiting = how_many_in(trajectory, viewer=viewer, review=Contribution.Review.WAITING)
    waiting += counted_to_most(flood_in(trajectory, viewer=viewer))
    if not waiting:
        return ""
    shown = f"{MOST_COUNTED}+" if waiting > MOST_COUNTED else str(waiting)
    return _("%(count)s nieuw") % {"count": shown}


def answers_in(contributions: Iterable[Contribution], *, viewer: Login) -> dict[UUID, int]:
    """How many answers each contribution has, in one query."""
    parts = Part.objects.visible_to(viewer, Purpose.REVIEW).filter(contribution__in=[one.pk for one in contributions])
    rows = parts.order_by().values("contribution").annotate(answers=Count("pk"))
    return {row["contribution"]: row["answers"] for row in rows}


@dataclass(frozen=True)
class Accepted:
    """The de-identified version that stands for a part, and where it differs from what was told."""

    version: Version
    spans: list[MaskSpan]


def accepted_of(told: Sequence[Version], *, viewer: Login) -> dict[UUID, Accepted]:
    """What an earlier review left of the told versions, by part; nothing for words that were changed since."""
    made = Version.objects.visible_to(viewer, Purpose.REVIEW).filter(
        part__in=[version.part_id for version in told],
        kind=Version.Kind.DEIDENTIFIED,
        is_current=True,
        made_from__in=[version.pk for version in told],
    )
    versions = {version.pk: Accepted(version, []) for version in made.select_related("accepted_by")}
    for span in MaskSpan.objects.filter(version__in=versions.keys()):
        versions[span.version_id].spans.append(span)
    return {accepted.version.part_id: accepted for accepted in versions.values()}
