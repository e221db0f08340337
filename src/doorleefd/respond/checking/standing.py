"""How far a member check is: whether it runs, what was said, and which voices and insights were looked at."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from doorleefd.analyse.models import CoreInsight, Pattern, PatternFragment, QuoteQuerySet
from doorleefd.analyse.queries.counting import PERSON, patterns_of_unchecked_talks
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import takes_part
from doorleefd.people.still import WHOLE, Counts, still_count
from doorleefd.respond.along import CORRECTION, Along, said_along
from doorleefd.respond.checking.refusals import CheckIsOver, TooLateForPaper
from doorleefd.respond.models import CheckAnswer, CheckedInsight, CheckedQuote, CheckRound, MemberCheck
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.counting import at_least

Verdict = CheckAnswer.Verdict
MOST_SHOWN = 200
CHECKED = "checked"


@dataclass(frozen=True)
class Correction:
    """Someone says that the report is wrong; `words` are all that this person said of it, as far as it was reviewed."""

    answer: CheckAnswer
    words: str
    waits_for_review: bool
    is_set_aside: bool

    @property
    def mark(self) -> str:
        """Names what is said here and what was done, to be laid beside what someone read who writes what was done."""
        answer = self.answer
        said = f"{answer.day} {answer.contribution_id} {self.waits_for_review} {self.words}"
        said += f" {answer.handled_on} {answer.handled}"
        return sha256(said.encode()).hexdigest()[:16]


def check_of(trajectory: Trajectory) -> MemberCheck | None:
    """What was chosen for a trajectory; None while nobody chose. One query."""
    mine = MemberCheck.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return mine.select_related("trajectory").first()


def is_open(check: MemberCheck, *, today: date | None = None) -> bool:
    """Whether people can answer: up to and including the last day, and not once the trajectory is closed."""
    return was_open_on(check, today or timezone.localdate()) and not check.trajectory.is_at_rest


def was_open_on(check: MemberCheck, day: date) -> bool:
    """Whether someone could answer on that day: what came then on paper or by phone is written down later too."""
    return check.is_held and check.last_day is not None and day <= check.last_day


def refuse_paper_too_late(check: MemberCheck | None, *, today: date) -> None:
    """Before something is put on paper to be answered. Raises CheckIsOver, TooLateForPaper."""
    if check is None or check.last_day is None:
        raise CheckIsOver
    if not is_open(check, today=today):
        raise TooLateForPaper(check.last_day)


def last_round(check: MemberCheck) -> CheckRound | None:
    """When people were last asked; None before the first time."""
    return CheckRound.objects.filter(organisation=check.organisation_id, member_check=check).first()


def answers_counted(trajectory: Trajectory) -> QuerySet[CheckAnswer]:
    """The answers of who takes part now: to be counted, never to be read."""
    mine = CheckAnswer.objects.of_house().filter(organisation=trajectory.organisation_id)
    return mine.filter(takes_part(participation="participation"), participation__trajectory=trajectory)


def verdicts_counted(trajectory: Trajectory) -> dict[str, Counts]:
    """How many answered, and how, with a part for each insight that everyone behind it checked; a few queries.

    Only for disclosure.
    """
    given = Counter(answers_counted(trajectory).values_list("verdict", flat=True))
    check = check_of(trajectory)
    checked = _checked_by_all(trajectory) if check and check.is_held else []
    return {CHECKED: Counts(given.total(), given | dict.fromkeys(map(_part_of, checked), 0))}


def answers_in_words(trajectory: Trajectory, verdict: CheckAnswer.Verdict | None = None) -> str:
    """How many answered, or answered so: "ten minste 10 mensen", as it stands still so that no single answer shows."""
    still = still_count(trajectory, CHECKED)
    if still.day is None:
        return _("nog niet geteld: dat gebeurt ’s nachts, vanaf %(limit)s mensen") % {"limit": still.limit}
    return at_least(still.people.get(verdict or WHOLE, 0), below=still.limit)


def is_counted(trajectory: Trajectory) -> bool:
    """Whether the answers were ever counted: before that night nothing is said of how many there are."""
    return still_count(trajectory, CHECKED).day is not None


def open_corrections(trajectory: Trajectory) -> QuerySet[CheckAnswer]:
    """Who says that it is wrong, and nobody did anything with it yet."""
    return answers_counted(trajectory).filter(verdict=Verdict.CORRECTS, handled_on=None)


def corrections_to_handle(trajectories: QuerySet[Trajectory], *, viewer: Login) -> dict[UUID, int]:
    """How many corrections wait for `viewer`, where any does: none for who may not read them; one query."""
    given = CheckAnswer.objects.visible_to(viewer, Purpose.HANDLE).filter(participation__trajectory__in=trajectories)
    waits = given.filter(verdict=Verdict.CORRECTS, handled_on=None).order_by()
    return dict(waits.values_list("participation__trajectory").annotate(Count("pk")))


def corrections_in(trajectory: Trajectory, *, viewer: Login) -> list[Correction]:
    """The corrections that `viewer` may read, at most two hundred, open ones first; three queries."""
    open_first = F("handled_on").desc(nulls_first=True)
    return _in_words(_corrections(trajectory, viewer).order_by(open_first, "pk")[:MOST_SHOWN], viewer)


def correction_of(pk: UUID, *, trajectory: Trajectory, viewer: Login) -> Correction:
    """Raises CheckAnswer.DoesNotExist."""
    return _in_words([_corrections(trajectory, viewer).get(pk=pk)], viewer)[0]


def _corrections(trajectory: Trajectory, viewer: Login) -> QuerySet[CheckAnswer]:
    given = CheckAnswer.objects.visible_to(viewer, Purpose.HANDLE)
    return given.filter(participation__trajectory=trajectory, verdict=Verdict.CORRECTS)


def _in_words(answers: Iterable[CheckAnswer], viewer: Login) -> list[Correction]:
    """Only the words of these are opened; two queries."""
    listed = list(answers)
    said = said_along(CORRECTION, [answer.participation_id for answer in listed], viewer=viewer)
    along = [said.get(answer.participation_id, Along()) for answer in listed]
    return [
        Correction(answer, each.words, each.waits_for_review, each.is_set_aside)
        for answer, each in zip(listed, along, strict=True)
    ]


def is_checked(voices: QuoteQuerySet[Any]) -> Q:
    """Which of these quotes may be read by others, as far as a member check says so (R210).

    Where a check is held for the trajectory: those whose teller looked at these very words and said that they are
    right. No answer means no quote, wherever it would stand: in the report, on the public page, beside a decision.
    """
    agreed = CheckedQuote.objects.of_house().filter(
        fragment=OuterRef(f"{voices.fragment_path}pk"),
        digest=OuterRef(f"{voices.fragment_path}digest"),
        answer__verdict=Verdict.AGREES,
    )
    held = MemberCheck.objects.filter(trajectory=OuterRef(f"{voices.path}trajectory"), is_held=True)
    return Q(Exists(agreed)) | ~Q(Exists(held))


def agreed_quotes(fragments: Collection[UUID]) -> set[UUID]:
    """Of which of these fragments the teller read the very words and said that they are right; one query."""
    agreed = CheckedQuote.objects.of_house().filter(fragment__in=fragments, answer__verdict=Verdict.AGREES)
    return set(agreed.filter(digest=F("fragment__digest")).values_list("fragment", flat=True))


def insights_of_unchecked_talks(insights: Sequence[CoreInsight], trajectory: Trajectory) -> set[UUID]:
    """Those behind which a talk stands that an employee wrote down and nobody said yet to be right; a few queries."""
    insight = "finding_patterns__finding__insight_findings__insight"
    under = Pattern.objects.filter(trajectory=trajectory, **{f"{insight}__in": insights}).values_list(insight, "pk")
    pairs = set(under.order_by())
    patterns = tuple(sorted({pattern for _insight, pattern in pairs}))
    unchecked = patterns_of_unchecked_talks(trajectory, patterns) if patterns else []
    return _firsts([pair for pair in pairs if pair[1] in unchecked])


def unchecked_insights(insights: Sequence[CoreInsight], trajectory: Trajectory) -> set[UUID]:
    """The insights of which it does not stand that everyone behind them said that this sentence is right; one query.

    As it was counted last: whoever saw the last one answer or leave would know what that person had said.
    """
    checked = still_count(trajectory, CHECKED).people
    return {insight.pk for insight in insights if _part_of(insight) not in checked}


def _part_of(insight: CoreInsight) -> str:
    """An insight with the sentence that was checked: another sentence was checked by nobody."""
    return f"{insight.pk.hex} {sha256(insight.sentence.encode()).hexdigest()[:24]}"


def _checked_by_all(trajectory: Trajectory) -> list[CoreInsight]:
    """The insights of which everyone behind them says now that the sentence is right; three queries."""
    insights = list(CoreInsight.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory))
    wanted = {insight.pk: insight.sentence for insight in insights}
    insight = "pattern__finding_patterns__finding__insight_findings__insight"
    evidence = PatternFragment.objects.counting(trajectory.organisation_id).filter(**{f"{insight}__in": list(wanted)})
    behind = set(evidence.values_list(insight, PERSON).distinct())
    agreed = CheckedInsight.objects.filter(insight__in=list(wanted), answer__verdict=Verdict.AGREES)
    said = {
        (checked, person)
        for checked, person, sentence in agreed.values_list("insight", "answer__participation", "sentence")
        if sentence == wanted[checked]
    }
    by_all = _firsts(behind) - _firsts(behind - said)
    return [insight for insight in insights if insight.pk in by_all]


def _firsts(pairs: Collection[tuple[UUID, UUID]]) -> set[UUID]:
    return {first for first, _second in pairs}
