"""What a reviewer says of an accusation: the name as it stands there, what kind, and what to know."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.accusing import Accused
from doorleefd.analyse.models import Accusation


class AccusedForm(forms.Form):
    """Sent by POST and kept sealed: it stands in no address and no log."""

    name = forms.CharField(
        label=_("Welke naam staat er?"),
        help_text=_("Precies zoals in het verhaal. Leeg als er geen naam staat. De naam gaat overal uit het verhaal."),
        required=False,
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    kind = forms.ChoiceField(
        label=_("Waar gaat het over?"),
        choices=Accusation.Kind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies waar het over gaat.")},
    )
    words = forms.CharField(
        label=_("Wat moet wie dit behandelt weten?"),
        help_text=_("In je eigen woorden, zo kort als kan. Schrijf niets waaraan te zien is wie het vertelde."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )

    def accused(self) -> Accused:
        """What was filled in; without the NUL that no keyboard has."""
        typed = {name: self.cleaned_data[name].replace("\x00", "") for name in ("name", "words")}
        return Accused(kind=Accusation.Kind(self.cleaned_data["kind"]), **typed)
