"""The directory of places where one finds people: added and changed (R063)."""

from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.actions.listed import written
from doorleefd.trajectory.models import FindingPlace
from doorleefd.trajectory.place_answers import PlaceAnswers


@action(may="trajectory.keep_lists", audit="place added", on="organisation")
def add_place(*, by: Login, organisation: Organisation, answers: PlaceAnswers, now: datetime) -> FindingPlace:
    """Add a place of one's own. Raises LineNameTaken."""
    return written(FindingPlace(organisation=organisation), answers)


@action(may="trajectory.keep_lists", audit="place changed", on="place")
def change_place(*, by: Login, place: FindingPlace, answers: PlaceAnswers, now: datetime) -> FindingPlace:
    """Change what is known of a place; one of the shipped list becomes a row of the organisation.

    Raises LineNameTaken.
    """
    return written(place, answers)
