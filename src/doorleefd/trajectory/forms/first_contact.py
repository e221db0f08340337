"""First contact: three sentences and a choice (R082 to R085), and the same in English."""

from typing import Any

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.contact_answers import FirstContactAnswers
from doorleefd.trajectory.forms.shape import box
from doorleefd.trajectory.invitation import IN_ENGLISH, OWN, guessed_knowledge
from doorleefd.trajectory.models import AskedTo, FirstContact, Trajectory


class FirstContactForm(forms.ModelForm):
    """Short sentences: they stand in a letter and on a poster."""

    class Meta:
        model = FirstContact
        fields = ["knowledge", "asked_to", "yields", "effort", "when_where"]
        labels = {
            "knowledge": _("Wat willen jullie weten, en waarvoor?"),
            "asked_to": _("Wat vraag je mensen?"),
            "yields": _("Wat levert het hun op?"),
            "effort": _("Wat kost het hun?"),
            "when_where": _("Waar en wanneer?"),
        }
        help_texts = {
            "knowledge": _("Bijvoorbeeld: Wij willen weten hoe onze brieven zijn. Dan maken wij ze duidelijker."),
            "yields": _("Bijvoorbeeld: De brieven worden duidelijker, ook voor u. Beloof niet meer dan je weet."),
            "effort": _("Bijvoorbeeld: Het duurt tien minuten. U hoeft niets mee te nemen."),
            "when_where": _("Alleen als mensen ergens heen gaan. Bijvoorbeeld: Kom op 3 maart om 14 uur in de bieb."),
        }
        widgets = {"asked_to": forms.RadioSelect}

    def __init__(self, data: Any = None, *, trajectory: Trajectory, contact: FirstContact) -> None:
        super().__init__(data, initial=model_to_dict(contact, fields=self._meta.fields))
        self.fields["asked_to"].choices = AskedTo.choices  # type: ignore[attr-defined]
        for name in OWN:
            self.fields[name].widget = box(2)
        self.is_guessed = not contact.is_answered and bool(guessed_knowledge(trajectory))
        if self.is_guessed:
            self.initial["knowledge"] = guessed_knowledge(trajectory)

    def answers(self) -> FirstContactAnswers:
        return FirstContactAnswers(**self.cleaned_data)


class EnglishForm(forms.Form):
    """What staff wrote in Dutch for who is asked and who tells, each with room for the same in English.

    What it is for is read once: as it was written for residents, or else as step 1 says it.
    """

    def __init__(self, data: Any = None, *, trajectory: Trajectory, contact: FirstContact) -> None:
        super().__init__(data, initial={**contact.english, **trajectory.english})
        for name in IN_ENGLISH:
            if name == "intended_use" and trajectory.public_purpose:
                continue
            holder = contact if name in OWN else trajectory
            field: Any = holder._meta.get_field(name)
            if words := getattr(holder, name):
                self.fields[name] = forms.CharField(
                    label=words, widget=box(2), required=False, max_length=field.max_length or len(words) * 2
                )

    def answers(self) -> dict[str, str]:
        return dict(self.cleaned_data)
