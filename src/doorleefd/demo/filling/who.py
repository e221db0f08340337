"""Steps 1 and 2 beside the three boxes, as the lead would fill them in."""

from dataclasses import asdict
from datetime import datetime, timedelta

from doorleefd.demo.content.shapes import who as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.demo.filling.organisations import Staff
from doorleefd.engines.advice.level import PurposeKind
from doorleefd.engines.advice.who import Signal
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions, answers
from doorleefd.trajectory.models import Function, Trajectory
from doorleefd.trajectory.queries import groups_of


def tell_whom(told: ToldTrajectory, made: Trajectory, *, staff: Staff, now: datetime) -> None:
    """Answer the pages of steps 1 and 2, where they are told."""
    if told.who is None:
        return
    lead, who = staff[told.lead], told.who
    _background(who.background, made, staff, lead, now)
    experience = answers.Experience(**asdict(who.experience))
    actions.describe_experience(by=lead, trajectory=made, experience=experience, now=now)
    actions.choose_level(by=lead, trajectory=made, chosen=_chosen(who.level), now=now)
    signals = [Signal(signal) for signal in who.signals]
    actions.answer_whom(by=lead, trajectory=made, signals=signals, now=now)
    actions.choose_whom(by=lead, trajectory=made, chosen=_chosen(who.whom), now=now)
    actions.describe_expert(by=lead, trajectory=made, profile=answers.ExpertProfile(**asdict(who.expert)), now=now)
    actions.tell_own_expertise(by=lead, trajectory=made, own=answers.OwnExpertise(**asdict(who.own)), now=now)
    actions.write_viewpoint(by=lead, trajectory=made, viewpoint=answers.Viewpoint(**asdict(who.viewpoint)), now=now)


def explain_missed(told: ToldTrajectory, made: Trajectory, *, staff: Staff, now: datetime) -> None:
    """Say of the groups that were not reached why, once that is known."""
    names = {group.key: group.name for group in told.groups}
    groups = {group.name: group for group in groups_of(made)}
    for missed in told.who.missed if told.who else ():
        group = groups[names[missed.group]]
        given = answers.GroupAnswers(
            name=group.name,
            shown_as=group.shown_as,
            target=group.target,
            is_important=group.is_important,
            why_missed=missed.why,
        )
        at = now + timedelta(days=missed.day)
        actions.change_group(by=staff[told.lead], group=group, answers=given, now=at)


def _background(told: shapes.Background, made: Trajectory, staff: Staff, lead: Login, now: datetime) -> None:
    use = answers.KindsOfUse(
        kinds=[PurposeKind(kind) for kind in told.kinds],
        functions=[Function(function) for function in told.functions],
    )
    actions.choose_kinds(by=lead, trajectory=made, use=use, now=now)
    background = answers.Background(
        own_role=told.own_role,
        commissioned_by=staff[told.commissioned_by].name,
        phase=told.phase,
        scale=told.scale,
    )
    actions.write_background(by=lead, trajectory=made, background=background, now=now)


def _chosen(told: shapes.Chosen) -> answers.Chosen:
    return answers.Chosen(choice=told.choice, rationale=told.rationale)
