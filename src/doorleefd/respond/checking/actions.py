"""Every write about a member check: holding one, what people say of their part, and what was done with it (R210)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext

from doorleefd.analyse.repeating import refuse_repeating
from doorleefd.collect.models import Contribution
from doorleefd.foundation.acting import action
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Login
from doorleefd.people.models import Channel, Participation, Teller
from doorleefd.people.present import refuse_absent
from doorleefd.respond.along import CORRECTION, LONGEST_ALONG, tell_along
from doorleefd.respond.checking.own import NOTHING_SHOWN, OwnPart, is_to_be_checked, own_part
from doorleefd.respond.checking.refusals import (
    AnsweredLater,
    CheckHasBegun,
    CheckIsOver,
    CheckIsRunning,
    CheckNotChosen,
    CorrectionsOpen,
    DayIsMissing,
    DayNotInCheck,
    NoCorrectionAnyMore,
    NothingSaid,
    NotReadYet,
    NotReviewedYet,
    NotSaidWhatWasDone,
    NotYours,
    PaperIsOld,
    PartChanged,
    ReasonMissing,
    SaidMore,
)
from doorleefd.respond.checking.standing import (
    answers_counted,
    check_of,
    correction_of,
    is_open,
    last_round,
    open_corrections,
    was_open_on,
)
from doorleefd.respond.models import CheckAnswer, CheckedInsight, CheckedQuote, MemberCheck
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.resting import refuse_closed
from doorleefd.trajectory.terms import is_too_near

Verdict = CheckAnswer.Verdict


@dataclass(frozen=True)
class Said:
    """What someone said of the own part of the report: that it is right, or what should be otherwise.

    `seen` is the mark of the part that they read, on the page or on paper.
    """

    verdict: CheckAnswer.Verdict
    seen: str
    words: str = ""


@action(may="respond.send_report", audit="member check held", on="trajectory")
def hold_check(*, by: Login, trajectory: Trajectory, until: date, now: datetime) -> MemberCheck:
    """Lay the report before who told, up to and including a day to come. Raises DayIsMissing, TrajectoryIsClosed."""
    refuse_closed(trajectory)
    if until <= localdate(now):
        raise DayIsMissing
    held = check_of(trajectory)
    # Whoever gives people more time does not begin anew: what was said before still counts.
    began = held.at if held and held.is_held else now
    return _put(trajectory, by=by, at=began, is_held=True, until=until, why_not="")


@action(may="respond.send_report", audit="member check left out", on="trajectory")
def leave_check_out(*, by: Login, trajectory: Trajectory, why_not: str, now: datetime) -> MemberCheck:
    """Do not lay the report before anyone; the reason stands in it (law 10).

    Not once people were asked, looked, answered or got it on paper, and not after the day on which it was held: who
    met it was told that no word of theirs stands in it unchecked, and silence never becomes a yes.
    Raises ReasonMissing, CheckHasBegun, RepeatsATeller.
    """
    if not why_not.strip():
        raise ReasonMissing
    held = check_of(trajectory)
    if held and held.is_held and _has_begun(held, today=localdate(now)):
        raise CheckHasBegun
    refuse_repeating([why_not], trajectory=trajectory, by=by)
    return _put(trajectory, by=by, at=now, is_held=False, until=None, why_not=why_not.strip())


def meet_check(*, by: Actor, trajectory: Trajectory, now: datetime) -> None:
    """Someone reads the own part, or gets it on paper: the first time that is kept, since it cannot be undone."""
    check = check_of(trajectory)
    if check and is_open(check, today=localdate(now)) and check.met_on is None:
        _keep_met(by=by, check=check, now=now)


@action(may="respond.meet_check", audit="member check met", on="check")
def _keep_met(*, by: Actor, check: MemberCheck, now: datetime) -> None:
    check.met_on = localdate(now)
    check.save(update_fields=["met_on"])


@action(may="respond.react", audit="own part of report checked", on="participation")
def answer_check(*, by: Teller, participation: Participation, said: Said, now: datetime) -> CheckAnswer:
    """Say whether the own part of the report is right; a later answer takes the place of the earlier.

    Raises NotYours, CheckIsOver, TakesPartNoMore, StandsStill, NotReadYet, PartChanged, NothingSaid, TakesNothingNew.
    """
    if participation.contributor != by.contributor:
        raise NotYours
    return _keep(participation, said, day=localdate(now), how=Channel.OPEN_PAGE, by=None, now=now)


@action(may="respond.enter_check", audit="own part of report checked", on="participation", for_a_teller=True)
def enter_check_answer(
    *, by: Login, participation: Participation, said: Said, how: Channel, day: date, now: datetime
) -> CheckAnswer:
    """Keep what someone said by phone or on paper, on the day they said it (R210).

    Raises DayNotInCheck, CheckIsOver, TakesPartNoMore, StandsStill, NotReadYet, AnsweredLater, PartChanged,
    PaperIsOld, NothingSaid, TakesNothingNew.
    """
    return _keep(participation, said, day=day, how=how, by=by, now=now)


@action(may="respond.report", audit="correction of report handled", on=None)
def handle_correction(*, by: Login, answer: CheckAnswer, handled: str, seen: str, now: datetime) -> CheckAnswer:
    """Say what was done with a correction, for who gave it (law 12).

    `seen` is the mark of what was read of it: of words that came after, or that nobody reviewed, nobody says so. Raises
    NotSaidWhatWasDone, NoCorrectionAnyMore, SaidMore, NotReviewedYet, RepeatsATeller.
    """
    if not handled.strip():
        raise NotSaidWhatWasDone
    CheckAnswer.objects.of_house().select_for_update().filter(pk=answer.pk).first()
    try:
        said = correction_of(answer.pk, trajectory=answer.participation.trajectory, viewer=by)
    except CheckAnswer.DoesNotExist:
        raise NoCorrectionAnyMore from None
    if said.mark != seen:
        raise SaidMore
    if said.waits_for_review:
        raise NotReviewedYet
    answer = said.answer
    refuse_repeating([handled], trajectory=answer.participation.trajectory, by=by)
    answer.handled, answer.handled_by, answer.handled_on = handled.strip(), by, localdate(now)
    answer.save(update_fields=["handled", "handled_by", "handled_on"])
    return answer


def open_again(participation: Participation) -> None:
    """Within an action: this person said otherwise what should be otherwise. What was done was of the words before."""
    noes = CheckAnswer.objects.of_house().filter(participation=participation, verdict=Verdict.CORRECTS)
    noes.update(handled_by=None, handled_on=None)


def refuse_unchecked(trajectory: Trajectory, *, now: datetime) -> None:
    """Before a report is final. Raises CheckNotChosen, CheckIsRunning, CorrectionsOpen."""
    check = check_of(trajectory)
    if check is None:
        raise CheckNotChosen
    if check.until and is_open(check, today=localdate(now)):
        raise CheckIsRunning(check.until)
    if check.is_held and open_corrections(trajectory).exists():
        raise CorrectionsOpen


def _has_begun(held: MemberCheck, *, today: date) -> bool:
    asked = last_round(held) is not None or answers_counted(held.trajectory).exists()
    return asked or held.met_on is not None or today > localdate(held.at)


def _put(trajectory: Trajectory, **chosen: object) -> MemberCheck:
    kept, _new = MemberCheck.objects.update_or_create(
        organisation_id=trajectory.organisation_id, trajectory=trajectory, defaults=chosen
    )
    return kept


def _keep(
    participation: Participation, said: Said, *, day: date, how: Channel, by: Login | None, now: datetime
) -> CheckAnswer:
    _refuse_out_of_time(participation, day, is_own=by is None, today=localdate(now))
    refuse_absent(participation)
    if not is_to_be_checked(participation, teller=Teller(participation.contributor)):
        raise NotReadYet
    _refuse_before_the_last(participation, day, how)
    part = _part_read(participation, said, how)
    answer, _new = CheckAnswer.objects.of_house().update_or_create(
        organisation_id=participation.organisation_id,
        participation=participation,
        defaults={
            "verdict": said.verdict,
            "contribution": _words(participation, said, how=how, by=by, now=now),
            "how": how,
            "day": day,
            "recorded_by": by,
            "handled_by": None,
            "handled_on": None,
        },
    )
    _keep_what_was_read(answer, part)
    return answer


def _refuse_out_of_time(participation: Participation, day: date, *, is_own: bool, today: date) -> None:
    """Of what staff write down the day counts on which it was said; on the own page that is now."""
    check = check_of(participation.trajectory)
    if check is None or not (is_open(check, today=day) if is_own else was_open_on(check, day)):
        raise CheckIsOver
    if not localdate(check.at) <= day <= today:
        raise DayNotInCheck(localdate(check.at))


def _refuse_before_the_last(participation: Participation, day: date, how: Channel) -> None:
    """What is written down of an earlier day never takes the place of what someone said later.

    Nor does paper of the day on which someone answered on the own page: nobody knows which came first.
    """
    last = CheckAnswer.objects.of_house().select_for_update().filter(participation=participation).first()
    if last is None:
        return
    is_own_of_that_day = last.day == day and last.how == Channel.OPEN_PAGE and how == Channel.PAPER
    if last.day > day or is_own_of_that_day:
        raise AnsweredLater(last.day)


def _part_read(participation: Participation, said: Said, how: Channel) -> OwnPart:
    """What they answered on. Of an older paper a yes holds for nothing; a no is kept, and they are asked anew."""
    part = own_part(participation, teller=Teller(participation.contributor))
    if said.seen == part.mark:
        return part
    if how != Channel.PAPER:
        raise PartChanged
    if said.verdict == Verdict.AGREES:
        raise PaperIsOld
    return NOTHING_SHOWN


def _words(
    participation: Participation, said: Said, *, how: Channel, by: Login | None, now: datetime
) -> Contribution | None:
    """What should be otherwise, as words of this person, to be reviewed like all words."""
    if said.verdict == Verdict.AGREES:
        return None
    words = said.words.strip()[:LONGEST_ALONG]
    if not words:
        if is_too_near(participation.trajectory.keep_until, today=localdate(now)):
            # Words would go unread; a bare no keeps every sentence out all the same.
            return None
        raise NothingSaid
    return tell_along(
        by=Teller(participation.contributor),
        participation=participation,
        said=words,
        question=gettext("Wat klopt er niet in ons verslag?"),
        aspect=CORRECTION,
        about=CORRECTION,
        channel=how,
        recorded_by=by,
        now=now,
    )


def _keep_what_was_read(answer: CheckAnswer, part: OwnPart) -> None:
    """Which quotes and which sentences they answered on."""
    CheckedQuote.objects.of_house().filter(answer=answer).delete()
    CheckedInsight.objects.filter(answer=answer).delete()
    organisation = answer.organisation_id
    CheckedQuote.objects.bulk_create(
        CheckedQuote(organisation_id=organisation, answer=answer, fragment_id=quote.fragment_id, digest=quote.digest)
        for quote in part.quotes
    )
    CheckedInsight.objects.bulk_create(
        CheckedInsight(organisation_id=organisation, answer=answer, insight=insight, sentence=insight.sentence)
        for insight in part.insights
    )
