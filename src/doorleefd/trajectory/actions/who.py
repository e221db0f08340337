"""Step 2: which experience, one story or a larger picture, with whom, what one can oneself, and from which view.

A choice is kept with its reason, and with what the rules said at that moment (R051, R060).
"""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from doorleefd.engines.advice import level, who
from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory import answers
from doorleefd.trajectory.actions.answering import put, take_up
from doorleefd.trajectory.models import (
    Experience,
    LevelChoice,
    OwnExpertise,
    Step,
    Trajectory,
    Viewpoint,
    WhomChoice,
)
from doorleefd.trajectory.queries import background_of, whom_choice_of


@action(may="trajectory.shape", audit="experience described", on="trajectory")
def describe_experience(
    *, by: Login, trajectory: Trajectory, experience: answers.Experience, now: datetime
) -> Experience:
    """Keep the exact experience, how recent, and a condition with its reason (R045 to R047).

    Raises TrajectoryIsClosed.
    """
    row: Experience = put(Experience, trajectory, asdict(experience))
    take_up(trajectory, Step.WHO, now)
    return row


@action(may="trajectory.shape", audit="level chosen", on="trajectory")
def choose_level(*, by: Login, trajectory: Trajectory, chosen: answers.Chosen, now: datetime) -> LevelChoice:
    """Keep one story or a larger picture, with the reason (R048). Raises TrajectoryIsClosed."""
    kinds = [level.PurposeKind(kind) for kind in background_of(trajectory).kinds]
    advice = level.advise(kinds)
    given = {
        "level": chosen.choice,
        "rationale": chosen.rationale,
        "advised": list(advice.levels),
        "reasons": list(advice.reasons),
    }
    row: LevelChoice = put(LevelChoice, trajectory, given)
    take_up(trajectory, Step.WHO, now)
    return row


@action(may="trajectory.shape", audit="questions about whom answered", on="trajectory")
def answer_whom(*, by: Login, trajectory: Trajectory, signals: Sequence[who.Signal], now: datetime) -> WhomChoice:
    """Keep what the task asks for (R051 to R057). A choice made before stays as it was. Raises TrajectoryIsClosed."""
    row: WhomChoice = put(WhomChoice, trajectory, {"signals": list(signals)})
    take_up(trajectory, Step.WHO, now)
    return row


@action(may="trajectory.shape", audit="whom to ask chosen", on="trajectory")
def choose_whom(*, by: Login, trajectory: Trajectory, chosen: answers.Chosen, now: datetime) -> WhomChoice:
    """Keep people, an expert or both, with the reason (R051, R060). Raises TrajectoryIsClosed."""
    signals = [who.Signal(signal) for signal in whom_choice_of(trajectory).signals]
    advice = who.advise(signals)
    given = {
        "whom": chosen.choice,
        "rationale": chosen.rationale,
        "advised": advice.whom or "",
        "reasons": list(advice.reasons),
    }
    row: WhomChoice = put(WhomChoice, trajectory, given)
    take_up(trajectory, Step.WHO, now)
    return row


@action(may="trajectory.shape", audit="expert described", on="trajectory")
def describe_expert(*, by: Login, trajectory: Trajectory, profile: answers.ExpertProfile, now: datetime) -> WhomChoice:
    """Keep the roles of the expert, and what that person must know and be able to do (R058, R179).

    Raises TrajectoryIsClosed.
    """
    row: WhomChoice = put(WhomChoice, trajectory, {**asdict(profile), "expert_roles": list(profile.expert_roles)})
    return row


@action(may="trajectory.shape", audit="own expertise told", on="trajectory")
def tell_own_expertise(*, by: Login, trajectory: Trajectory, own: answers.OwnExpertise, now: datetime) -> OwnExpertise:
    """Keep how at home one is in collecting experiences (R061, R062). Raises TrajectoryIsClosed."""
    row: OwnExpertise = put(OwnExpertise, trajectory, asdict(own))
    take_up(trajectory, Step.WHO, now)
    return row


@action(may="trajectory.shape", audit="viewpoint written", on="trajectory")
def write_viewpoint(*, by: Login, trajectory: Trajectory, viewpoint: answers.Viewpoint, now: datetime) -> Viewpoint:
    """Keep the vision, and what there is of each source of knowledge (R008 to R014). Raises TrajectoryIsClosed."""
    given = asdict(viewpoint)
    trajectory.vision = given.pop("vision")
    row: Viewpoint = put(Viewpoint, trajectory, given)
    trajectory.save(update_fields=["vision"])
    take_up(trajectory, Step.WHO, now)
    return row
