"""What people read when they are asked."""

from doorleefd.trajectory.models import FirstContact, Trajectory
from doorleefd.trajectory.queries.answered import answers_of


def first_contact_of(trajectory: Trajectory) -> FirstContact:
    """The sentences of the lead; unsaved and empty while nobody wrote them. One query."""
    return answers_of(FirstContact, trajectory)
