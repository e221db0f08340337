"""Saying "u" or "je", as the organisation chose: `{% load addressing %}`."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag(takes_context=True)
def you(context: Context, formal: str, familiar: str, **filled: Any) -> SafeString:
    """`{% you _("Uw verhaal") _("Je verhaal") %}`: the one or the other, by `informal` of the page.

    `filled` takes the place of `{name}` in the sentence, escaped: `{% you _("Tot {day}, u") … day=day %}`.
    """
    sentence = familiar if context.get("informal") else formal
    return format_html(sentence, **filled) if filled else mark_safe(sentence)  # noqa: S308 - our own sentence
