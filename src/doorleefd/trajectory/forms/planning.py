"""The forms of step 4: when, what it costs, how it is worked out, and whom the plan was agreed with."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.amounts import amount_in, number_in_words
from doorleefd.trajectory.forms.shape import box, day_input
from doorleefd.trajectory.models import Alignment, BudgetLine, PlanningLine, WorkingOut
from doorleefd.trajectory.plan_answers import Agreed, Budgeted, Planned, WorkedOut

MOST = Decimal(999_999)


class AmountField(forms.CharField):
    """A number with at most two decimals, typed as people write it."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "size": 10})
    default_error_messages = {
        "amount": _("Schrijf een getal, bijvoorbeeld 12,50."),
        "most": _("Dit getal is te groot. Het hoogste is 999.999."),
    }

    def prepare_value(self, value: Any) -> Any:
        return number_in_words(value) if isinstance(value, Decimal) else value

    def to_python(self, value: Any) -> Any:
        """The amount as a Decimal."""
        typed = super().to_python(value)
        if not typed:
            return None
        try:
            amount = amount_in(typed)
        except ValueError:
            raise forms.ValidationError(self.error_messages["amount"], code="amount") from None
        if amount > MOST:
            raise forms.ValidationError(self.error_messages["most"], code="most")
        return amount


class PlanningLineForm(forms.ModelForm):
    """One line of the planning."""

    class Meta:
        model = PlanningLine
        fields = ["what", "first", "last", "by_week", "who"]
        labels = {
            "what": _("Wat gebeurt er?"),
            "first": _("Vanaf wanneer?"),
            "last": _("Tot en met wanneer?"),
            "by_week": _("Alleen de week is genoeg"),
            "who": _("Wie doet het?"),
        }
        help_texts = {
            "what": _("Bijvoorbeeld: groepsgesprek in het buurthuis."),
            "by_week": _("Weet je de dag nog niet? Kies een dag in de goede week. Het plan noemt dan het weeknummer."),
            "who": _("Een naam, een team of een partner."),
        }
        widgets = {"first": day_input(), "last": day_input()}

    def __init__(self, data: Any = None, *, line: PlanningLine | None = None) -> None:
        super().__init__(data, initial=forms.model_to_dict(line, fields=self._meta.fields) if line else {})

    def clean_last(self) -> date | None:
        first: date | None = self.cleaned_data.get("first")
        last: date | None = self.cleaned_data["last"]
        if first is not None and last is not None and last < first:
            raise forms.ValidationError(gettext("Kies een dag die niet voor het begin ligt."))
        return last

    def answers(self) -> Planned:
        return Planned(**self.cleaned_data)


class BudgetLineForm(forms.ModelForm):
    """One line of the budget."""

    number = AmountField(label=_("Hoeveel?"), help_text=_("Bijvoorbeeld: 12 mensen, 40 uur of 1 keer."))
    amount = AmountField(label=_("Hoeveel euro per stuk?"), help_text=_("Bijvoorbeeld: 50 of 12,50."))

    class Meta:
        model = BudgetLine
        fields = ["kind", "what", "number", "amount", "paid_by"]
        labels = {
            "kind": _("Wat voor kosten zijn het?"),
            "what": _("Waarvoor precies?"),
            "paid_by": _("Wie betaalt?"),
        }
        help_texts = {
            "what": _("Bijvoorbeeld: twee groepsgesprekken."),
            "paid_by": _("Bijvoorbeeld: de gemeente, uit het budget van Sociaal."),
        }

    def __init__(self, data: Any = None, *, line: BudgetLine | None = None) -> None:
        super().__init__(data, initial=forms.model_to_dict(line, fields=self._meta.fields) if line else {})

    def answers(self) -> Budgeted:
        return Budgeted(**self.cleaned_data)


class WorkingOutForm(forms.ModelForm):
    """How one analyses, and how one reports. It may be kept half filled."""

    class Meta:
        model = WorkingOut
        fields = ["analysed_how", "reported_how"]
        labels = {
            "analysed_how": _("Hoe maken jullie er inzichten van?"),
            "reported_how": _("Hoe vertellen jullie wat jullie vonden?"),
        }
        help_texts = {
            "analysed_how": _(
                "Wie leest, wie let op wat vaak terugkomt, en hoe duiden jullie het samen met mensen die het meemaken?"
            ),
            "reported_how": _("Bijvoorbeeld: een verslag voor het college en een avond voor wie meedeed."),
        }
        widgets = {"analysed_how": box(4), "reported_how": box(4)}

    def __init__(self, data: Any = None, *, known: WorkingOut) -> None:
        super().__init__(data, initial=forms.model_to_dict(known, fields=self._meta.fields))

    def answers(self) -> WorkedOut:
        return WorkedOut(**self.cleaned_data)


class AlignmentForm(forms.ModelForm):
    """With whom a version was agreed."""

    class Meta:
        model = Alignment
        fields = ["who", "on", "remarks"]
        labels = {"who": _("Met wie?"), "on": _("Wanneer?"), "remarks": _("Wat zeiden zij?")}
        help_texts = {"who": _("Een organisatie of een groep. Bijvoorbeeld: de cliëntenraad.")}
        widgets = {"on": day_input(), "remarks": box(3)}

    def __init__(self, data: Any = None, *, today: date) -> None:
        self.today = today
        super().__init__(data, initial={"on": today})

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(gettext("Kies vandaag of een dag die al geweest is."))
        return on

    def answers(self) -> Agreed:
        return Agreed(**self.cleaned_data)
