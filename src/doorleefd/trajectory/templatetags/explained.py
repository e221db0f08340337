"""`{% load explained %}`: help where the question is. A slug that does not exist is an error, never silence."""

from django import template

from doorleefd.trajectory.help import BY_SLUG
from doorleefd.trajectory.help.subject import Subject

register = template.Library()


@register.inclusion_tag("trajectory/help/more.html")
def more(slug: str) -> dict[str, Subject]:
    """`{% more "drie-bronnen" %}`: the way to the page of a subject."""
    return {"subject": BY_SLUG[slug]}


@register.inclusion_tag("trajectory/help/in_short.html")
def in_short(slug: str) -> dict[str, Subject]:
    """`{% in_short "een-verhaal" %}`: the subject in one line, and the way to its page."""
    return {"subject": BY_SLUG[slug]}
