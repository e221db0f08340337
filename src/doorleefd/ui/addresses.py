"""The address of a website, as a person types it."""

from typing import Any

from django import forms
from django.core.validators import URLValidator


class WebAddress(forms.URLField):
    """One of http or https, and no other; typed without its scheme it is one of https."""

    default_validators = [URLValidator(schemes=["http", "https"])]  # noqa: RUF012 - as Django has it

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(assume_scheme="https", **kwargs)
