"""How long something is kept, as the pages that ask for it say."""

from django import template

from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.terms import days_kept as days_of

register = template.Library()


@register.simple_tag
def days_kept(kind: str, trajectory: Trajectory) -> int:
    """`{% days_kept "contact" trajectory as days %}`"""
    return days_of(OwnTerm.Kind(kind), trajectory)
