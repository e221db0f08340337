"""`{% load lasting %}`: how long something is kept, as one says it."""

from django import template
from django.utils.translation import ngettext

A_YEAR = 365

register = template.Library()


@register.filter
def lasting(days: int) -> str:
    """`{{ 730|lasting }}`: "2 jaar"; what is not a whole number of years is said in days."""
    years, left = divmod(days, A_YEAR)
    if years and not left:
        return ngettext("%(number)s jaar", "%(number)s jaar", years) % {"number": years}
    return ngettext("%(number)s dag", "%(number)s dagen", days) % {"number": days}
