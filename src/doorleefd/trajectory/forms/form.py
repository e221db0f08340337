"""Step 3: two short questions about what matters, and the choice with its reason (R086, R091)."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.engines.advice.forms.situation import Bound, Trait
from doorleefd.trajectory.catalogue import ENTRIES
from doorleefd.trajectory.fitting.words import BOUNDS, TRAITS
from doorleefd.trajectory.form_answers import ChosenForms, FormFacts
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box
from doorleefd.trajectory.models import FormChoice, FormDecision, OwnEntry

WHO_TO_HEAR = gettext_lazy("Wie wil je horen?")
WHAT_APPLIES = gettext_lazy("Wat is voor jullie belangrijk?")
OWN = "own:"
"""Before the identifier of an entry of the organisation; a form of the method is its own key."""


def ticks(words: dict[Any, Any], label: Any, help: Any) -> forms.MultipleChoiceField:
    """Boxes to tick, none of them a must."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=help,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        choices=lambda: [(key.value, capfirst(str(said))) for key, said in words.items()],
    )


class FormFactsForm(forms.Form):
    """What steps 1 and 2 did not ask, and what matters for a form."""

    traits = ticks(TRAITS, WHO_TO_HEAR, gettext_lazy("Kruis aan wie er zeker bij zijn. Niets aankruisen mag ook."))
    bounds = ticks(BOUNDS, WHAT_APPLIES, gettext_lazy("Kruis alleen aan wat echt telt."))

    def __init__(self, data: Any = None, *, traits: Iterable[str], bounds: Iterable[str]) -> None:
        super().__init__(data, initial={"traits": list(traits), "bounds": list(bounds)})

    def answers(self) -> FormFacts:
        return FormFacts(
            traits=[Trait(key) for key in self.cleaned_data["traits"]],
            bounds=[Bound(key) for key in self.cleaned_data["bounds"]],
        )


class ChooseFormsForm(forms.Form):
    """One form or more, why, and who of the people it is about thought along."""

    chosen = forms.MultipleChoiceField(
        label=gettext_lazy("Welke vorm kies je?"),
        help_text=gettext_lazy("Je mag er meer kiezen. Een vorm en een methode gaan vaak goed samen."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Kies minstens één vorm.")},
    )
    rationale = forms.CharField(
        label=gettext_lazy("Waarom past dit?"),
        help_text=gettext_lazy("Een of twee zinnen. Het advies is een hulp, jij kiest."),
        widget=box(),
        max_length=LONGEST_ANSWER,
        error_messages={"required": gettext_lazy("Schrijf op waarom je dit kiest.")},
    )
    consulted = forms.CharField(
        label=gettext_lazy("Wie dacht mee over de vorm?"),
        help_text=gettext_lazy(
            "Mensen om wie het gaat, weten het best wat werkt. Schrijf een groep op, geen namen. Nog niemand? Laat het "
            "dan leeg. Het plan laat dat zien."
        ),
        widget=box(2),
        required=False,
        max_length=LONGEST_ANSWER,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        order: Iterable[Form],
        proposed: int,
        own: Iterable[OwnEntry],
        choices: Iterable[FormChoice],
        decision: FormDecision,
    ) -> None:
        self.own = {f"{OWN}{entry.pk}": entry for entry in own}
        initial = {
            "chosen": [f"{OWN}{choice.own_id}" if choice.own_id else choice.form for choice in choices],
            "rationale": decision.rationale,
            "consulted": decision.consulted,
        }
        super().__init__(data, initial=initial)
        offered = [(form.value, str(ENTRIES[form].name)) for form in order]
        groups = (
            (_("Past het best"), offered[:proposed]),
            (_("De andere") if proposed else _("Uit het handboek"), offered[proposed:]),
            (_("Van jullie zelf"), [(key, entry.name) for key, entry in self.own.items()]),
        )
        self.fields["chosen"].choices = [group for group in groups if group[1]]  # type: ignore[attr-defined]

    def answers(self) -> ChosenForms:
        chosen = self.cleaned_data["chosen"]
        return ChosenForms(
            forms=[Form(key) for key in chosen if key not in self.own],
            own=[self.own[key] for key in chosen if key in self.own],
            rationale=self.cleaned_data["rationale"],
            consulted=self.cleaned_data["consulted"],
        )
