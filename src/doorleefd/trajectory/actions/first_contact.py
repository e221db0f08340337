"""First contact: the sentences with which people are asked (R082 to R085)."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.answering import put, take_up
from doorleefd.trajectory.contact_answers import FirstContactAnswers
from doorleefd.trajectory.models import FirstContact, Step, Trajectory
from doorleefd.trajectory.refusals import WriteItFirst


@action(may="trajectory.shape", audit="first contact written", on="trajectory")
def write_first_contact(*, by: Login, trajectory: Trajectory, told: FirstContactAnswers, now: datetime) -> FirstContact:
    """Keep the sentences. What is English stays as it was. Raises TrajectoryIsClosed."""
    take_up(trajectory, Step.FORM, now)
    kept: FirstContact = put(FirstContact, trajectory, asdict(told))
    return kept


@action(may="trajectory.shape", audit="first contact translated", on="trajectory")
def translate_first_contact(
    *, by: Login, trajectory: Trajectory, english: Mapping[str, str], now: datetime
) -> FirstContact:
    """Keep the same in English, text by name of the field. Raises TrajectoryIsClosed, WriteItFirst."""
    written = FirstContact.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    if not written.exists():
        raise WriteItFirst
    filled = {name: words for name, words in english.items() if words}
    kept: FirstContact = put(FirstContact, trajectory, {"english": filled})
    return kept
