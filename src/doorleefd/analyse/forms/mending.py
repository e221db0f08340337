"""Mending a text that was held."""

from django import forms
from django.utils.translation import gettext_lazy as _


class MendForm(forms.Form):
    """The text, to put back in its place; left empty where a text may be empty."""

    text = forms.CharField(
        label=_("Hoe wordt de tekst?"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("Schrijf het in eigen woorden, of laat het weg."),
    )
