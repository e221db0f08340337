"""Finding people: which places a trajectory turns to, how, and what experts said of the design (R064 to R081)."""

from dataclasses import asdict
from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.dependency import refuse_dependent_people
from doorleefd.trajectory.models import ChosenPlace, DesignReview, FindingPlace, Trajectory
from doorleefd.trajectory.place_answers import Arrangement, ReviewAnswers
from doorleefd.trajectory.resting import refuse_closed


@action(may="trajectory.shape", audit="place chosen", on="trajectory")
def choose_place(*, by: Login, trajectory: Trajectory, place: FindingPlace, now: datetime) -> ChosenPlace:
    """Turn to a place; chosen twice is one. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    if place._state.adding and not FindingPlace.objects.filter(pk=place.pk).exists():
        place.save(force_insert=True)
    chosen, _made = ChosenPlace.objects.get_or_create(
        organisation=trajectory.organisation, trajectory=trajectory, place_id=place.pk
    )
    return chosen


@action(may="trajectory.shape", audit="place arranged", on="chosen")
def arrange_place(*, by: Login, chosen: ChosenPlace, arrangement: Arrangement, now: datetime) -> ChosenPlace:
    """Keep who asks whom, the agreements and the response.

    Raises TrajectoryIsClosed, PeopleDepend while the page is open and people turn out to depend on who asks them.
    """
    refuse_closed(chosen.trajectory)
    for name, answer in asdict(arrangement).items():
        setattr(chosen, name, answer)
    chosen.save()
    if chosen.trajectory.takes_contributions:
        refuse_dependent_people(chosen.trajectory)
    return chosen


@action(may="trajectory.shape", audit="place left", on="trajectory")
def leave_place(*, by: Login, trajectory: Trajectory, chosen: ChosenPlace, now: datetime) -> None:
    """Turn to this place no more; it stays in the directory. Raises TrajectoryIsClosed."""
    refuse_closed(trajectory)
    chosen.delete()


@action(may="trajectory.shape", audit="review of design recorded", on="trajectory")
def record_design_review(*, by: Login, trajectory: Trajectory, answers: ReviewAnswers, now: datetime) -> DesignReview:
    """Keep what experts by experience said of the design (R081). Raises TrajectoryIsClosed."""
    return _reviewed(DesignReview(organisation=trajectory.organisation, trajectory=trajectory), answers)


@action(may="trajectory.shape", audit="review of design changed", on="review")
def change_design_review(*, by: Login, review: DesignReview, answers: ReviewAnswers, now: datetime) -> DesignReview:
    """Change what was kept of it. Raises TrajectoryIsClosed."""
    return _reviewed(review, answers)


def _reviewed(review: DesignReview, answers: ReviewAnswers) -> DesignReview:
    refuse_closed(review.trajectory)
    for name, answer in asdict(answers).items():
        setattr(review, name, answer)
    review.save()
    return review
