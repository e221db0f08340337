"""When a person looks at what may give worry: within the working days that the trajectory set (R206)."""

from datetime import date, datetime, time, timedelta

from django.db.models import Q
from django.utils.timezone import localdate, make_aware

from doorleefd.collect.models import Contribution
from doorleefd.trajectory.models import Trajectory

SATURDAY = 5


def look_by(trajectory: Trajectory, *, today: date) -> date:
    """The last day to look."""
    return working_days_after(today, trajectory.look_within_days)


def look_again_by(contribution: Contribution, *, now: datetime) -> date:
    """The last day to look once more: the one that was set, also where it passed while nobody was reached yet."""
    today = localdate(now)
    before = contribution.look_by
    is_set = before and (contribution.needs_a_person or before >= today)
    return before if before and is_set else look_by(contribution.trajectory, today=today)


def asked_since(contribution: Contribution) -> datetime:
    """When a person asked for aftercare; of rows older than that field, the start of the day on which it was told."""
    return contribution.asked_at or start_of(contribution.told_on)


def start_of(day: date) -> datetime:
    """Where only the day is known."""
    return make_aware(datetime.combine(day, time.min))


def working_days_after(day: date, number: int) -> date:
    """So many working days later, Monday to Friday."""
    left = number
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day


def waits_for_a_look() -> Q:
    """Stories that ask for a human eye, before a reviewer looked: after that they wait for a call."""
    unread = Q(look_is_suggested=True) | Q(review=Contribution.Review.WAITING)
    return unread & Q(needs_a_person=True)
