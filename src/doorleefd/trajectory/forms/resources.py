"""Something to read, hear or ask (R023)."""

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.answers import ResourceAnswers
from doorleefd.trajectory.forms.listed import LineForm
from doorleefd.trajectory.forms.shape import box
from doorleefd.trajectory.models import Resource, Step

STEPS = [(step.value, f"{step.value}. {step.label}") for step in Step]


class StepFilterForm(forms.Form):
    """For which step one looks."""

    stap = forms.TypedChoiceField(
        label=_("Bij welke stap?"), required=False, coerce=int, choices=[("", _("alle stappen")), *STEPS]
    )

    @property
    def step(self) -> int | None:
        """The step, or None for all of them; an answer that makes no sense asks for all."""
        self.full_clean()
        return self.cleaned_data.get("stap") or None


class ResourceForm(LineForm):
    """What it is, where it is, and which steps it helps with."""

    steps = forms.TypedMultipleChoiceField(
        label=_("Bij welke stappen helpt het?"),
        coerce=int,
        choices=STEPS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Resource
        fields = ["name", "about", "link", "dated", "steps", "checked_on"]
        labels = {"name": _("Naam"), "about": _("Wat vind je er?"), "dated": _("Van wanneer is het?")}
        help_texts = {
            "about": _("In eigen woorden, in een of twee zinnen."),
            "dated": _("Bijvoorbeeld: 2024. Zo ziet iedereen hoe oud het is."),
        }
        widgets = {"about": box()}

    def answers(self) -> ResourceAnswers:
        return ResourceAnswers(**self.cleaned_data)
