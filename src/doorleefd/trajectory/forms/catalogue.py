"""A form, structure or method of the organisation's own (R089, R090)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.form_answers import OwnEntryAnswers
from doorleefd.trajectory.forms.shape import box
from doorleefd.trajectory.models import OwnEntry

A_LINE_EACH = _("Zet elk punt op een eigen regel.")


class OwnEntryForm(forms.ModelForm):
    """Name, one sentence and what it is; the rest helps a colleague and may wait."""

    class Meta:
        model = OwnEntry
        fields = [
            "name",
            "kind",
            "in_short",
            "what",
            "suits",
            "strengths",
            "limits",
            "effort",
            "skills",
            "accessibility",
            "purpose",
        ]
        labels = {
            "name": _("Hoe heet het?"),
            "kind": _("Wat voor soort is het?"),
            "in_short": _("Zeg het in één zin"),
            "what": _("Wat is het?"),
            "suits": _("Wanneer past het?"),
            "strengths": _("Wat is er sterk aan?"),
            "limits": _("Waar moet je op letten?"),
            "effort": _("Wat kost het aan tijd en geld?"),
            "skills": _("Wat moet je ervoor kunnen?"),
            "accessibility": _("Hoe kan iedereen meedoen?"),
            "purpose": _("Bij welk doel past het?"),
        }
        help_texts = {
            "name": _("Bijvoorbeeld: praatavond in het buurthuis."),
            "suits": A_LINE_EACH,
            "strengths": A_LINE_EACH,
            "limits": A_LINE_EACH,
            "skills": A_LINE_EACH,
            "accessibility": A_LINE_EACH,
        }
        widgets = {
            "kind": forms.RadioSelect,
            "what": box(),
            "suits": box(),
            "strengths": box(),
            "limits": box(),
            "effort": box(2),
            "skills": box(),
            "accessibility": box(),
            "purpose": box(2),
        }

    def __init__(self, data: Any = None, *, entry: OwnEntry | None = None) -> None:
        initial = forms.model_to_dict(entry, fields=self._meta.fields) if entry else {"kind": OwnEntry.Kind.FORM}
        super().__init__(data, initial=initial)
        self.fields["kind"].choices = OwnEntry.Kind.choices  # type: ignore[attr-defined]

    def answers(self) -> OwnEntryAnswers:
        return OwnEntryAnswers(**self.cleaned_data)
