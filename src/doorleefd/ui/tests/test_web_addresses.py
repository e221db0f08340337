"""The address of a website leads to a website, and to nothing that a browser would run or fetch otherwise."""

import pytest
from django import forms
from django.apps import apps
from django.db.models import URLField

from doorleefd.administration.forms import SettingsForm
from doorleefd.trajectory.forms.listed import LineForm
from doorleefd.ui.addresses import WebAddress


@pytest.mark.parametrize(
    ("typed", "kept"), [("veenbeek.example/wmo", "https://veenbeek.example/wmo"), ("http://a.example/", None)]
)
def test_a_website_is_kept_as_one(typed, kept):
    assert WebAddress().clean(typed) == (kept or typed)


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "ftp://a.example/", "data:text/html,x", "x"])
def test_anything_else_is_refused(typed):
    with pytest.raises(forms.ValidationError):
        WebAddress().clean(typed)


def test_every_website_comes_in_by_that_field():
    """Those that a table holds; a new one must be added here, with its form."""
    asked = {"website": SettingsForm.base_fields["website"], "link": LineForm.base_fields["link"]}
    held = {field.name for model in apps.get_models() for field in model._meta.fields if isinstance(field, URLField)}
    assert held == set(asked)
    assert all(isinstance(field, WebAddress) for field in asked.values())
