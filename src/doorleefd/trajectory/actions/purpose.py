"""Step 1 beside the three boxes: the sentence builder, the kind of use, whose request it is, and the situations."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory import answers
from doorleefd.trajectory.actions.answering import put
from doorleefd.trajectory.actions.shape import shape_purpose
from doorleefd.trajectory.models import Background, Experience, Situation, Trajectory


@action(may="trajectory.shape", audit="purpose sentence kept", on="trajectory")
def keep_sentence(*, by: Login, trajectory: Trajectory, sentence: answers.Sentence, now: datetime) -> Trajectory:
    """Keep what the sentence builder made: the two questions of step 1, the own role and the place (R039).

    Raises TrajectoryIsClosed, PageStaysWhole.
    """
    purpose = answers.Purpose(
        title=trajectory.title,
        owner=trajectory.owner,
        knowledge_sought=sentence.knowledge_sought,
        sought_from=trajectory.sought_from,
        intended_use=sentence.intended_use,
    )
    shape_purpose(by=by, trajectory=trajectory, purpose=purpose, now=now)
    put(Background, trajectory, {"own_role": sentence.own_role})
    put(Experience, trajectory, {"place": sentence.place})
    return trajectory


@action(may="trajectory.shape", audit="kinds of use chosen", on="trajectory")
def choose_kinds(*, by: Login, trajectory: Trajectory, use: answers.KindsOfUse, now: datetime) -> Background:
    """Keep what kind of use it is, and what experience does there (R043, R011). Raises TrajectoryIsClosed."""
    row: Background = put(Background, trajectory, {"kinds": list(use.kinds), "functions": list(use.functions)})
    return row


@action(may="trajectory.shape", audit="background of trajectory written", on="trajectory")
def write_background(*, by: Login, trajectory: Trajectory, background: answers.Background, now: datetime) -> Background:
    """Keep whose request it is, the phase and the scale (R028, R029, R042). Raises TrajectoryIsClosed."""
    row: Background = put(Background, trajectory, asdict(background))
    return row


@action(may="trajectory.name_situations", audit="situations named", on="organisation")
def name_situations(*, by: Login, organisation: Organisation, names: Sequence[str], now: datetime) -> list[Situation]:
    """Replace the list of situations; a trajectory keeps the words it chose (R022)."""
    Situation.objects.filter(organisation=organisation).delete()
    return Situation.objects.bulk_create(
        Situation(organisation=organisation, name=name, order=order) for order, name in enumerate(names)
    )
