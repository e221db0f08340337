"""What the forms of a line in a list share."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.forms.shape import day_input
from doorleefd.trajectory.models.listed import Listed
from doorleefd.ui.addresses import WebAddress


class LineForm(forms.ModelForm):
    """A line with its link, and the day on which someone looked whether it holds; empty until someone did."""

    link = WebAddress(label=_("Website"), required=False, help_text=_("Alleen de voorpagina: die blijft."))
    checked_on = forms.DateField(
        label=_("Nagekeken op"),
        required=False,
        help_text=_("Wanneer keek iemand of dit nog klopt? Na een jaar vragen wij het opnieuw."),
        widget=day_input(),
    )

    def __init__(self, data: Any = None, *, today: date, line: Listed | None = None) -> None:
        self.today = today
        kept = forms.model_to_dict(line, fields=self._meta.fields) if line else {}
        super().__init__(data, initial={"checked_on": today, **kept})

    def answers(self) -> Any:
        """What was filled in, in the shape of its list."""
        raise NotImplementedError

    def clean_checked_on(self) -> date | None:
        day: date | None = self.cleaned_data["checked_on"]
        if day and day > self.today and day != self.initial["checked_on"]:
            raise forms.ValidationError(gettext("Kies vandaag of eerder."))
        return day
