"""A place in the directory (R063)."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.forms.listed import LineForm
from doorleefd.trajectory.forms.shape import box, day_input
from doorleefd.trajectory.models import FindingPlace
from doorleefd.trajectory.place_answers import PlaceAnswers


class PlaceFilterForm(forms.Form):
    """Which places one asks for: of one kind, or with these letters in name, region or for whom."""

    kind = forms.ChoiceField(
        label=_("Soort"), required=False, choices=[("", _("alle soorten")), *FindingPlace.Kind.choices]
    )
    search = forms.CharField(label=_("Zoek op naam of op wie je er vindt"), required=False, max_length=80)

    def of(self, places: Iterable[FindingPlace]) -> list[FindingPlace]:
        """Those that were asked for; a question that makes no sense asks for all."""
        self.full_clean()
        kind, search = self.cleaned_data.get("kind", ""), self.cleaned_data.get("search", "").casefold()
        return [place for place in places if kind in ("", place.kind) and search in _letters(place)]


def _letters(place: FindingPlace) -> str:
    return f"{place.name} {place.region} {place.for_whom}".casefold()


class PlaceForm(LineForm):
    """What an organisation knows of a place where one finds people."""

    class Meta:
        model = FindingPlace
        fields = [
            "name",
            "kind",
            "for_whom",
            "meets",
            "region",
            "contact",
            "link",
            "note",
            "fact",
            "fact_on",
            "checked_on",
        ]
        labels = {
            "name": _("Naam"),
            "kind": _("Soort"),
            "for_whom": _("Wie vind je er?"),
            "meets": _("Wie spreek je er vooral?"),
            "region": _("Regio"),
            "contact": _("Met wie heb je contact?"),
            "note": _("Goed om te weten"),
            "fact": _("Een getal dat helpt"),
            "fact_on": _("Van wanneer is dat getal?"),
        }
        help_texts = {
            "for_whom": _("Bijvoorbeeld: mensen die naar dagbesteding gaan, en hun naasten."),
            "region": _("Bijvoorbeeld: landelijk, of de naam van de wijk."),
            "contact": _("Naam en nummer van het werk. Nooit van iemand die iets vertelt."),
            "fact": _("Bijvoorbeeld: het panel heeft 200 leden. Een getal veroudert: zet de dag erbij."),
        }
        widgets = {"note": box(), "fact_on": day_input()}

    def __init__(self, data: Any = None, *, today: date, line: FindingPlace | None = None) -> None:
        super().__init__(data, today=today, line=line)
        for name in ("kind", "meets"):
            field = self.fields[name]
            field.choices = [choice for choice in field.choices if choice[0]]  # type: ignore[attr-defined]

    def clean(self) -> None:
        super().clean()
        if bool(self.cleaned_data.get("fact")) != bool(self.cleaned_data.get("fact_on")):
            self.add_error("fact_on", gettext("Een getal hoort bij een dag. Vul beide in, of geen van beide."))

    def answers(self) -> PlaceAnswers:
        return PlaceAnswers(**self.cleaned_data)
