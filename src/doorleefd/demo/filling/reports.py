"""The report: which voices stand in it, what who told said of it, and who got it."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.timezone import localdate

from doorleefd.analyse.models import CoreInsight, DeviatingVoice, Fragment
from doorleefd.demo.content.shapes import answer as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.findings import Conclusions
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.demo.filling.telling import Fragments, Tellers, accept
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.people.models import Participation, Teller
from doorleefd.respond.checking.actions import Said, answer_check, handle_correction, hold_check
from doorleefd.respond.checking.own import own_part
from doorleefd.respond.checking.standing import correction_of
from doorleefd.respond.models import CheckAnswer, ReportSending
from doorleefd.respond.report.actions import choose_voices, finalise_report
from doorleefd.respond.report.files import send
from doorleefd.trajectory.models import Trajectory

ADDRESSEES = ("Het college van burgemeester en wethouders", "Cliëntenraad De Meidoorn")
LAID_BEFORE, LAST_DAY = -24, -6
CORRECTING = "koffie-met-een-bekende"
CORRECTION = "Het klinkt alsof het meteen goed ging. De eerste weken waren zwaar, ook met iemand erbij."
HANDLED = "Het begin is zwaar, dat nemen wij mee. De zin zelf laten wij weg: zo bedoelde u het niet."


def report(
    told: ToldTrajectory,
    made: Trajectory,
    tellers: Tellers,
    fragments: Fragments,
    found: Conclusions,
    *,
    staff: Staff,
    now: datetime,
) -> None:
    """Choose the voices, lay the report before who told, make it final, and send it."""
    if told.laid_before:
        _lay_before(told.laid_before, made, tellers, fragments, found, lead=staff["alice"], now=now)
    if told.feedback is None:
        return
    alice, asked_at = staff["alice"], moment(now, LAID_BEFORE)
    chosen: list[Fragment] = []
    for insight in found.insights.values():
        if voices := _voices(told, insight, fragments, found, viewer=alice):
            choose_voices(by=alice, insight=insight, voices=voices, nobody_recognised=True, now=asked_at)
            chosen += voices
    hold_check(by=alice, trajectory=made, until=localdate(moment(now, LAST_DAY)), now=asked_at)
    _let_them_check(made, chosen, tellers, staff=staff, at=asked_at + timedelta(days=5))
    at = moment(now, told.feedback.day) + timedelta(hours=2)
    version = finalise_report(by=alice, trajectory=made, now=at)
    for addressee in ADDRESSEES:
        send(by=alice, version=version, to=addressee, on=localdate(at), ending=ReportSending.Ending.PDF, now=at)


def _lay_before(
    laid: shapes.LaidBefore,
    made: Trajectory,
    tellers: Tellers,
    fragments: Fragments,
    found: Conclusions,
    *,
    lead: Login,
    now: datetime,
) -> None:
    """A check that runs: some agreed, the others did not answer yet."""
    at = moment(now, laid.day)
    voices = [fragments[voice.contribution, voice.quote] for voice in laid.voices]
    for insight in found.insights.values():
        choose_voices(by=lead, insight=insight, voices=voices, nobody_recognised=True, now=at)
    hold_check(by=lead, trajectory=made, until=localdate(moment(now, laid.until)), now=at)
    taking_part = Participation.objects.filter(trajectory=made).select_related("contributor", "trajectory")
    for key in laid.agreed:
        whose = taking_part.get(contributor=tellers[key].contributor)
        _check(whose, CheckAnswer.Verdict.AGREES, at=at + timedelta(days=1))


def _let_them_check(
    made: Trajectory, chosen: Iterable[Fragment], tellers: Tellers, *, staff: Staff, at: datetime
) -> None:
    """Who is quoted agrees, but for one who does not answer; someone else says what should be otherwise."""
    path = "version__part__contribution__participation"
    quoted = Fragment.objects.of_house().filter(pk__in=[voice.pk for voice in chosen]).order_by("marked_at", "pk")
    people = list(dict.fromkeys(quoted.values_list(path, flat=True)))
    taking_part = Participation.objects.filter(trajectory=made).select_related("contributor", "trajectory")
    correcting = taking_part.get(contributor=tellers[CORRECTING].contributor)
    for whose in taking_part.filter(pk__in=people[1:]).exclude(pk=correcting.pk):
        _check(whose, CheckAnswer.Verdict.AGREES, at=at)
    answer = _check(correcting, CheckAnswer.Verdict.CORRECTS, CORRECTION, at=at)
    if answer.contribution:
        accept(answer.contribution, {}, by=staff["chandra"], at=at)
    read = correction_of(answer.pk, trajectory=made, viewer=staff["alice"])
    handle_correction(by=staff["alice"], answer=answer, handled=HANDLED, seen=read.mark, now=at + timedelta(days=3))


def _check(whose: Participation, verdict: CheckAnswer.Verdict, words: str = "", *, at: datetime) -> CheckAnswer:
    teller = Teller(whose.contributor)
    said = Said(verdict, own_part(whose, teller=teller).mark, words)
    return answer_check(by=teller, participation=whose, said=said, now=at)


def _voices(
    told: ToldTrajectory, insight: CoreInsight, fragments: Fragments, found: Conclusions, *, viewer: Login
) -> list[Fragment]:
    """Those read before a decision on this insight, and those that say otherwise, where they may be quoted."""
    read = [
        fragments[voice.contribution, voice.quote].pk
        for decision in told.decisions
        if found.recommendations[decision.recommendation].insight_id == insight.pk
        for voice in decision.voices
    ]
    otherwise = DeviatingVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight=insight)
    wanted = {*read, *otherwise.values_list("fragment", flat=True)}
    return list(Fragment.objects.visible_to(viewer, Purpose.QUOTE).filter(pk__in=wanted))
