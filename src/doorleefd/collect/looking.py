"""When a person looks at what may give worry: within the working days that the trajectory set (R206)."""

from datetime import date, timedelta

from doorleefd.trajectory.models import Trajectory

SATURDAY = 5


def look_by(trajectory: Trajectory, *, today: date) -> date:
    """The last day to look."""
    return working_days_after(today, trajectory.look_within_days)


def working_days_after(day: date, number: int) -> date:
    """So many working days later, Monday to Friday."""
    left = number
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day
