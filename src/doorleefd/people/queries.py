"""Counting people, and what they allow."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from doorleefd.engines.advice import representation
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.roles import READS_CLOSELY
from doorleefd.people.models import Basis, ConsentText, Participation, Permission, PermissionEvent, ToldNeed, Use
from doorleefd.people.still import WHOLE, Counts, Still, still_count
from doorleefd.trajectory.models import Group, Trajectory

TOLD, NEEDS = "told", "needs"
KNOWN = "known"
"""Of everyone who told: those of whom it is sure that their code is one person."""


def participations_in(trajectory: Trajectory) -> QuerySet[Participation]:
    """Everyone who takes part now, those who had it restricted left out (art. 18)."""
    return Participation.objects.filter(
        organisation=trajectory.organisation_id,
        trajectory=trajectory,
        restricted_on=None,
        permissions__use=Use.TAKE_PART,
        permissions__given=True,
    )


def people_in(trajectory: Trajectory) -> int:
    """How many people take part: contributors, not mentions (law 7)."""
    return participations_in(trajectory).values("contributor").distinct().count()


def people_counted(trajectory: Trajectory) -> dict[str, Counts]:
    """Everyone who takes part, in each group and with each need; four queries. Only for disclosure."""
    everyone = people_in(trajectory)
    known = participations_in(trajectory).filter(is_known_person=True).values("contributor").distinct().count()
    return {
        TOLD: Counts(everyone, {KNOWN: known, **_by_group(trajectory)}),
        NEEDS: Counts(everyone, _by_need(trajectory)),
    }


def _by_group(trajectory: Trajectory) -> dict[str, int]:
    rows = (
        participations_in(trajectory)
        .filter(~Q(memberships__group=None))
        .values_list("memberships__group")
        .annotate(people=Count("contributor", distinct=True))
    )
    return {str(group): people for group, people in rows}


def _by_need(trajectory: Trajectory) -> dict[str, int]:
    taking_part = participations_in(trajectory).values("pk")
    told = ToldNeed.objects.filter(organisation=trajectory.organisation_id, participation__in=taking_part)
    people = Count("participation__contributor", distinct=True)
    return dict(told.order_by().values_list("need").annotate(people=people))


def are_known_people(trajectory: Trajectory) -> bool:
    """Whether each code is surely one person; on an open page it is "hoogstens n mensen" (LOOK, Count)."""
    return not participations_in(trajectory).filter(is_known_person=False).exists()


def permissions_of(participation: Participation) -> dict[str, bool]:
    """What holds now, by use; a use that was never asked is absent."""
    return dict(Permission.objects.filter(participation=participation).values_list("use", "given"))


@dataclass(frozen=True)
class GroupHeard:
    """A group, and how many people of it told: rounded down to a multiple of the limit, None for fewer than it.

    Before the first count nothing is known, not even that they are few. Without `are_people` it is how many codes of
    it there are: one of them may be the second of somebody.
    """

    group: Group
    people: int | None
    limit: int
    is_counted: bool
    are_people: bool

    @property
    def is_open_gap(self) -> bool:
        """Whether it matters, is not heard enough, and nobody said why (rule 4, R076).

        Looked at as it may be shown, and against a target rounded the same way: whoever tries out targets must not
        find out how many people there are.
        """
        wanted = max(self.limit, self.group.target // self.limit * self.limit)
        return representation.Heard(
            group=str(self.group.pk),
            target=wanted,
            reached=self.people or 0,
            is_important=self.group.is_important,
            explanation=self.group.why_missed,
        ).is_open_gap


def who_is_heard(trajectory: Trajectory, viewer: Login) -> dict[str, Any]:
    """How many people told, and per group beside how many one wants to hear (R076, R078).

    Whoever looks before and after one story, or one person who leaves, must not see to which group someone belongs:
    the numbers stand still from `until` (None before the first count), and so does whether each code is a person
    (`known`). `gaps` are the groups to look further for, from that day on. Empty while it is not open yet. Two queries
    however many.
    """
    still = still_count(trajectory, TOLD)
    if still.day is None and trajectory.state == Trajectory.State.DRAFT:
        return {}
    groups = _groups_heard(trajectory, still)
    return {
        "trajectory": trajectory,
        "people": still.at_least(),
        "known": _are_people(still),
        "limit": still.limit,
        "until": still.day,
        "groups": groups,
        "gaps": [heard for heard in groups if heard.is_open_gap] if still.day and not trajectory.is_at_rest else [],
    }


def open_gaps_in(trajectory: Trajectory) -> list[GroupHeard]:
    """The important groups that are neither heard enough nor explained: until then no insight is final (R076).

    Two queries however many.
    """
    return [heard for heard in _groups_heard(trajectory, still_count(trajectory, TOLD)) if heard.is_open_gap]


def _groups_heard(trajectory: Trajectory, still: Still) -> list[GroupHeard]:
    """The groups with a target, as far as they may be counted."""
    return [
        GroupHeard(
            group,
            still.at_least(str(group.pk)),
            still.limit,
            is_counted=still.day is not None,
            are_people=_are_people(still),
        )
        for group in trajectory.groups.all()
        if group.target
    ]


def _are_people(still: Still) -> bool:
    """Whether each code of that count was surely one person."""
    return still.people.get(KNOWN) == still.people.get(WHOLE)


def basis_of(participation: Participation, use: Use) -> Basis | None:
    """On which basis a use was last said yes or no to; None while it was never asked."""
    events = PermissionEvent.objects.filter(participation=participation, use=use)
    last = events.order_by("-order").values_list("basis", flat=True).first()
    return Basis(last) if last else None


def only_organisation() -> Organisation | None:
    """The organisation of this installation, where there is just one: a page can then speak in its name."""
    first_two = list(Organisation.objects.order_by("name")[:2])
    return first_two[0] if len(first_two) == 1 else None


def phones() -> list[Organisation]:
    """Every organisation of this installation that can be called, for a page that knows not yet whose it is."""
    return list(Organisation.objects.exclude(phone="").order_by("name"))


def needs_of(participation: Participation) -> list[str]:
    """What someone said to need, for that person alone: no login reads it (law 1)."""
    return list(ToldNeed.objects.filter(participation=participation).order_by("need").values_list("need", flat=True))


def needs_in(trajectory: Trajectory, viewer: Login) -> dict[str, int | None]:
    """What those who take part need, and how many people at least: never whose it is. Two queries.

    Rounded down to a multiple of the small-cell limit, None for fewer than it. Whoever reads every story closely sees
    what was asked until now, so that it is there in time; to others it stands still. Whoever decides on benefit, place
    or support is not told at all: of a few one could guess who it is (law 1).
    """
    if viewer.decides_on_benefit or trajectory.organisation_id != viewer.organisation_id:
        return {}
    still = still_count(trajectory, NEEDS)
    if READS_CLOSELY.test(viewer):
        still = Still(_by_need(trajectory), still.limit, still.day)
    return {need: still.at_least(need) for need in still.people if need != WHOLE}


def texts_agreed_to(participation: Participation, *, language: str) -> dict[str, ConsentText]:
    """What stood there when someone said yes, by version; in `language` where it was read in that too. One query."""
    said_yes = PermissionEvent.objects.filter(participation=participation, given=True).values("text_version")
    texts = ConsentText.objects.filter(organisation=participation.organisation_id, version__in=said_yes)
    ordered = sorted(texts, key=lambda text: text.language == language)
    return {text.version: text for text in ordered}


def texts_of_yeses(
    participations: Collection[UUID], *, use: Use, organisation_id: UUID
) -> dict[UUID, list[ConsentText]]:
    """What stood there, in each language, when each of these last said yes to a use; two queries."""
    said = PermissionEvent.objects.filter(organisation=organisation_id, participation__in=participations, use=use)
    # The last of each stays.
    versions = dict(said.filter(given=True).order_by("order").values_list("participation", "text_version"))
    kept: dict[str, list[ConsentText]] = {}
    for text in ConsentText.objects.filter(organisation=organisation_id, version__in=set(versions.values())):
        kept.setdefault(text.version, []).append(text)
    return {participation: kept.get(version, []) for participation, version in versions.items()}


def consent_texts(organisation: Organisation, *, viewer: Login) -> QuerySet[ConsentText]:
    """Every text that people said yes to, the newest first."""
    return ConsentText.objects.of(organisation).filter(organisation_id=viewer.organisation_id)


def texts_kept_of(trajectory: Trajectory) -> QuerySet[ConsentText]:
    """Every text that was printed in a trajectory, or that people said yes to in it. One query."""
    said_yes = PermissionEvent.objects.filter(participation__trajectory=trajectory).values("text_version")
    kept = ConsentText.objects.filter(organisation=trajectory.organisation_id)
    return kept.filter(Q(trajectory=trajectory) | Q(version__in=said_yes))


def is_text_kept(organisation_id: UUID, *, version: str, language: str) -> bool:
    """Whether the text of a version stands among what people said yes to already."""
    return ConsentText.objects.filter(organisation=organisation_id, version=version, language=language).exists()
