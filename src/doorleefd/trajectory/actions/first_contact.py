"""First contact: the sentences with which people are asked (R082 to R085)."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.actions.answering import put, take_up
from doorleefd.trajectory.actions.shape import write_english
from doorleefd.trajectory.contact_answers import FirstContactAnswers
from doorleefd.trajectory.models import FirstContact, Step, Trajectory
from doorleefd.trajectory.own_words import IN_TELLING
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
    """Keep the same in English, text by name of the field. What tellers read too stands with the trajectory, as part of
    what they are promised. Raises TrajectoryIsClosed, WriteItFirst.
    """
    written = FirstContact.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    if not written.exists():
        raise WriteItFirst
    filled = {name: words for name, words in english.items() if words}
    told = {name: words for name, words in filled.items() if name in IN_TELLING}
    write_english(trajectory, told, by=by, now=now)
    invited = {name: words for name, words in filled.items() if name not in IN_TELLING}
    kept: FirstContact = put(FirstContact, trajectory, {"english": invited})
    return kept
