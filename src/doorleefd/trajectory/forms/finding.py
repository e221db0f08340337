"""How a trajectory works with a place, whether people are free to tell, and what experts said of the design."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.dependency import MEASURES
from doorleefd.trajectory.forms.shape import TrajectoryForm, box, day_input
from doorleefd.trajectory.models import ChosenPlace, DesignReview, Trajectory
from doorleefd.trajectory.place_answers import Arrangement, Freedom, ReviewAnswers


def _answer(label: Any, help_text: Any = "") -> forms.ChoiceField:
    """Yes, no, or not known yet."""
    return forms.ChoiceField(
        label=label, help_text=help_text, choices=ChosenPlace.Answer.choices, widget=forms.RadioSelect
    )


class ArrangementForm(forms.ModelForm):
    """Who asks whom there, whether it fits, what was agreed and how many responded (R046, R065, R067, R080)."""

    decides = _answer(
        _("Beslist wie hier mensen vraagt, over hun geld, plek of hulp?"),
        _("Bijvoorbeeld een klantmanager of begeleider. Dan durft niet iedereen vrij te praten."),
    )
    has_experience = _answer(_("Hebben de mensen hier precies de ervaring die je zoekt?"))

    class Meta:
        model = ChosenPlace
        fields = [
            "approach",
            "decides",
            "has_experience",
            "months_ago",
            "measure",
            "agreements",
            "agreed_with",
            "agreed_on",
            "approached",
            "responded",
        ]
        labels = {
            "approach": _("Wie vraagt wie?"),
            "months_ago": _("Hoe lang geleden maakten zij het mee? In maanden"),
            "measure": _("Wat doe je als het niet past?"),
            "agreements": _("Wat spraken jullie af?"),
            "agreed_with": _("Met wie?"),
            "agreed_on": _("Wanneer?"),
            "approached": _("Hoeveel mensen zijn er gevraagd?"),
            "responded": _("Hoeveel mensen reageerden?"),
        }
        help_texts = {
            "approach": _("Bijvoorbeeld: de coördinator vraagt de bezoekers aan de koffietafel."),
            "months_ago": _("Hooguit, voor de meeste mensen hier. Laat het leeg als je het nog niet weet."),
            "measure": _("Bijvoorbeeld: wij vragen de raad wie dit zelf kort geleden meemaakte."),
            "agreements": _("Bijvoorbeeld: wie wat doet, wat het kost en wat zij terugkrijgen."),
        }
        widgets = {"agreements": box(), "agreed_on": day_input()}

    def __init__(self, data: Any = None, *, chosen: ChosenPlace) -> None:
        super().__init__(data, initial=forms.model_to_dict(chosen, fields=self._meta.fields))

    def clean(self) -> None:
        super().clean()
        approached, responded = self.cleaned_data.get("approached"), self.cleaned_data.get("responded")
        if approached is not None and responded is not None and responded > approached:
            self.add_error("responded", gettext("Er kunnen niet meer mensen reageren dan er zijn gevraagd."))
        if approached and self.cleaned_data.get("decides") == ChosenPlace.Answer.UNKNOWN:
            self.add_error("decides", gettext("Beantwoord dit voordat je mensen vraagt."))

    def answers(self) -> Arrangement:
        return Arrangement(**self.cleaned_data)


class FreedomForm(TrajectoryForm):
    """Whether people depend on who asks or collects, and what was arranged then (R067, law 10)."""

    recruiter_decides = forms.ChoiceField(
        label=_("Iemand van jullie vraagt mensen om mee te doen. Beslist die over hun geld, plek of hulp?"),
        help_text=_("Bijvoorbeeld: een klantmanager vraagt de mensen die zij zelf begeleidt."),
        choices=Trajectory.Decides.choices,
        widget=forms.RadioSelect,
    )
    collector_decides = forms.ChoiceField(
        label=_("Iemand haalt de verhalen op. Beslist die over hun geld, plek of hulp?"),
        help_text=_("Alleen een open pagina? Kijk dan naar wie de verhalen het eerst leest."),
        choices=Trajectory.Decides.choices,
        widget=forms.RadioSelect,
    )
    measures = forms.MultipleChoiceField(
        label=_("Wat regelen jullie, zodat mensen vrij zijn?"),
        help_text=_("Is een antwoord hierboven ja, dan is een van de eerste twee nodig. De andere helpen daarbij."),
        choices=list(MEASURES.items()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    class Meta:
        model = Trajectory
        fields = ["recruiter_decides", "collector_decides", "measures", "told_beforehand"]
        labels = {"told_beforehand": _("Wie wij vragen, hoort dit vooraf")}
        help_texts = {
            "told_beforehand": _("Op de open pagina staat het vanzelf. Zeg het ook als je iemand zelf vraagt.")
        }

    def answers(self) -> Freedom:
        return Freedom(**self.cleaned_data)


class ReviewForm(forms.ModelForm):
    """What experts by experience said of the design, before people are asked (R081)."""

    reaches = _answer(_("Bereik je zo de mensen om wie het gaat?"))
    right_places = _answer(_("Zijn dit de goede plekken en organisaties?"))

    class Meta:
        model = DesignReview
        fields = ["reviewed_by", "reviewed_on", "reaches", "right_places", "remarks", "changed"]
        labels = {
            "reviewed_by": _("Wie keken mee?"),
            "reviewed_on": _("Wanneer?"),
            "remarks": _("Wat zeiden zij?"),
            "changed": _("Wat hebben jullie daarna veranderd?"),
        }
        help_texts = {
            "reviewed_by": _("Bijvoorbeeld: drie ervaringsdeskundigen van de klankbordgroep."),
            "changed": _("Veranderde er niets? Schrijf dan waarom."),
        }
        widgets = {"reviewed_on": day_input(), "remarks": box(), "changed": box()}

    def __init__(self, data: Any = None, *, today: date, review: DesignReview | None = None) -> None:
        kept = forms.model_to_dict(review, fields=self._meta.fields) if review else {}
        super().__init__(data, initial={"reviewed_on": today, "reaches": "unknown", "right_places": "unknown", **kept})

    def answers(self) -> ReviewAnswers:
        return ReviewAnswers(**self.cleaned_data)
