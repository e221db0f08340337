"""Step 2: the exact experience, the level, whom to ask, what one can oneself, and from which view."""

from typing import Any

from django import forms
from django.forms.models import model_to_dict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.roles import Role
from doorleefd.engines.advice.who import Signal
from doorleefd.trajectory import answers
from doorleefd.trajectory.catalogue.roles import ROLES
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box
from doorleefd.trajectory.models import (
    Experience,
    LevelChoice,
    OwnExpertise,
    Trajectory,
    Viewpoint,
    WhomChoice,
)
from doorleefd.trajectory.naming import place_of

SIGNALS = {
    Signal.RECENT: _("Ik wil weten wat mensen kortgeleden meemaakten."),
    Signal.PERSPECTIVES: _("Ik wil mensen met verschillende achtergronden horen."),
    Signal.RESPONSIBILITY: _("Iemand moet hier een vaste, professionele rol in hebben."),
    Signal.KNOWLEDGE: _("Er is kennis nodig van het sociaal domein, van de wet of van onderzoek."),
    Signal.SKILLS: _("Iemand moet anderen kunnen begeleiden, volgens een methode."),
    Signal.EQUAL_PARTNER: _("Iemand moet als gelijke meepraten met verschillende partijen."),
    Signal.PASSING_ON: _("Iemand moet overdragen wat veel mensen weten, bijvoorbeeld in een training."),
    Signal.INTERPRETING: _("Iemand moet helpen begrijpen en ordenen wat mensen vertellen."),
}
YES_NO = [("yes", _("Ja")), ("no", _("Nee"))]
WHY = _("Waarom kies je dit?")
WHY_HELP = _("Een of twee zinnen. Ze komen in het plan.")
ANY_TIME = _("Hoe lang geleden mag het hoogstens zijn?")


class ExperienceForm(forms.ModelForm):
    """The exact experience one looks for. Health is asked only with the reason why it is needed (R047)."""

    from_situation = forms.ChoiceField(label=_("Van welke situatie?"), required=False)
    to_situation = forms.ChoiceField(label=_("Naar welke situatie?"), required=False)

    class Meta:
        model = Experience
        fields = [
            "from_situation",
            "to_situation",
            "service",
            "place",
            "recent_months",
            "condition",
            "condition_reason",
        ]
        labels = {
            "service": _("Ervaring met welke hulp of dienst?"),
            "place": _("In welke gemeente of plaats?"),
            "recent_months": ANY_TIME,
            "condition": _("Zoek je mensen met een bepaalde beperking, ziekte of psychische aandoening?"),
            "condition_reason": _("Waarom is dat nodig voor je vraag?"),
        }
        help_texts = {
            "service": _("Bijvoorbeeld: de begeleiding door klantmanagers."),
            "recent_months": _("In maanden. Bijvoorbeeld 12. Laat leeg als het niet uitmaakt."),
            "condition": _("Laat leeg als dat niet nodig is. Meestal is het niet nodig."),
            "condition_reason": _(
                "Gegevens over gezondheid zijn extra beschermd. Je mag er alleen naar vragen als het echt nodig is."
            ),
        }
        widgets = {"condition_reason": box(2)}

    def __init__(self, data: Any = None, *, experience: Experience, situations: list[str]) -> None:
        known = model_to_dict(experience, fields=self._meta.fields)
        known["place"] = known["place"] or place_of(experience.organisation)
        super().__init__(data, initial=known)
        for name in ("from_situation", "to_situation"):
            named = dict.fromkeys([*situations, *filter(None, [known[name]])])
            choices = [("", gettext("niet van belang")), *((each, each) for each in named)]
            self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> None:
        super().clean()
        given = self.cleaned_data
        if given.get("condition") and not given.get("condition_reason") and "condition_reason" not in self.errors:
            told = gettext("Schrijf op waarom dit nodig is. Weet je dat niet? Maak het vak hierboven dan leeg.")
            self.add_error("condition_reason", told)
        if given.get("from_situation") and given.get("from_situation") == given.get("to_situation"):
            self.add_error("to_situation", gettext("Kies een andere situatie dan waar mensen vandaan komen."))

    def answers(self) -> answers.Experience:
        """Without a condition there is no reason for it to keep."""
        given = dict(self.cleaned_data)
        given["condition_reason"] = given["condition_reason"] if given["condition"] else ""
        return answers.Experience(**given)


class ChoosingForm(forms.Form):
    """What a person chooses beside the advice, and why (R051, R060). `choices` come from the one who shows it."""

    choice = forms.ChoiceField(
        label=_("Wat kies je?"), widget=forms.RadioSelect, error_messages={"required": _("Kies er een.")}
    )
    rationale = forms.CharField(
        label=WHY,
        help_text=WHY_HELP,
        widget=box(),
        max_length=LONGEST_ANSWER,
        error_messages={"required": _("Schrijf op waarom je dit kiest.")},
    )

    def answers(self) -> answers.Chosen:
        return answers.Chosen(**self.cleaned_data)


class LevelForm(ChoosingForm):
    """One story or a larger picture (R048)."""

    def __init__(self, data: Any = None, *, chosen: LevelChoice) -> None:
        super().__init__(data, initial={"choice": chosen.level, "rationale": chosen.rationale})
        self.fields["choice"].choices = LevelChoice.Level.choices  # type: ignore[attr-defined]


class SignalsForm(forms.Form):
    """What the task asks for: eight short lines, of which none needs to be ticked (R051 to R057)."""

    signals = forms.MultipleChoiceField(
        label=_("Kruis aan wat klopt"),
        help_text=_("Wat je niet aankruist, is een nee."),
        choices=list(SIGNALS.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, data: Any = None, *, chosen: WhomChoice) -> None:
        super().__init__(data, initial={"signals": chosen.signals})

    def answers(self) -> list[Signal]:
        return [Signal(signal) for signal in self.cleaned_data["signals"]]


class WhomForm(ChoosingForm):
    """People, an expert, or both (R051)."""

    def __init__(self, data: Any = None, *, chosen: WhomChoice) -> None:
        super().__init__(data, initial={"choice": chosen.whom, "rationale": chosen.rationale})
        self.fields["choice"].choices = WhomChoice.Whom.choices  # type: ignore[attr-defined]


class ExpertForm(forms.ModelForm):
    """Which roles the expert by experience has, and what that person must know and be able to do (R058, R179)."""

    expert_roles = forms.MultipleChoiceField(
        label=_("Welke rol krijgt de ervaringsdeskundige?"),
        choices=[(card.role.value, card.name) for card in ROLES],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = WhomChoice
        fields = ["expert_roles", "expert_knowledge", "expert_skills"]
        labels = {
            "expert_knowledge": _("Wat moet de ervaringsdeskundige weten?"),
            "expert_skills": _("Wat moet de ervaringsdeskundige kunnen?"),
        }
        help_texts = {
            "expert_knowledge": _("Bijvoorbeeld: hoe de bijstand werkt, of hoe je onderzoek doet."),
            "expert_skills": _("Bijvoorbeeld: een groep begeleiden, of een training geven."),
        }
        widgets = {"expert_knowledge": box(), "expert_skills": box()}

    def __init__(self, data: Any = None, *, chosen: WhomChoice) -> None:
        super().__init__(data, initial=model_to_dict(chosen, fields=self._meta.fields))

    def answers(self) -> answers.ExpertProfile:
        given = self.cleaned_data
        return answers.ExpertProfile(
            expert_knowledge=given["expert_knowledge"],
            expert_skills=given["expert_skills"],
            expert_roles=[Role(role) for role in given["expert_roles"]],
        )


class OwnExpertiseForm(forms.Form):
    """How at home one is in collecting experiences, and with whom one works together (R061, R062)."""

    has_collected_before = forms.ChoiceField(
        label=_("Heb je al eens ervaringen opgehaald?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )
    knows_how_to_begin = forms.ChoiceField(
        label=_("Weet je hoe je wilt beginnen?"),
        choices=YES_NO,
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies ja of nee.")},
    )
    works_with = forms.CharField(
        label=_("Met wie werk je samen?"),
        help_text=_("Bijvoorbeeld: de cliëntenraad, of een ervaringsdeskundige."),
        required=False,
        max_length=200,
    )

    def __init__(self, data: Any = None, *, own: OwnExpertise) -> None:
        known = {"works_with": own.works_with}
        if own.is_answered:
            known["has_collected_before"] = "yes" if own.has_collected_before else "no"
            known["knows_how_to_begin"] = "yes" if own.knows_how_to_begin else "no"
        super().__init__(data, initial=known)

    def answers(self) -> answers.OwnExpertise:
        given = self.cleaned_data
        return answers.OwnExpertise(
            has_collected_before=given["has_collected_before"] == "yes",
            knows_how_to_begin=given["knows_how_to_begin"] == "yes",
            works_with=given["works_with"],
        )


class ViewpointForm(forms.ModelForm):
    """The vision (R012, R013), and what there is of each source of knowledge (R008, R010, R014)."""

    vision = forms.ChoiceField(
        label=_("Vanuit welke visie kijk je?"), choices=Trajectory.Vision.choices, widget=forms.RadioSelect
    )

    class Meta:
        model = Viewpoint
        fields = ["experiential", "scientific", "professional", "mostly_formal"]
        labels = {
            "experiential": _("Wat weten jullie al van mensen zelf?"),
            "scientific": _("Wat weten jullie uit onderzoek?"),
            "professional": _("Wat weten jullie uit de praktijk van collega’s?"),
            "mostly_formal": _("De meeste mensen die meepraten, doen dat al lang en vanuit een vaste rol"),
        }
        help_texts = {
            "experiential": _("Bijvoorbeeld: klachten, een eerder groepsgesprek, wat de cliëntenraad vertelde."),
            "scientific": _("Bijvoorbeeld: een rapport, cijfers van de gemeente."),
            "professional": _("Bijvoorbeeld: wat klantmanagers zien, een richtlijn."),
            "mostly_formal": _("Bijvoorbeeld als leden van een raad."),
        }
        widgets = {"experiential": box(2), "scientific": box(2), "professional": box(2)}

    def __init__(self, data: Any = None, *, viewpoint: Viewpoint, trajectory: Trajectory) -> None:
        known = model_to_dict(viewpoint, fields=self._meta.fields)
        super().__init__(data, initial={**known, "vision": trajectory.vision})

    def answers(self) -> answers.Viewpoint:
        return answers.Viewpoint(**self.cleaned_data)
