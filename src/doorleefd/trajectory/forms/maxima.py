"""What someone looked up about the volunteer allowance of a year (R174)."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.forms.planning import AmountField
from doorleefd.trajectory.forms.shape import day_input
from doorleefd.trajectory.maxima import FIRST_YEAR
from doorleefd.trajectory.plan_answers import LookedUp


class MaximaForm(forms.Form):
    """Four amounts of one year, all of them: together they hold."""

    year = forms.TypedChoiceField(label=_("Voor welk jaar?"), coerce=int)
    hour = AmountField(label=_("Per uur, vanaf 21 jaar"), help_text=_("In euro. Bijvoorbeeld: 5,60."))
    hour_under_21 = AmountField(label=_("Per uur, onder 21 jaar"))
    month = AmountField(label=_("Per maand"))
    year_total = AmountField(label=_("Per jaar"))
    source = forms.CharField(
        label=_("Waar vond je dit?"), max_length=200, help_text=_("Bijvoorbeeld: belastingdienst.nl.")
    )
    checked_on = forms.DateField(label=_("Wanneer keek je dit na?"), widget=day_input())

    def __init__(self, data: Any = None, *, today: date) -> None:
        self.today = today
        super().__init__(data, initial={"year": today.year, "checked_on": today})
        years = range(today.year + 1, FIRST_YEAR - 1, -1)
        self.fields["year"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]

    def clean_checked_on(self) -> date:
        day: date = self.cleaned_data["checked_on"]
        if day > self.today:
            raise forms.ValidationError(gettext("Kies vandaag of eerder."))
        return day

    def answers(self) -> LookedUp:
        return LookedUp(**self.cleaned_data)
