"""Where people were found, as the lead would fill it in."""

from datetime import date, datetime, timedelta

from doorleefd.demo.content.shapes import finding as shapes
from doorleefd.demo.content.shapes.trajectory import Trajectory as ToldTrajectory
from doorleefd.foundation.models import Login
from doorleefd.trajectory import actions
from doorleefd.trajectory.models import FindingPlace, Trajectory
from doorleefd.trajectory.place_answers import Arrangement, Freedom, PlaceAnswers, ReviewAnswers
from doorleefd.trajectory.queries import directory_of


def find_people(told: ToldTrajectory, made: Trajectory, *, lead: Login, begun: datetime, now: datetime) -> None:
    """Choose the places, keep what was agreed, and settle that people are free to tell."""
    for place in told.places:
        chosen = actions.choose_place(by=lead, trajectory=made, place=_place(place, lead, begun), now=begun)
        arrangement = _arrangement(place, now)
        actions.arrange_place(by=lead, chosen=chosen, arrangement=arrangement, now=begun)
    for review in told.design_reviews:
        actions.record_design_review(by=lead, trajectory=made, answers=_review(review, now), now=begun)
    if told.freedom:
        actions.settle_dependency(by=lead, trajectory=made, freedom=_freedom(told.freedom), now=begun)


def _place(told: shapes.Place, lead: Login, begun: datetime) -> FindingPlace:
    if told.shipped:
        return next(place for place in directory_of(lead) if place.shipped == told.shipped)
    answers = PlaceAnswers(
        kind=told.kind,
        name=told.name,
        region=told.region,
        for_whom=told.for_whom,
        meets=told.meets,
        note=told.note,
        fact="",
        fact_on=None,
        contact=told.contact,
        link="",
        checked_on=begun.date(),
    )
    return actions.add_line(by=lead, organisation=lead.organisation, model=FindingPlace, answers=answers, now=begun)


def _arrangement(told: shapes.Place, now: datetime) -> Arrangement:
    return Arrangement(
        approach=told.approach,
        decides=told.decides,
        has_experience=told.has_experience,
        months_ago=told.months_ago,
        measure=told.measure,
        agreements=told.agreements,
        agreed_with=told.agreed_with,
        agreed_on=None if told.agreed_on is None else _day(now, told.agreed_on),
        approached=told.approached,
        responded=told.responded,
    )


def _review(told: shapes.DesignReview, now: datetime) -> ReviewAnswers:
    return ReviewAnswers(
        reviewed_by=told.by,
        reviewed_on=_day(now, told.on),
        reaches=told.reaches,
        right_places=told.right_places,
        remarks=told.remarks,
        changed=told.changed,
    )


def _freedom(told: shapes.Freedom) -> Freedom:
    return Freedom(
        recruiter_decides="yes" if told.recruiter_decides else "no",
        collector_decides="yes" if told.collector_decides else "no",
        measures=list(told.measures),
        told_beforehand=told.told_beforehand,
    )


def _day(now: datetime, day: int) -> date:
    return (now + timedelta(days=day)).date()
