"""Why contact details are opened, and how a call went."""

from datetime import datetime
from typing import Any

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


class MomentOfOpening(forms.DateTimeField):
    """When the number was shown; nothing where that cannot be read. Who called cannot mend it, and the call is kept."""

    widget = forms.HiddenInput

    def clean(self, value: Any) -> datetime | None:
        try:
            return super().clean(value)
        except forms.ValidationError:
            return None


class CallForm(forms.Form):
    """Whether the person who was called answered."""

    reached = forms.ChoiceField(choices=[("yes", _("Gesproken")), ("no", _("Niet bereikt"))])
    opened = MomentOfOpening(required=False)
