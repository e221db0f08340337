"""What is filled in about a report."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment
from doorleefd.analyse.recognising import LookedForm, offered
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.forms import DayInput
from doorleefd.respond.models import ReportSending
from doorleefd.respond.report.choosing import Choosable


class VoicesForm(LookedForm):
    """Which voices stand in the report beside an insight, and that nobody can be recognised by them (law 7)."""

    otherwise = forms.MultipleChoiceField(
        label=_("Wie het anders ziet"), required=False, widget=forms.CheckboxSelectMultiple
    )
    behind = forms.MultipleChoiceField(
        label=_("Stemmen achter dit inzicht"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, choosable: Choosable, viewer: Login, **kwargs: Any) -> None:
        chosen = {str(pk) for pk in choosable.chosen}
        choices_of = {"otherwise": offered(choosable.otherwise), "behind": offered(choosable.behind)}
        initial = {name: [pk for pk, _words in choices if pk in chosen] for name, choices in choices_of.items()}
        super().__init__(*args, initial=initial, **kwargs)
        self.viewer = viewer
        for name, choices in choices_of.items():
            self.fields[name].choices = choices  # type: ignore[attr-defined]
            if not choices:
                del self.fields[name]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        self.refuse_unlooked(cleaned, chosen=bool(self._wanted(cleaned)))
        return cleaned

    def voices(self) -> list[Fragment]:
        """The chosen voices that may still be quoted, in no order."""
        wanted = [UUID(pk) for pk in self._wanted(self.cleaned_data)]
        return list(Fragment.objects.visible_to(self.viewer, Purpose.QUOTE).filter(pk__in=wanted))

    def _wanted(self, cleaned: dict[str, Any]) -> list[str]:
        return [*cleaned.get("otherwise", []), *cleaned.get("behind", [])]


class SendingForm(forms.Form):
    """To whom a version went."""

    to = forms.CharField(
        label=_("Aan wie?"),
        max_length=160,
        help_text=_("Een organisatie of een functie, bijvoorbeeld: college van B en W. Geen naam van een inwoner."),
    )
    on = forms.DateField(label=_("Wanneer?"), widget=DayInput())
    ending = forms.ChoiceField(
        label=_("Als welk bestand?"), choices=ReportSending.Ending.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, initial={"on": today, "ending": ReportSending.Ending.PDF}, **kwargs)
        self.today = today

    def clean_on(self) -> date:
        day: date = self.cleaned_data["on"]
        if day > self.today:
            raise forms.ValidationError(_("Deze dag moet nog komen. Vul in wanneer het verstuurd is."))
        return day
