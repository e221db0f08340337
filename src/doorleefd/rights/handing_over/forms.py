"""What a package is for."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.rights.models.handing_over import HandingOver


class PackageForm(forms.Form):
    """For whom, and whether sentences of tellers go along."""

    purpose = forms.ChoiceField(label=_("Waarvoor is het?"), choices=HandingOver.Purpose, widget=forms.RadioSelect)
    to = forms.CharField(
        label=_("Aan wie?"),
        help_text=_("Bijvoorbeeld: ‘het regionaal archief’, of ‘de indiener van het Woo-verzoek’. Geen naam."),
        max_length=160,
    )
    filed_as = forms.CharField(label=_("Zaaknummer"), max_length=60, required=False)
    with_quotes = forms.BooleanField(
        label=_("Neem zinnen op van vertellers die ja zeiden tegen publiceren"),
        help_text=_("Alleen zinnen die bij een besluit gelezen zijn. Wat weg is, kan niemand meer intrekken."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        return {name: text.replace("\x00", "") if isinstance(text, str) else text for name, text in cleaned.items()}
