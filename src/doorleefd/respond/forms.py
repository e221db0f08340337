"""What is filled in when one decides and answers."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment
from doorleefd.analyse.queries.voices import Voice
from doorleefd.analyse.recognising import LookedForm, offered
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.actions import VOICES_BESIDE_A_DECISION, Decided
from doorleefd.respond.models import Decision
from doorleefd.trajectory.forms import EndForm


class DayInput(forms.DateInput):
    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")


def _text(
    label: Any, *, rows: int = 3, most: int = 2000, required: bool = True, help_text: Any = ""
) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        max_length=most,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class DecisionForm(LookedForm):
    """A decision on a recommendation, with the voices that were read and the assumption that was wrong (R287)."""

    voices = forms.MultipleChoiceField(
        label=_("Welke stemmen las je voor je besloot?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kies er hoogstens drie. Zij staan straks bij het besluit."),
    )
    wrong_assumption = _text(
        _("Welke aanname klopte niet?"),
        required=False,
        help_text=_("Wat dacht je eerst, en zie je nu anders? Dit staat bij het besluit."),
    )
    outcome = forms.ChoiceField(label=_("Wat is besloten?"), choices=Decision.Outcome.choices, widget=forms.RadioSelect)
    what_we_do = _text(
        _("Wat gaan jullie doen?"),
        required=False,
        help_text=_("In gewone woorden. De mensen die vertelden, lezen dit zo op hun pagina."),
    )
    what_we_do_not = _text(
        _("Wat gaan jullie niet doen?"), required=False, help_text=_("Ook dit lezen zij. Niets is ook een antwoord.")
    )
    reason = _text(_("Waarom?"), help_text=_("Eén of twee zinnen die ook iemand begrijpt die hier niet werkt."))
    starts_on = forms.DateField(label=_("Vanaf wanneer merken mensen het?"), required=False, widget=DayInput())
    owner = forms.CharField(label=_("Wie zorgt ervoor?"), max_length=160)
    decided_by = forms.CharField(label=_("Wie heeft dit besloten?"), max_length=160)
    decided_on = forms.DateField(label=_("Wanneer is het besloten?"), widget=DayInput())

    def __init__(self, *args: Any, quotable: list[Voice], viewer: Login, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        self.fields["voices"].choices = offered(quotable)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.refuse_unlooked(cleaned, chosen=bool(cleaned.get("voices")))
        return cleaned

    def clean_voices(self) -> list[str]:
        chosen: list[str] = self.cleaned_data["voices"]
        if len(chosen) > VOICES_BESIDE_A_DECISION:
            raise forms.ValidationError(_("Kies hoogstens drie stemmen, zodat ze echt gelezen worden."))
        return chosen

    def decided(self) -> Decided:
        cleaned = dict(self.cleaned_data)
        chosen = [UUID(pk) for pk in cleaned.pop("voices")]
        voices = list(Fragment.objects.visible_to(self.viewer, Purpose.QUOTE).filter(pk__in=chosen))
        outcome = Decision.Outcome(cleaned.pop("outcome"))
        return Decided(outcome=outcome, voices=voices, **cleaned)


class AnswerForm(forms.Form):
    """The answer to everyone who told (R238). `seen` is the mark of the draft that was on the screen."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    opening = _text(_("Wat hebben jullie gehoord?"), rows=4)
    did_change = _text(_("Wat verandert er?"), rows=5, most=4000)
    did_not_change = _text(
        _("Wat verandert er niet, en waarom niet?"),
        rows=5,
        most=4000,
        help_text=_("Zeg dit even duidelijk als wat wel verandert."),
    )
    for_unused = _text(
        _("Wat zeg je tegen mensen van wie de woorden tot niets leidden?"),
        help_text=_("Zij lezen dit op hun eigen pagina. Zeg eerlijk waarom."),
    )
    what_next = _text(_("Wat gebeurt er hierna?"), required=False)


class ClosingForm(EndForm):
    """Closing while someone has no answer asks for a reason that shows in the report (law 10, R290)."""

    reason = _text(_("Waarom geef je geen antwoord?"), required=False)
    for_tellers = _text(
        _("Wat zeg je tegen de mensen die vertelden?"),
        required=False,
    )
