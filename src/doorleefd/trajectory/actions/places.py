"""The directory of places where one finds people: added, changed, checked, switched off (R063)."""

from dataclasses import asdict
from datetime import datetime

from django.utils.timezone import localdate

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.models import FindingPlace
from doorleefd.trajectory.place_answers import PlaceAnswers
from doorleefd.trajectory.refusals import PlaceNameTaken
from doorleefd.trajectory.shipped_places import shipped_places


@action(may="trajectory.keep_places", audit="place added", on="organisation")
def add_place(*, by: Login, organisation: Organisation, answers: PlaceAnswers, now: datetime) -> FindingPlace:
    """Add a place of one's own. Raises PlaceNameTaken."""
    return _written(FindingPlace(organisation=organisation), answers)


@action(may="trajectory.keep_places", audit="place changed", on="place")
def change_place(*, by: Login, place: FindingPlace, answers: PlaceAnswers, now: datetime) -> FindingPlace:
    """Change what is known of a place; one of the shipped list becomes a row of the organisation.

    Raises PlaceNameTaken.
    """
    return _written(place, answers)


@action(may="trajectory.keep_places", audit="place checked", on="place")
def check_place(*, by: Login, place: FindingPlace, now: datetime) -> FindingPlace:
    """Everything in it still holds today."""
    place.checked_on = localdate(now)
    place.save()
    return place


@action(may="trajectory.keep_places", audit="place switched off", on="place")
def switch_off(*, by: Login, place: FindingPlace, now: datetime) -> FindingPlace:
    """Propose it no more. Where it was chosen, it stays."""
    place.is_off = True
    place.save()
    return place


@action(may="trajectory.keep_places", audit="place switched on", on="place")
def switch_on(*, by: Login, place: FindingPlace, now: datetime) -> FindingPlace:
    """Propose it again."""
    place.is_off = False
    place.save()
    return place


def _written(place: FindingPlace, answers: PlaceAnswers) -> FindingPlace:
    for name, answer in asdict(answers).items():
        setattr(place, name, answer)
    _refuse_taken(place)
    place.save()
    return place


def _refuse_taken(place: FindingPlace) -> None:
    """A name says which place it is: also those of the shipped list that nobody touched yet bear one."""
    rows = FindingPlace.objects.filter(organisation=place.organisation_id)
    named = {each.pk: each.name for each in shipped_places(place.organisation).values()}
    named.update(rows.values_list("pk", "name"))
    named.pop(place.pk, None)
    if place.name.casefold() in {name.casefold() for name in named.values()}:
        raise PlaceNameTaken
