"""The small forms of a step: what was decided, who takes care, and why one goes on."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import Care, Remark
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box, day_input
from doorleefd.trajectory.models import Step, StepProgress
from doorleefd.trajectory.queries import colleagues_of

QUESTIONS = {
    Step.PURPOSE: (_("Wat is er nog besloten?"), _("Bijvoorbeeld: wie de opdracht gaf, en wat jouw rol is.")),
    Step.WHO: (
        _("Wat is er nog besloten?"),
        _("Bijvoorbeeld: mensen met eigen, recente ervaring, en een ervaringsdeskundige die meeleest."),
    ),
    Step.FORM: (
        _("Hoe kunnen mensen vertellen?"),
        _("Bijvoorbeeld: een open pagina en twee groepsgesprekken. Wie vertelt, kiest."),
    ),
    Step.PLAN: (
        _("Wat is er nog afgesproken?"),
        _("Bijvoorbeeld: wie het plan goedkeurt, en wat jullie doen als het anders loopt."),
    ),
    Step.COLLECT: (
        _("Hoe gaat het ophalen?"),
        _("Bijvoorbeeld: wie jullie nog te weinig horen, en wat jullie daaraan doen."),
    ),
    Step.USE: (
        _("Hoe gebruiken jullie het, en hoe koppelen jullie terug?"),
        _("Bijvoorbeeld: wie het antwoord schrijft, en wie het vooraf leest."),
    ),
}


class RemarkForm(forms.Form):
    """What was decided in a step, in words."""

    note = forms.CharField(required=False, widget=box(4), max_length=LONGEST_ANSWER)

    def __init__(self, data: Any = None, *, progress: StepProgress) -> None:
        super().__init__(data, initial={"note": progress.note})
        question, example = QUESTIONS[Step(progress.step)]
        self.fields["note"].label = question
        self.fields["note"].help_text = example

    def answers(self) -> Remark:
        return Remark(**self.cleaned_data)


class CareForm(forms.Form):
    """Who takes care of a step, and until when."""

    owner = forms.ModelChoiceField(
        Login.objects.none(), label=_("Wie zorgt ervoor?"), required=False, empty_label=_("nog niemand")
    )
    due_on = forms.DateField(label=_("Wanneer klaar?"), required=False, widget=day_input())

    def __init__(self, data: Any = None, *, progress: StepProgress, viewer: Login, today: date) -> None:
        self.progress = progress
        self.today = today
        super().__init__(data, initial={"owner": progress.owner_id, "due_on": progress.due_on})
        self.fields["owner"].queryset = colleagues_of(viewer)  # type: ignore[attr-defined]

    def clean_due_on(self) -> date | None:
        day: date | None = self.cleaned_data["due_on"]
        if day is not None and day < self.today and day != self.progress.due_on:
            said = date_format(day, "DATE_FORMAT")
            raise forms.ValidationError(gettext("Kies vandaag of later. %(day)s is al geweest.") % {"day": said})
        return day

    def answers(self) -> Care:
        return Care(**self.cleaned_data)


class ReasonForm(forms.Form):
    """Why one goes on all the same (law 10)."""

    reason = forms.CharField(
        label=_("Waarom ga je toch verder?"),
        help_text=_("Dit staat in het plan, met je naam erbij."),
        widget=box(3),
        max_length=LONGEST_ANSWER,
        error_messages={"required": _("Schrijf op waarom je toch verdergaat. Iedereen die het plan leest, ziet dit.")},
    )
