"""Step 1 beside the three boxes: the sentence builder, the kind of use, and what may come later."""

from typing import Any

from django import forms
from django.forms.models import model_to_dict
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.level import PurposeKind
from doorleefd.trajectory import answers
from doorleefd.trajectory.forms.purpose import USE, WANT
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box
from doorleefd.trajectory.models import Background, Experience, Function, Phase, Scale, Trajectory
from doorleefd.trajectory.naming import place_of
from doorleefd.trajectory.sentence import Parts, knowledge_in

KINDS = {
    PurposeKind.AWARENESS: _("Bewust worden van wat mensen meemaken"),
    PurposeKind.LEARNING: _("Leren, als team of als persoon"),
    PurposeKind.TRAINING: _("Een training maken of geven"),
    PurposeKind.CONTACT: _("Het contact met mensen verbeteren"),
    PurposeKind.POLICY: _("Beleid maken of veranderen"),
    PurposeKind.EVALUATION: _("Evalueren: terugkijken of iets werkt"),
    PurposeKind.ORGANISATION: _("De organisatie anders laten werken"),
}


class PartsForm(forms.Form):
    """Five small answers that together make the sentence (R039)."""

    topic = forms.CharField(
        label=_("Ik wil weten hoe het is om …"),
        help_text=_("Bijvoorbeeld: van dagbesteding naar beschut werk te gaan."),
        max_length=300,
    )
    place = forms.CharField(label=_("Waar?"), help_text=_("Een gemeente, een wijk of een plek."), max_length=120)
    easier = forms.CharField(
        label=_("Wat zou makkelijker moeten worden?"),
        help_text=_("Bijvoorbeeld: de eerste weken op het werk."),
        required=False,
        max_length=300,
    )
    own_role = forms.CharField(
        label=_("Wat is jouw rol?"), help_text=_("Bijvoorbeeld: beleidsmedewerker werk en inkomen."), max_length=120
    )
    use = forms.CharField(
        label=_("Daarmee ga ik …"),
        help_text=_("Wat ga je ermee doen? Bijvoorbeeld: onze brieven en de begeleiding veranderen."),
        max_length=LONGEST_ANSWER,
    )

    def __init__(
        self, data: Any = None, *, trajectory: Trajectory, background: Background, experience: Experience
    ) -> None:
        known = {
            "place": experience.place or place_of(trajectory.organisation),
            "own_role": background.own_role,
            "use": trajectory.intended_use,
        }
        super().__init__(data, initial=known)

    def parts(self) -> Parts:
        return Parts(**self.cleaned_data)


class SentenceForm(forms.Form):
    """The two halves of the sentence as they will be kept; both can still be changed."""

    knowledge_sought = forms.CharField(label=WANT, widget=box(), max_length=LONGEST_ANSWER)
    intended_use = forms.CharField(label=USE, widget=box(2), max_length=LONGEST_ANSWER)
    own_role = forms.CharField(widget=forms.HiddenInput, required=False, max_length=120)
    place = forms.CharField(widget=forms.HiddenInput, required=False, max_length=120)

    @classmethod
    def made_of(cls, parts: Parts) -> "SentenceForm":
        """The form that is filled by the sentence builder."""
        made = {"knowledge_sought": knowledge_in(parts), "intended_use": capfirst(parts.use)}
        return cls(initial={**made, "own_role": parts.own_role, "place": parts.place})

    def answers(self) -> answers.Sentence:
        return answers.Sentence(**self.cleaned_data)


class KindsForm(forms.Form):
    """What kind of use it is (R043), and what experience does there (R011); more than one may be, of both."""

    kinds = forms.MultipleChoiceField(
        label=_("Waar hoort dat bij?"),
        choices=list(KINDS.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Kruis er minstens één aan.")},
    )
    functions = forms.MultipleChoiceField(
        label=_("Wat moet ervaring hier doen?"),
        help_text=_("Dit mag later. Het zegt ook wie je nodig hebt: vertellen kan iedereen, vertalen moet je leren."),
        choices=Function.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, data: Any = None, *, background: Background) -> None:
        super().__init__(data, initial={"kinds": background.kinds, "functions": background.functions})

    def answers(self) -> answers.KindsOfUse:
        given = self.cleaned_data
        return answers.KindsOfUse(
            kinds=[PurposeKind(kind) for kind in given["kinds"]],
            functions=[Function(function) for function in given["functions"]],
        )


class BackgroundForm(forms.ModelForm):
    """Whose request it is, the phase and the scale. All of it may come later (R028, R029, R042)."""

    class Meta:
        model = Background
        fields = ["own_role", "commissioned_by", "phase", "scale"]
        labels = {
            "own_role": _("Wat is jouw rol?"),
            "commissioned_by": _("Wie gaf de opdracht?"),
            "phase": _("In welke fase zijn jullie?"),
            "scale": _("Hoe groot pakken jullie het aan?"),
        }
        help_texts = {
            "own_role": _("Bijvoorbeeld: beleidsmedewerker werk en inkomen."),
            "commissioned_by": _("Bijvoorbeeld: de wethouder Sociaal, of je eigen team."),
        }
        widgets = {"phase": forms.RadioSelect, "scale": forms.RadioSelect}

    def __init__(self, data: Any = None, *, background: Background) -> None:
        super().__init__(data, initial=model_to_dict(background, fields=self._meta.fields))
        unknown = ("", gettext("Weet ik nog niet"))
        self.fields["phase"].choices = [*Phase.choices, unknown]  # type: ignore[attr-defined]
        self.fields["scale"].choices = [*Scale.choices, unknown]  # type: ignore[attr-defined]

    def answers(self) -> answers.Background:
        return answers.Background(**self.cleaned_data)


class SituationsForm(forms.Form):
    """The situations of the organisation, one a line (R022)."""

    names = forms.CharField(
        label=_("Situaties"),
        help_text=_("Eén op elke regel, in de volgorde waarin je ze wilt kiezen."),
        widget=box(10),
        max_length=LONGEST_ANSWER,
    )

    def __init__(self, data: Any = None, *, known: list[str]) -> None:
        super().__init__(data, initial={"names": "\n".join(known)})

    def clean_names(self) -> list[str]:
        """Each line once, without empty ones; none longer than a name may be."""
        names = list(dict.fromkeys(" ".join(line.split()) for line in self.cleaned_data["names"].splitlines()))
        if any(len(name) > 80 for name in names):
            raise forms.ValidationError(gettext("Houd elke regel korter dan 80 tekens."))
        return [name for name in names if name]
