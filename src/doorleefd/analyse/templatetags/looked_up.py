"""`{% load looked_up %}`: words character for character, and what a page looks up by row."""

from collections.abc import Mapping
from typing import Any

from django import template

from doorleefd.analyse import shown

register = template.Library()
register.filter("exactly", shown.exactly)


@register.filter
def of(table: Mapping[Any, Any], key: Any) -> Any:
    """`{{ answers|of:row.pk }}`: what stands for `key`; nothing where nothing stands."""
    return table.get(key, "")
