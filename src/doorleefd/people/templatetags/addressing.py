"""Saying "u" or "je", as the organisation chose: `{% load addressing %}`."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def you(context: Context, formal: str, familiar: str, **filled: Any) -> SafeString:
    """`{% you _("Uw verhaal") _("Je verhaal") %}`: the one or the other, by `informal` of the page.

    `filled` takes the place of `%(name)s` in the sentence, escaped: `{% you _("Tot %(day)s, u") … day=day %}`.
    """
    sentence = familiar if context.get("informal") else formal
    if filled:
        sentence %= {name: conditional_escape(value) for name, value in filled.items()}
    return mark_safe(sentence)  # noqa: S308 - our own sentence, with every value escaped
