"""What a teller fills in behind the code."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.people.models import Use
from doorleefd.respond.along import LONGEST_ALONG
from doorleefd.respond.models import Evaluation
from doorleefd.rights.actions import LONGEST_ANSWER
from doorleefd.trajectory.models import Need

NO_AUTOFILL = {"autocomplete": "off", "spellcheck": "true"}


class WordsForm(forms.Form):
    """One's own words, to change or to add."""

    words = forms.CharField(
        label="",
        widget=forms.Textarea(attrs={"rows": 8, **NO_AUTOFILL}),
        max_length=LONGEST_ANSWER,
        strip=False,
        error_messages={
            "required": _("Er staat nog niets."),
            "max_length": _("Dit is te lang. Maak het korter, of vertel de rest als nieuw verhaal."),
        },
    )

    def clean_words(self) -> str:
        return self.cleaned_data["words"].replace("\x00", "")


class NeedsForm(forms.Form):
    """What one needs to take part well; nothing is an answer too."""

    needs = forms.MultipleChoiceField(
        label="", choices=Need.choices, required=False, widget=forms.CheckboxSelectMultiple
    )


class EvaluationForm(forms.Form):
    """Two questions about the telling itself; either may stay empty."""

    how_it_was = forms.ChoiceField(
        label=_("Hoe was het om dit te vertellen?"),
        choices=Evaluation.HowItWas.choices,
        required=False,
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=_("Wat kunnen wij beter doen?"),
        widget=forms.Textarea(attrs={"rows": 5, **NO_AUTOFILL}),
        max_length=LONGEST_ALONG,
        required=False,
        error_messages={"max_length": _("Dit is te lang. Maak het korter, of vertel de rest als nieuw verhaal.")},
    )

    def clean_words(self) -> str:
        return self.cleaned_data["words"].replace("\x00", "")


ASKED = (Use.TAKE_PART, Use.SENSITIVE, Use.REPORT, Use.PUBLISH)


class PermissionForm(forms.Form):
    """One use, yes or no."""

    use = forms.ChoiceField(choices=[(use, use.label) for use in ASKED])
    given = forms.ChoiceField(choices=[("yes", _("Ja")), ("no", _("Nee"))])
