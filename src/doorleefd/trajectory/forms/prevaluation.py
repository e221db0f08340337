"""What one wants to reach, what one sees on the way, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.answers import CameOut, IndicatorAnswers, Outcome, Wanted
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box, day_input
from doorleefd.trajectory.models import Indicator, LookBack, Prevaluation

WHOLE = ("result_came", "growth_came", "what_worked", "what_did_not")


class AimsForm(forms.ModelForm):
    """What one wants to reach. It may be kept half filled."""

    class Meta:
        model = Prevaluation
        fields = ["result", "growth", "why", "followed_how", "evaluated_how", "evaluate_on"]
        labels = {
            "result": _("Wat willen jullie bereiken?"),
            "growth": _("Wat willen jullie zelf leren?"),
            "why": _("Waarom is dat belangrijk?"),
            "followed_how": _("Hoe volgen jullie het onderweg?"),
            "evaluated_how": _("Hoe kijken jullie terug, en met wie?"),
            "evaluate_on": _("Wanneer kijken jullie terug?"),
        }
        help_texts = {
            "result": _("Wat is er straks anders voor mensen? Bijvoorbeeld: brieven die je in één keer begrijpt."),
            "growth": _("Als team of organisatie. Bijvoorbeeld: eerder vragen, minder zelf invullen."),
            "followed_how": _("Bijvoorbeeld: elke maand vijf minuten in het overleg. Volgen is nog geen oordeel."),
            "evaluated_how": _("Bijvoorbeeld: een middag met drie vertellers, Ravi en het team."),
        }
        widgets = {"evaluate_on": day_input()}

    def __init__(self, data: Any = None, *, wanted: Prevaluation) -> None:
        super().__init__(data, initial=forms.model_to_dict(wanted, fields=self._meta.fields))
        for field in self.fields.values():
            if isinstance(field.widget, forms.Textarea):
                field.widget = box(3)

    def answers(self) -> Wanted:
        return Wanted(**self.cleaned_data)


class IndicatorForm(forms.ModelForm):
    """One thing that must change, in plain words (R032)."""

    class Meta:
        model = Indicator
        fields = ["change", "content_when", "noticed_by", "side"]
        labels = {
            "change": _("Wat moet er veranderen?"),
            "content_when": _("Wanneer zijn jullie tevreden?"),
            "noticed_by": _("Waar merken jullie dat aan?"),
            "side": _("Van wiens kant bekeken?"),
        }
        help_texts = {
            "change": _("Bijvoorbeeld: mensen weten wat de stap met hun inkomen doet."),
            "content_when": _("Bijvoorbeeld: iedereen die twijfelt, heeft een berekening op papier."),
            "noticed_by": _("Bijvoorbeeld: wij vragen het tien mensen, en tellen de telefoontjes."),
            "side": _("Neem ook punten op van mensen die het meemaken. Zij zien ander resultaat dan jullie."),
        }
        widgets = {"side": forms.RadioSelect}

    def __init__(self, data: Any = None, *, indicator: Indicator | None = None) -> None:
        super().__init__(data, initial=forms.model_to_dict(indicator, fields=self._meta.fields) if indicator else {})
        self.fields["side"].choices = Indicator.Side.choices  # type: ignore[attr-defined]

    def answers(self) -> IndicatorAnswers:
        return IndicatorAnswers(**self.cleaned_data)


class InterimForm(forms.Form):
    """What one sees now, of one indicator."""

    indicator = forms.ChoiceField(label=_("Waarvan?"))
    text = forms.CharField(
        label=_("Wat zie je nu?"),
        help_text=_("Alleen wat je ziet of hoort. Schrijf niets op waaraan iemand te herkennen is."),
        widget=box(3),
        max_length=LONGEST_ANSWER,
        error_messages={"required": _("Schrijf op wat je ziet.")},
    )

    def __init__(self, data: Any = None, *, indicators: Sequence[Indicator]) -> None:
        super().__init__(data)
        self.indicators = {str(each.pk): each for each in indicators}
        self.fields["indicator"].choices = [  # type: ignore[attr-defined]
            (key, each.change) for key, each in self.indicators.items()
        ]

    def chosen(self) -> Indicator:
        return self.indicators[self.cleaned_data["indicator"]]


@dataclass(frozen=True)
class Pair:
    """An indicator, and the two questions about what came of it."""

    indicator: Indicator
    outcome: BoundField
    came_out: BoundField


class LookBackForm(forms.ModelForm):
    """The beginning, and beside it what came out: one page, kept at once."""

    class Meta:
        model = LookBack
        fields = WHOLE
        labels = {
            "result_came": _("Wat kwam ervan?"),
            "growth_came": _("Wat hebben jullie geleerd?"),
            "what_worked": _("Wat werkte, en waarom?"),
            "what_did_not": _("Wat werkte niet, en waarom?"),
        }

    def __init__(self, data: Any = None, *, came: LookBack, indicators: Sequence[Indicator]) -> None:
        super().__init__(data, initial=forms.model_to_dict(came, fields=self._meta.fields))
        self.indicators = indicators
        for field in self.fields.values():
            field.widget = box(3)
        for each in indicators:
            self.fields[f"{each.pk}_outcome"] = forms.ChoiceField(
                choices=Indicator.Outcome.choices, widget=forms.RadioSelect, required=False, label=_("Is het gelukt?")
            )
            self.fields[f"{each.pk}_came_out"] = forms.CharField(
                widget=box(2), required=False, max_length=LONGEST_ANSWER, label=_("Waar zie je dat aan?")
            )
            self.initial[f"{each.pk}_outcome"] = each.outcome
            self.initial[f"{each.pk}_came_out"] = each.came_out

    def pairs(self) -> list[Pair]:
        return [Pair(each, self[f"{each.pk}_outcome"], self[f"{each.pk}_came_out"]) for each in self.indicators]

    def answers(self) -> CameOut:
        given = self.cleaned_data
        outcomes = (
            Outcome(each.pk, given[f"{each.pk}_outcome"], given[f"{each.pk}_came_out"]) for each in self.indicators
        )
        return CameOut(**{name: given[name] for name in WHOLE}, outcomes=tuple(outcomes))
