"""Who was told of an answer, who still waits, and who asks for a call. Ways and days; never an address or a word."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from doorleefd.collect.looking import asked_since, start_of
from doorleefd.collect.models import Contribution
from doorleefd.collect.share.wishes import who_may_call
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Job, Login
from doorleefd.people.models import Participation, Use, permitted
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

    `agreed_to` is who may call, as the question named them that got the yes; empty where no text of it was kept.
    `is_open` while nobody reached them since a person last asked for it; `look_by` is the day by which someone would.
    """

    trajectory_id: UUID
    days: tuple[date, ...]
    look_by: date | None
    wish: UUID | None
    called: AftercareCall | None
    is_open: bool
    agreed_to: str


@dataclass(frozen=True)
class _Asked:
    """One story that asks for aftercare."""

    trajectory_id: UUID
    told_on: date
    look_by: date | None
    since: datetime


def worries_in(trajectory: Trajectory, *, viewer: Login) -> list[Worry]:
    """Everyone with a story that a reviewer marked, those who wait first; five queries. Empty without permission.

    Days alone: who calls needs to know that, not what. Whoever reviews sees the words and not the number; a
    trajectory lead may do both, and the log says so (R283).
    """
    return sorted(_worries([trajectory], viewer), key=lambda worry: not worry.is_open)


def calls_to_make(trajectories: Collection[Trajectory], *, viewer: Login) -> dict[UUID, list[Worry]]:
    """Who waits for a call, by trajectory; five queries however many."""
    waiting: dict[UUID, list[Worry]] = defaultdict(list)
    for worry in _worries(trajectories, viewer):
        if worry.is_open and worry.wish:
            waiting[worry.trajectory_id].append(worry)
    return waiting


def _worries(trajectories: Collection[Trajectory], viewer: Login) -> list[Worry]:
    if not viewer.has_perm("vault.open_contact"):
        return []
    asked = _asked_of(trajectories, viewer)
    if not asked:
        return []
    reachable = may_be_called(list(asked), viewer=viewer)
    calls: dict[UUID, list[AftercareCall]] = defaultdict(list)
    made = AftercareCall.objects.filter(organisation=viewer.organisation_id, participation__in=list(asked))
    for call in made:
        calls[call.participation_id].append(call)
    named = who_may_call(list(reachable), organisation_id=viewer.organisation_id)
    return [
        _worry(rows, sorted(calls[pk], key=_moment), wish=reachable.get(pk), agreed_to=named.get(pk, ""))
        for pk, rows in asked.items()
    ]


def _asked_of(trajectories: Collection[Trajectory], viewer: Login) -> dict[UUID, list[_Asked]]:
    """By participation, in the order of telling. No word is read: which person, and on which day."""
    asked: dict[UUID, list[_Asked]] = defaultdict(list)
    marked = Contribution.objects.of_house().filter(organisation=viewer.organisation_id, trajectory__in=trajectories)
    # Also of a story that stands still: no word of it is read, and the yes to this call is one of its own.
    marked = marked.filter(permitted(Use.TAKE_PART, participation="participation"), needs_a_person=True)
    # Who is called is a person's choice: what the computer suggests waits for a reviewer first (law 6). What a person
    # asked before goes on waiting for its call meanwhile.
    marked = marked.filter(Q(look_is_suggested=False) | Q(asked_at__isnull=False))
    for row in marked.order_by("told_on", "pk"):
        asked[row.participation_id].append(_Asked(row.trajectory_id, row.told_on, row.look_by, asked_since(row)))
    return asked


def _worry(rows: Sequence[_Asked], calls: Sequence[AftercareCall], *, wish: UUID | None, agreed_to: str) -> Worry:
    """`calls` in the order in which they were made."""
    reached = [call for call in calls if call.was_reached]
    waiting = [row for row in rows if not reached or row.since > _moment(reached[-1])[0]]
    if not waiting and not calls[-1].was_reached:
        waiting = list(rows)
    return Worry(
        trajectory_id=rows[0].trajectory_id,
        days=tuple(row.told_on for row in rows),
        look_by=min((row.look_by for row in waiting if row.look_by), default=None),
        wish=wish,
        called=calls[-1] if calls else None,
        is_open=bool(waiting),
        agreed_to=agreed_to,
    )


def _moment(call: AftercareCall) -> tuple[datetime, bool]:
    """When a call was made. Of older ones only the day is known; of those on one day the one that reached counts."""
    return call.recorded_at or start_of(call.day), call.was_reached


def participation_to_call(wish: UUID, *, trajectory: Trajectory, viewer: Login) -> tuple[Participation, str]:
    """Who gave a number for worries, while there is a worry; and who may call. Raises ContactDetail.DoesNotExist."""
    worry = next((worry for worry in worries_in(trajectory, viewer=viewer) if worry.wish == wish), None)
    if worry is None:
        raise ContactDetail.DoesNotExist
    found = wish_of(wish, trajectory=trajectory, viewer=viewer, purpose=Purpose.HANDLE)
    return found.participation, worry.agreed_to
