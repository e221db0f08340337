"""What staff fill in while someone is on the line."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.people.models import Channel
from doorleefd.rights.calling.actions import Wish

HOW = (
    (Channel.PHONE, _("Door de telefoon")),
    (Channel.CONVERSATION, _("In een gesprek")),
    (Channel.PAPER, _("Op papier")),
)


class CallingForm(forms.Form):
    """How someone says no, with which code, to what."""

    how = forms.ChoiceField(label=_("Hoe vraagt de persoon dit?"), choices=HOW, widget=forms.RadioSelect)
    code = forms.CharField(
        label=_("De code"),
        help_text=_("Drie woorden en twee cijfers. De persoon leest hem voor van het kaartje."),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "autocapitalize": "none"}),
        error_messages={"required": _("Vraag de code, en typ hem hier.")},
    )
    wish = forms.ChoiceField(
        label=_("Wat wil de persoon niet meer?"),
        choices=Wish.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Vraag wat de persoon niet meer wil.")},
    )
