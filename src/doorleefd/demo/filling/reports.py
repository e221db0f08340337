"""The report: which voices stand in it, and who got it."""

from datetime import datetime, timedelta

from doorleefd.analyse.models import CoreInsight, DeviatingVoice, Fragment
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.findings import Conclusions
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.demo.filling.telling import Fragments
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.models import ReportSending
from doorleefd.respond.report.actions import choose_voices, finalise_report
from doorleefd.respond.report.files import send
from doorleefd.trajectory.models import Trajectory

ADDRESSEES = ("Het college van burgemeester en wethouders", "Cliëntenraad De Meidoorn")


def report(
    told: ToldTrajectory, made: Trajectory, fragments: Fragments, found: Conclusions, *, staff: Staff, now: datetime
) -> None:
    """Let the voices that were read before deciding stand in the report, make it final, and send it."""
    if told.feedback is None:
        return
    at = moment(now, told.feedback.day) + timedelta(hours=2)
    alice = staff["alice"]
    for insight in found.insights.values():
        voices = _voices(told, insight, fragments, found, viewer=alice)
        if voices:
            choose_voices(by=alice, insight=insight, voices=voices, now=at)
    version = finalise_report(by=alice, trajectory=made, now=at)
    for addressee in ADDRESSEES:
        send(by=alice, version=version, to=addressee, on=at.date(), ending=ReportSending.Ending.PDF, now=at)


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
