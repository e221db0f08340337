"""Why contact details are opened, and how a call went."""

from django import forms
from django.utils.translation import gettext_lazy as _


class OpeningForm(forms.Form):
    """Asked each time: the privacy officer reads it."""

    reason = forms.CharField(
        label=_("Waarom heb je deze gegevens nu nodig?"),
        help_text=_("Schrijf geen naam. De privacyfunctionaris leest dit."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_reason(self) -> str:
        return self.cleaned_data["reason"].replace("\x00", "")


class CallForm(forms.Form):
    """Whether the person who was called answered."""

    reached = forms.ChoiceField(choices=[("yes", _("Gesproken")), ("no", _("Niet bereikt"))])
    opened = forms.DateTimeField(widget=forms.HiddenInput, required=False)
