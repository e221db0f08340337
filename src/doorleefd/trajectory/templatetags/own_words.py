"""`{% load own_words %}`: what the organisation wrote, in the language of the page or marked as Dutch."""

from django import template
from django.utils.safestring import SafeString

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import own

register = template.Library()


@register.filter
def in_own_words(trajectory: Trajectory, name: str) -> SafeString:
    """`{{ trajectory|in_own_words:"subject" }}`, as it stands inside a sentence."""
    return own(trajectory, name).shown


@register.filter
def public_subject(trajectory: Trajectory) -> SafeString:
    """The subject as residents call it, or else the title."""
    return own(trajectory, "subject" if trajectory.subject else "title").shown
