"""`{% load said_of_people %}`: how many people or codes there are, in a sentence, as `ui.counting` says it."""

from django import template

from doorleefd.ui.counting import at_least, counted, more_codes, who_told, why_at_most

register = template.Library()


@register.simple_tag(name="more_codes")
def said_more_codes() -> str:
    """`{% more_codes %}`: beside a number of codes."""
    return more_codes()


@register.simple_tag(name="why_at_most")
def said_why_at_most() -> str:
    """`{% why_at_most %}`: on a page where numbers of people say so."""
    return why_at_most()


@register.simple_tag(name="who_told")
def said_told_by(codes: int | None, are_people: bool, below: int = 5) -> str:
    """`{% who_told 40 are_people=known below=limit as who %}`: how many told, as `ui.counting` says it."""
    return who_told(codes, are_people=are_people, below=below)


@register.filter
def times(number: int | None, below: int = 5) -> str:
    """`{{ need.people|times:5 }}`: "ten minste 10 keer", of codes that may be one person's."""
    return at_least(number or 0, below=below)


@register.filter
def people(number: int, below: int = 5) -> str:
    """`{{ reflection.contributors_present|people:5 }}`: "7 mensen", "minder dan 5 mensen"."""
    return counted(number, below=below).text
