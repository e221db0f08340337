"""Who was told of an answer, who still waits, and who asks for a call. Ways and days; never an address or a word."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from doorleefd.collect.models import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job, Login
from doorleefd.people.models import Participation, takes_part
from doorleefd.people.still import Counts, Still, still_count
from doorleefd.respond.messages.actions import KIND, TO_TRY_AGAIN
from doorleefd.respond.messages.occasions import Occasion, last_occasion, messages_about, need_not_be_told
from doorleefd.respond.models import AftercareCall, Message
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.counting import at_least
from doorleefd.vault.models import ContactDetail
from doorleefd.vault.queries import may_be_called, to_write_in, wish_of, wishes_by_way, wishes_in

State = Message.State
Way = ContactDetail.Way
TROUBLED = (*TO_TRY_AGAIN, State.UNSURE)
ASKED = "asked"
OF_THE_HOUSE = (State.SENT, *TROUBLED, State.MADE_UP)


def to_write(about: Occasion) -> list[UUID]:
    """The participations that asked for an e-mail and surely got none of this answer; two queries."""
    rows = messages_about(about).exclude(state__in=TO_TRY_AGAIN)
    told = set(rows.values_list("participation", flat=True)) | need_not_be_told(about)
    return [pk for pk in to_write_in(about.trajectory) if pk not in told]


def last_job(about: Occasion) -> Job | None:
    """The latest work on these messages."""
    jobs = Job.objects.filter(organisation=about.organisation_id, kind=KIND, subject_id=about.pk)
    return jobs.order_by("-created_at", "-pk").first()


@dataclass(frozen=True)
class Figure:
    """How many people stand behind one line of the overview, in words; nothing where there is no one."""

    label: str
    people: str


def messages_counted(trajectory: Trajectory) -> dict[str, Counts]:
    """How many asked for a message, and how many were told, by way and state; a few queries. Only for disclosure."""
    asked, about = wishes_by_way(trajectory), last_occasion(trajectory)
    counts = {ASKED: Counts(sum(asked.values()), asked)}
    if about:
        told = Counter(_line(way, state) for way, state in messages_about(about).values_list("way", "state"))
        counts[_told(about)] = Counts(told.total(), told)
    return counts


def asked_by_way(trajectory: Trajectory, *, viewer: Login) -> list[Figure]:
    """How many asked for a message in each way; one query."""
    lines = [(str(way.label), str(way)) for way in Way]
    if viewer.has_perm("vault.open_contact"):
        return _exact(lines, wishes_by_way(trajectory))
    return _standing(lines, still_count(trajectory, ASKED))


def told_by_state(about: Occasion, *, viewer: Login) -> list[Figure]:
    """How many were told of an answer, in which way, and with how many it did not work; one query."""
    lines = [
        *[(f"{Way.EMAIL.label}: {state.label}", _line(Way.EMAIL, state)) for state in OF_THE_HOUSE],
        *[(f"{way.label}: {State.BROUGHT.label}", _line(way, State.BROUGHT)) for way in Way],
    ]
    if viewer.has_perm("vault.open_contact"):
        told = messages_about(about).values_list("way", "state")
        return _exact(lines, Counter(_line(way, state) for way, state in told))
    return _standing(lines, still_count(about.trajectory, _told(about)))


def _told(about: Occasion) -> str:
    return f"told {about.pk}"


def _line(way: str, state: str) -> str:
    return f"{way} {state}"


def _exact(lines: Sequence[tuple[str, str]], people: Mapping[str, int]) -> list[Figure]:
    """For who opens contact details, and so sees each of these people anyway."""
    return [Figure(label, str(people[part])) for label, part in lines if people.get(part)]


def _standing(lines: Sequence[tuple[str, str]], still: Still) -> list[Figure]:
    """For everyone else rounded down, as it stands still (law 7), where there are as many as the limit.

    Exact ones could be taken from each other: twelve asked for an e-mail and eleven were sent one.
    """
    told = [(label, still.at_least(part)) for label, part in lines]
    return [Figure(label, at_least(people, below=still.limit)) for label, people in told if people]


@dataclass(frozen=True)
class Errand:
    """Someone to be told by a person: in which way, and how far that is. `wish` names the wish in the vault."""

    wish: UUID
    way: Way
    state: State | None
    day: date | None

    @property
    def is_done(self) -> bool:
        return self.state == State.BROUGHT


def errands_of(about: Occasion, *, viewer: Login) -> list[Errand]:
    """Who asked for a letter, an sms or a call, and whom no e-mail reached; first who still waits.

    Empty for whoever may not open contact details. In the random order of their wishes: no row leads to a story.
    """
    wishes = wishes_in(about.trajectory, viewer=viewer, purpose=Purpose.CONTACT)
    if not wishes:
        return []
    told = {row.participation_id: row for row in messages_about(about)}
    known = need_not_be_told(about)
    wishes = [wish for wish in wishes if wish.participation_id not in known]
    errands = []
    for wish in wishes:
        row = told.get(wish.participation_id)
        if wish.way != Way.EMAIL or (row and row.state in (*TROUBLED, State.BROUGHT)):
            errands.append(Errand(wish.pk, wish.way, State(row.state) if row else None, row.day if row else None))
    return sorted(errands, key=lambda errand: errand.is_done)


@dataclass(frozen=True)
class Worry:
    """Someone whose story asks for a human eye: the days it was told, whether they may be called, and the last call.

    `look_by` is the day by which someone would look after them.
    """

    trajectory_id: UUID
    days: tuple[date, ...]
    look_by: date | None
    wish: UUID | None
    called: AftercareCall | None

    @property
    def is_open(self) -> bool:
        """Nobody reached them since the last day that gave worry."""
        return self.called is None or not self.called.was_reached or self.called.day < self.days[-1]


def worries_in(trajectory: Trajectory, *, viewer: Login) -> list[Worry]:
    """Everyone with a story that a reviewer marked, those who wait first; three queries. Empty without permission.

    Days alone: who calls needs to know that, not what. Whoever reviews sees the words and not the number; a
    trajectory lead may do both, and the log says so (R283).
    """
    return sorted(_worries([trajectory], viewer), key=lambda worry: not worry.is_open)


def calls_to_make(trajectories: Collection[Trajectory], *, viewer: Login) -> dict[UUID, list[Worry]]:
    """Who waits for a call, by trajectory; three queries however many."""
    waiting: dict[UUID, list[Worry]] = defaultdict(list)
    for worry in _worries(trajectories, viewer):
        if worry.is_open and worry.wish:
            waiting[worry.trajectory_id].append(worry)
    return waiting


def _worries(trajectories: Collection[Trajectory], viewer: Login) -> list[Worry]:
    if not viewer.has_perm("vault.open_contact"):
        return []
    told: dict[UUID, list[tuple[UUID, date, date | None]]] = defaultdict(list)
    # No word is read: which person, and on which day.
    marked = Contribution.objects.of_house().filter(organisation=viewer.organisation_id, trajectory__in=trajectories)
    marked = marked.filter(takes_part(participation="participation"), needs_a_person=True)
    # Who is called is a person's choice: what the computer suggests waits for a reviewer first (law 6).
    marked = marked.filter(look_is_suggested=False).order_by("told_on", "pk")
    for pk, trajectory_id, day, look_by in marked.values_list("participation", "trajectory", "told_on", "look_by"):
        told[pk].append((trajectory_id, day, look_by))
    if not told:
        return []
    reachable = may_be_called(list(told), viewer=viewer)
    calls = AftercareCall.objects.filter(organisation=viewer.organisation_id, participation__in=list(told))
    called = {call.participation_id: call for call in calls.order_by("day", "was_reached")}
    return [
        Worry(
            trajectory_id=rows[0][0],
            days=tuple(day for _, day, _ in rows),
            look_by=min((by for _, _, by in rows if by), default=None),
            wish=reachable.get(pk),
            called=called.get(pk),
        )
        for pk, rows in told.items()
    ]


def participation_to_call(wish: UUID, *, trajectory: Trajectory, viewer: Login) -> Participation:
    """Who gave a number for worries, while there is a worry. Raises ContactDetail.DoesNotExist."""
    if not any(worry.wish == wish for worry in worries_in(trajectory, viewer=viewer)):
        raise ContactDetail.DoesNotExist
    return wish_of(wish, trajectory=trajectory, viewer=viewer, purpose=Purpose.HANDLE).participation
