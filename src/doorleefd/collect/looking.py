"""When a person looks at what may give worry: within the working days that the trajectory set (R206)."""

from datetime import date, timedelta

from doorleefd.trajectory.models import Trajectory

SATURDAY = 5


def look_by(trajectory: Trajectory, *, today: date) -> date:
    """The last day to look: so many working days after today, Monday to Friday."""
    day, left = today, trajectory.look_within_days
    while left:
        day += timedelta(days=1)
        left -= day.weekday() < SATURDAY
    return day
