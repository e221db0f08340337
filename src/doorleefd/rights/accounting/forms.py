"""What is asked of the access log, and what is written in the register and in an assessment."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, Organisation
from doorleefd.rights.accounting.activity import Activity
from doorleefd.rights.accounting.assessing import Answer, Assessed, Written
from doorleefd.rights.accounting.openings import KINDS, OpeningFilter
from doorleefd.rights.models import RegisterText


class OpeningForm(forms.Form):
    """Which openings to show."""

    since = forms.DateField(label=_("Vanaf"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("Tot en met"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    login = forms.ModelChoiceField(
        label=_("Wie"), required=False, queryset=Login.objects.none(), empty_label=_("Iedereen")
    )
    kind = forms.ChoiceField(label=_("Wat"), required=False, choices=[("", _("Alles")), *KINDS.items()])

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login: Any = self.fields["login"]
        login.queryset = Login.objects.filter(organisation=organisation).order_by("name")

    def chosen(self) -> OpeningFilter:
        """What was filled in well; the rest leaves nothing out."""
        self.is_valid()
        given: dict[str, Any] = self.cleaned_data
        since: date | None = given.get("since")
        login: Login | None = given.get("login")
        return OpeningFilter(since, given.get("until"), login.pk if login else None, given.get("kind", ""))


class RegisterForm(forms.Form):
    """The parts of one processing, each as it reads now; left as it is, it keeps following the trajectory."""

    def __init__(self, activity: Activity, *, data: Any = None) -> None:
        super().__init__(data)
        for entry in activity.entries:
            self.fields[entry.part] = forms.CharField(
                label=entry.part.label,
                required=False,
                max_length=4000,
                initial=entry.text,
                help_text=entry.asks or (_("Geschreven door %(who)s.") % {"who": entry.by} if entry.by else ""),
                widget=forms.Textarea(attrs={"rows": max(2, entry.text.count("\n") + 2)}),
            )

    def texts(self) -> dict[RegisterText.Part, str]:
        """What stands in each part now, with line ends as we keep them."""
        return {RegisterText.Part(name): text.replace("\r\n", "\n") for name, text in self.cleaned_data.items()}


class AssessmentForm(forms.Form):
    """A yes or a no with its reason for each criterion; nothing is chosen for anyone."""

    YES, NO = "yes", "no"

    def __init__(
        self, proposals: Sequence[Answer], last: Assessed | None, written: Written, *, data: Any = None
    ) -> None:
        super().__init__(data)
        self.proposals = proposals
        decided = {answer.criterion: answer for answer in last.answers} if last else {}
        for proposal in proposals:
            before = decided.get(proposal.criterion)
            self.fields[f"{proposal.criterion}"] = forms.ChoiceField(
                label=proposal.criterion.label,
                choices=[(self.YES, _("speelt")), (self.NO, _("speelt niet"))],
                widget=forms.RadioSelect,
                initial=(self.YES if before.applies else self.NO) if before else None,
                error_messages={"required": _("Kies of dit speelt.")},
            )
            self.fields[f"{proposal.criterion}_why"] = forms.CharField(
                label=_("Waarom"),
                max_length=1000,
                initial=before.reason if before else proposal.reason,
                widget=forms.Textarea(attrs={"rows": 2}),
                error_messages={"required": _("Schrijf in een paar woorden waarom.")},
            )
        texts = {
            "necessity": _("Waarom zijn deze gegevens nodig, en kan het niet met minder?"),
            "views": _("Wat zeggen mensen om wie het gaat ervan?"),
            "own_risks": _("Welke risico's zie je zelf nog?"),
            "officer_advice": _("Wat zei de privacyfunctionaris?"),
        }
        for name, label in texts.items():
            self.fields[name] = forms.CharField(
                label=label,
                required=False,
                max_length=4000,
                initial=getattr(written, name),
                widget=forms.Textarea(attrs={"rows": 3}),
            )

    @property
    def rows(self) -> list[tuple[Answer, Any, Any]]:
        """Each criterion with its proposal and its two fields."""
        return [(one, self[one.criterion], self[f"{one.criterion}_why"]) for one in self.proposals]

    def given(self) -> dict[str, Any]:
        """What a person decided."""
        answers = tuple(
            Answer(
                one.criterion,
                self.cleaned_data[one.criterion] == self.YES,
                self.cleaned_data[f"{one.criterion}_why"].strip(),
            )
            for one in self.proposals
        )
        texts = {field.name: self.cleaned_data[field.name].strip() for field in fields(Written)}
        return {"answers": answers, "written": Written(**texts)}
